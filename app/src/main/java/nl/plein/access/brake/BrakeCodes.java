package nl.plein.access.brake;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down trying codes. Every try counts, right or wrong: a code is only six digits long. */
class BrakeCodes extends OncePerRequestFilter {

    private static final RequestMatcher CODE = pathPattern(HttpMethod.POST, "/account/second");

    private final Brakes brakes;

    BrakeCodes(Brakes brakes) {
        this.brakes = brakes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CODE.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = press(request, request.getUserPrincipal().getName());
        if (wait.isZero()) chain.doFilter(request, response);
        else Brakes.refuse(response, wait);
    }

    private Duration press(HttpServletRequest request, String person) {
        var here = brakes.press(Brake.CODES_FROM_NETWORK, request, person);
        return here.isZero() ? brakes.pressFor(Brake.CODES, person) : here;
    }
}
