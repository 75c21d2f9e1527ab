package nl.plein.access.watch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Puts the watch where it is known who asks, and where every answer passes. */
@Configuration(proxyBeanMethods = false)
class WatchDoors {

    @Bean
    Customizer<HttpSecurity> noteRefusals() {
        return http -> http.addFilterAfter(new NoteRefusals(), SecurityContextHolderFilter.class);
    }

    /** Every failure is told, also the kinds that Spring does not know by name. */
    @Bean
    AuthenticationEventPublisher failures(ApplicationEventPublisher events) {
        var publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setDefaultAuthenticationFailureEvent(AuthenticationFailureBadCredentialsEvent.class);
        return publisher;
    }
}
