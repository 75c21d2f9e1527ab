package nl.plein.access.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/** However busy somebody is: after this long she signs in again. A session that nobody uses ends sooner by itself. */
class EndOldSignIns extends OncePerRequestFilter {

    private final Duration lifetime;
    private final Clock clock;

    EndOldSignIns(Duration lifetime, Clock clock) {
        this.lifetime = lifetime;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && isOver(session)) session.invalidate();
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session) {
        return session.getAttribute(NoteSignIn.SINCE) instanceof String since
                && !clock.instant().isBefore(Instant.parse(since).plus(lifetime));
    }
}
