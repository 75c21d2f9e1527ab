package nl.plein.access;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The addresses that are open to everybody. Whatever is not listed here is for coordinators only, so a new page is
 * never public by accident: it gets its line here, beside those of its module.
 */
public class PublicPages {

    private static final List<String> WEB = List.of("/", "/privacy", "/kept/**", "/agreement", "/agreement/*", "/error", "/.well-known/security.txt");
    private static final List<String> FILES = List.of(
            "/css/**", "/js/**", "/images/**", "/webjars/**", "/icons*.svg", "/favicon*.svg", "/favicon.ico",
            "/robots.txt");
    private static final List<String> NEEDS = List.of("/ask/**", "/offer/**", "/arrange/**");
    private static final List<String> DIRECTORY =
            List.of("/find", "/listing/**", "/initiative/**", "/place/**", "/come-by/**", "/exposure", "/call-now", "/overview", "/overview.csv", "/feed.atom", "/sitemap*.xml");
    private static final List<String> ACCESS = List.of(
            "/sign-in/**", "/webauthn/authenticate/options", "/login/webauthn");

    /** The directory for other systems. */
    private static final List<String> PROGRAMS = List.of("/hsds/**", "/edudex/**", "/api/**");

    /** Who has such an address has the key: it must not travel on to the next site. */
    private static final List<String> PERSONAL =
            List.of("/my/**", "/guardian/**", "/answer/**", "/join/**", "/consent/**", "/journey/**", "/helping/**",
                    "/calendar/**", "/reminders/**", "/verify/**", "/together/**", "/handover/**", "/way/**", "/visit/**",
                    "/our-page/**", "/claim/**", "/details/**", "/moved/**");

    /** Answers only while a demonstration runs without a mail server. */
    private static final List<String> POST = List.of("/outbox/**");

    private PublicPages() {}

    static String[] all() {
        return Stream.of(WEB, FILES, NEEDS, DIRECTORY, ACCESS, PROGRAMS, PERSONAL, POST)
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    /** Those behind a personal link: guessing at one is slowed down. */
    public static List<String> personal() {
        return PERSONAL;
    }

    static RequestMatcher withSecretAddress() {
        var matcher = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Stream.of(NEEDS, ACCESS, PERSONAL, POST)
                .flatMap(List::stream)
                .map(path -> (RequestMatcher) matcher.matcher(path))
                .toList());
    }
}
