package nl.plein.access.account;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long somebody stays signed in, and the cookie that remembers it. */
@Configuration(proxyBeanMethods = false)
class AccountDoors {

    @Bean
    Customizer<HttpSecurity> endOldSignIns(
            @Value("${plein.sign-in.lifetime}") Duration lifetime, Clock clock, NoteSignIn noteSignIn) {
        return http -> http.addFilterBefore(new EndOldSignIns(lifetime, clock), SecurityContextHolderFilter.class)
                .sessionManagement(session -> session.addSessionAuthenticationStrategy(noteSignIn));
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
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(https ? "__Host-session" : "session");
        cookie.setUseSecureCookie(https);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
