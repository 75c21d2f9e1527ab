package nl.plein.access.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.security.web.header.HeaderWriter;

/**
 * A page that somebody left open asks for itself again when its session must be over: then it is the page to sign in, and
 * nobody reads the rest from the screen. Without JavaScript. When the session goes on in another tab, the page is fresh.
 */
class AskAgainWhenOver implements HeaderWriter {

    private static final Duration A_LITTLE_LATER = Duration.ofSeconds(30);

    private final String after;

    AskAgainWhenOver(Duration idle) {
        this.after = String.valueOf(idle.plus(A_LITTLE_LATER).toSeconds());
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var type = response.getContentType();
        if (type != null && type.startsWith("text/html") && request.getSession(false) != null)
            response.setHeader("Refresh", after);
    }
}
