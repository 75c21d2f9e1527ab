package nl.plein.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Only where a photo from a phone is awaited may a form be as large as one; elsewhere five megabytes are plenty. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KeepUploadsSmall extends HttpFilter {

    private static final long FIVE_MEGABYTES = 5 << 20;
    private static final String WITH_PHOTOS = "/journey/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > FIVE_MEGABYTES && !request.getRequestURI().startsWith(WITH_PHOTOS))
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        else rest.doFilter(request, response);
    }
}
