package nl.plein.access.brake;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down asking for letters with a link, and beginning to sign in otherwise. It does not look whether anybody has
 * this address: all are answered alike.
 */
class BrakeAsking extends OncePerRequestFilter {

    private static final RequestMatcher LETTER = pathPattern(HttpMethod.POST, "/sign-in");
    private static final RequestMatcher OTHERWISE = new OrRequestMatcher(
            pathPattern(HttpMethod.POST, "/webauthn/authenticate/options"),
            pathPattern(HttpMethod.GET, "/sign-in/with/*"));

    private final Brakes brakes;

    BrakeAsking(Brakes brakes) {
        this.brakes = brakes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LETTER.matches(request) && !OTHERWISE.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = OTHERWISE.matches(request) ? brakes.press(Brake.BEGINNINGS, request) : pressForLetter(request);
        if (wait.isZero()) chain.doFilter(request, response);
        else Brakes.refuse(response, wait);
    }

    private Duration pressForLetter(HttpServletRequest request) {
        var email = request.getParameter("email");
        return longest(
                brakes.press(Brake.LETTERS_FROM_NETWORK, request),
                brakes.press(Brake.LETTERS_FROM_NETWORK_TO_ADDRESS, request, email == null ? "" : email));
    }

    private static Duration longest(Duration... waits) {
        return Stream.of(waits).max(Duration::compareTo).orElseThrow();
    }
}
