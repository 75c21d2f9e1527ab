package nl.plein.access;

import java.util.List;

/**
 * The addresses that are open to everybody. Whatever is not listed here is closed, so a new page is never public by
 * accident: it gets its line here, beside those of its module.
 */
class PublicPages {

    static final List<String> WEB = List.of("/", "/privacy", "/error");
    static final List<String> FILES = List.of("/css/**", "/js/**", "/images/**", "/webjars/**", "/icons.svg",
            "/favicon.svg", "/favicon.ico", "/robots.txt");
    static final List<String> NEEDS = List.of("/ask/**", "/offer/**", "/arrange/**", "/my/**", "/guardian/**");
    static final List<String> MATCHING = List.of("/answer/**");
    static final List<String> ACCESS = List.of("/sign-in/**");
    /** Answers only while a demonstration runs without a mail server. */
    static final List<String> POST = List.of("/outbox/**");

    private PublicPages() {}

    static String[] all() {
        return List.of(WEB, FILES, NEEDS, MATCHING, ACCESS, POST).stream().flatMap(List::stream).toArray(String[]::new);
    }
}
