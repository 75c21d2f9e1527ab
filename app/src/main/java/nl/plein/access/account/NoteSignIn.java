package nl.plein.access.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/** Notes in the session since when somebody is signed in, and with what. A second proof of the same person changes nothing. */
@Component
class NoteSignIn implements SessionAuthenticationStrategy {

    static final String SINCE = "signed-in-since";
    static final String BROWSER = "signed-in-browser";
    static final String MACHINE = "signed-in-machine";

    private final Clock clock;

    NoteSignIn(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onAuthentication(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        if (session.getAttribute(SINCE) == null || !isStill(who)) note(session, request.getHeader(HttpHeaders.USER_AGENT));
    }

    private static boolean isStill(Authentication who) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        return before != null && before.getName().equals(who.getName());
    }

    private void note(HttpSession session, @Nullable String userAgent) {
        var device = Device.read(userAgent);
        session.setAttribute(SINCE, clock.instant().toString());
        session.setAttribute(BROWSER, device.browser());
        session.setAttribute(MACHINE, device.machine());
    }
}
