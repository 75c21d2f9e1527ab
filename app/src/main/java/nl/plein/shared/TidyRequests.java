package nl.plein.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody who reads what was typed has to remember to tidy it: before everything else, sign-in and search included. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TidyRequests extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(new Tidied(request), response);
    }

    /** Tidies when it is asked, so that nobody's form is read before its turn. */
    private static class Tidied extends HttpServletRequestWrapper {

        Tidied(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var typed = super.getParameter(name);
            return typed == null ? null : tidy(typed);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return tidy(super.getParameterValues(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var tidy = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> tidy.put(name, tidy(values)));
            return tidy;
        }

        private static String @Nullable [] tidy(String @Nullable [] typed) {
            return typed == null ? null : Arrays.stream(typed).map(Tidied::tidy).toArray(String[]::new);
        }

        /** What no honest form sends stays as it is, for the firewall to refuse. */
        private static String tidy(String typed) {
            var honest = typed.codePoints().noneMatch(sign -> sign == 0 || Character.getType(sign) == Character.SURROGATE);
            return honest ? Tidy.text(typed) : typed;
        }
    }
}
