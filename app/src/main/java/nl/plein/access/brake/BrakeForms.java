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
 * Slows down a program that fills us with forms or reports, or has letters sent to whoever lost a link. Answering the questions of a
 * form that was begun is never slowed down.
 */
class BrakeForms extends OncePerRequestFilter {

    private static final RequestMatcher BEGIN = new OrRequestMatcher(Stream.of("/ask", "/offer", "/arrange", "/way/keep")
            .<RequestMatcher>map(path -> pathPattern(HttpMethod.POST, path))
            .toList());
    private static final RequestMatcher REPORT = new OrRequestMatcher(
            Stream.of("/listing/*/report", "/initiative/*/report", "/place/*/report", "/initiative/*/claim")
                    .<RequestMatcher>map(path -> pathPattern(HttpMethod.POST, path))
                    .toList());
    private static final RequestMatcher LOST_LINK =
            new OrRequestMatcher(pathPattern(HttpMethod.POST, "/my"), pathPattern(HttpMethod.POST, "/way/mine/{token}/send"));
    private static final RequestMatcher VISIT = pathPattern(HttpMethod.POST, "/come-by/{place}/book");

    private final Brakes brakes;

    BrakeForms(Brakes brakes) {
        this.brakes = brakes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !BEGIN.matches(request) && !REPORT.matches(request) && !LOST_LINK.matches(request) && !VISIT.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = press(request);
        if (wait.isZero()) chain.doFilter(request, response);
        else Brakes.refuse(response, wait);
    }

    private Duration press(HttpServletRequest request) {
        if (VISIT.matches(request)) return brakes.press(Brake.VISITS, request);
        if (REPORT.matches(request)) return brakes.press(Brake.REPORTS, request);
        return brakes.press(BEGIN.matches(request) ? Brake.FORMS : Brake.LETTERS_FROM_NETWORK, request);
    }
}
