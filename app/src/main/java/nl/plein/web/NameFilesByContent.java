package nl.plein.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Puts a fingerprint of its content in the address of each style, script and picture. Spring asks this of every link,
 * and looks for the page /ask through all libraries, each time anew: two thirds of the work of a page. Only what has a
 * dot can be a file.
 */
@Component
@FilterRegistration(dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
class NameFilesByContent extends ResourceUrlEncodingFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        super.doFilter(
                request,
                response,
                (asked, named) -> rest.doFilter(
                        asked, new FilesOnly((HttpServletResponse) named, (HttpServletResponse) response)));
    }

    private static class FilesOnly extends HttpServletResponseWrapper {

        private final HttpServletResponse unnamed;

        FilesOnly(HttpServletResponse named, HttpServletResponse unnamed) {
            super(named);
            this.unnamed = unnamed;
        }

        @Override
        public String encodeURL(String address) {
            return address.contains(".") ? super.encodeURL(address) : unnamed.encodeURL(address);
        }
    }
}
