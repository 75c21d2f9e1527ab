package nl.plein.access.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes down what was refused: not allowed, not there for whoever asked, too often, not readable. Of the address only
 * the pattern it belongs to, for the rest of it may be a secret or something a guesser would like to see in our log.
 */
class NoteRefusals extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(NoteRefusals.class);

    private static final Map<Integer, String> REFUSED = Map.of(
            HttpServletResponse.SC_BAD_REQUEST, "not readable",
            HttpServletResponse.SC_FORBIDDEN, "not allowed",
            HttpServletResponse.SC_NOT_FOUND, "not there",
            HttpServletResponse.SC_METHOD_NOT_ALLOWED, "not that way",
            HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too big",
            429, "too often");

    private static final Pattern BEGINNING = Pattern.compile("/[a-z-]{1,20}(?=/|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var why = REFUSED.get(response.getStatus());
        var where = where(request);
        if (why != null && !where.isEmpty()) log.warn("Refused, {}: {} {} for {}", why, request.getMethod(), where, who());
    }

    /** Nothing for what is no page at all: of that the world asks all day. */
    private static String where(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern)
            return pattern.equals("/**") ? "" : pattern;
        var beginning = BEGINNING.matcher(request.getRequestURI());
        return isKnown() && beginning.lookingAt() ? beginning.group() : "";
    }

    private static boolean isKnown() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && !(who instanceof AnonymousAuthenticationToken);
    }

    private static String who() {
        return isKnown() ? "person " + SecurityContextHolder.getContext().getAuthentication().getName() : "a visitor";
    }
}
