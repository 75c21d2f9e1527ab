package nl.plein.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a form or file that says it is too big before anybody reads it. Whoever reads one parameter of it, even to
 * choose the language of the page that says sorry, makes the server read it all and fail without a page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RefuseTooMuch extends OncePerRequestFilter {

    private final DataSize mostOfFile;
    private final DataSize mostOfForm;

    RefuseTooMuch(
            @Value("${spring.servlet.multipart.max-request-size}") DataSize mostOfFile,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize mostOfForm) {
        this.mostOfFile = mostOfFile;
        this.mostOfForm = mostOfForm;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= most(request).toBytes()) {
            next.doFilter(request, response);
            return;
        }
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.CONTENT_TOO_LARGE.value());
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        request.getRequestDispatcher("/error").forward(new Unread(request), response);
    }

    private DataSize most(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/") ? mostOfFile : mostOfForm;
    }

    /** The same request as if nothing had been sent along. */
    private static class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
