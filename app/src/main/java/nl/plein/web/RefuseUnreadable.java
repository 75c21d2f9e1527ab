package nl.plein.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What cannot be read is a mistake of whoever sent it: said as such, and no fault of ours with a trace in the log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefuseUnreadable extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        try {
            rest.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            var unreadable = unreadable(failure);
            if (unreadable.isEmpty() || response.isCommitted()) throw failure;
            response.sendError(unreadable.get().getErrorCode());
        }
    }

    private static Optional<InvalidParameterException> unreadable(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(InvalidParameterException.class::isInstance)
                .map(InvalidParameterException.class::cast)
                .findFirst();
    }
}
