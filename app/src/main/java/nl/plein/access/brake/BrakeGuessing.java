package nl.plein.access.brake;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import nl.plein.access.PublicPages;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down guessing of personal links. Only what leads nowhere counts, so nobody who has a link notices anything, not
 * even in a school where somebody else is guessing: with 192 random bits in each, slowing down is for our peace and not
 * for theirs.
 */
class BrakeGuessing extends OncePerRequestFilter {

    private static final RequestMatcher PERSONAL = new OrRequestMatcher(
            PublicPages.personal().stream().<RequestMatcher>map(path -> pathPattern(path)).toList());

    private final Brakes brakes;

    BrakeGuessing(Brakes brakes) {
        this.brakes = brakes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PERSONAL.matches(request);
    }

    /** The try is counted when the page is done and its connection to the database is free again. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var found = new WaitWithNotFound(response);
        chain.doFilter(request, found);
        if (!found.isNotFound) return;
        var wait = brakes.press(Brake.GUESSES, request);
        if (wait.isZero()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else Brakes.refuse(response, wait);
    }

    private static class WaitWithNotFound extends HttpServletResponseWrapper {

        private boolean isNotFound;

        WaitWithNotFound(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            if (status == SC_NOT_FOUND) isNotFound = true;
            else super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
