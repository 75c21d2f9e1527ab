package nl.plein.access.brake;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down trying codes of an app. Every try counts, right or wrong: a code is only six digits long. A recovery code is
 * long enough to need no brake, and so it helps whoever is braked.
 */
class BrakeCodes extends OncePerRequestFilter {

    private static final RequestMatcher CODE = pathPattern(HttpMethod.POST, "/account/second");

    /** Of letters and digits; an app has six or eight, a recovery code 28. */
    private static final int TOO_LONG_FOR_AN_APP = 20;

    private final Brakes brakes;

    BrakeCodes(Brakes brakes) {
        this.brakes = brakes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CODE.matches(request) || isLong(request.getParameter("code"));
    }

    private static boolean isLong(@Nullable String code) {
        return code != null && code.chars().filter(Character::isLetterOrDigit).count() >= TOO_LONG_FOR_AN_APP;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = (Authentication) request.getUserPrincipal();
        var wait = brakes.pressCode(request, who.getName(), cameByLetter(who));
        if (wait.isZero()) chain.doFilter(request, response);
        else Brakes.refuse(response, wait);
    }

    private static boolean cameByLetter(Authentication who) {
        return who.getAuthorities().stream()
                .anyMatch(one -> FactorGrantedAuthority.OTT_AUTHORITY.equals(one.getAuthority()));
    }
}
