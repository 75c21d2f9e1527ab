package nl.plein.access.account;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long somebody stays signed in, and the cookie that remembers it. */
@Configuration(proxyBeanMethods = false)
class AccountDoors {

    /** Not the cookies: in which language somebody reads is no secret. */
    static final HeaderWriter CLEAR = new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE);

    private static final Pattern SESSION_ID = Pattern.compile("[A-Za-z0-9_-]{36}");

    private static final SecureRandom RANDOM = new SecureRandom();

    @Bean
    Customizer<HttpSecurity> endOldSignIns(
            @Value("${plein.sign-in.lifetime}") Duration lifetime, Clock clock, NoteSignIn noteSignIn) {
        return http -> http.addFilterBefore(new EndOldSignIns(lifetime, clock), SecurityContextHolderFilter.class)
                .sessionManagement(session -> session.addSessionAuthenticationStrategy(noteSignIn));
    }

    /** Who is out leaves nothing in the browser, and a page that was left open is gone soon after its session. */
    @Bean
    Customizer<HttpSecurity> clearBrowser(@Value("${plein.sign-in.idle}") Duration idle) {
        return http -> http.headers(headers -> headers.addHeaderWriter(new AskAgainWhenOver(idle)))
                .logout(logout -> logout.addLogoutHandler(new HeaderWriterLogoutHandler(CLEAR)));
    }

    /** More random than a UUID is, and as long as one. */
    @Bean
    SessionIdGenerator sessionIds() {
        return () -> {
            var bits = new byte[27];
            RANDOM.nextBytes(bits);
            return Base64.getUrlEncoder().encodeToString(bits);
        };
    }

    /** Signing out elsewhere is part of the page that asks for it, and takes no second connection to the database. */
    @Bean
    TransactionTemplate springSessionTransactionOperations(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /**
     * With the prefix, browsers take the cookie from this very site only, and only over https. A site that is tried out
     * on one's own machine has no https, and so no prefix.
     */
    @Bean
    CookieSerializer sessionCookie(@Value("${plein.address}") String site) {
        var https = site.startsWith("https:");
        var cookie = new OwnCookies();
        cookie.setCookieName(https ? "__Host-session" : "session");
        cookie.setUseSecureCookie(https);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** A cookie that we never wrote is no cookie: nobody looks in the database for what cannot be there. */
    private static class OwnCookies extends DefaultCookieSerializer {

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return super.readCookieValues(request).stream()
                    .filter(id -> SESSION_ID.matcher(id).matches())
                    .toList();
        }
    }
}
