package nl.plein.access;

import java.util.function.Supplier;
import nl.plein.people.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Which pages are open, and which only for coordinators: everything that is not public. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private final Viewers viewers;

    Doors(Viewers viewers) {
        this.viewers = viewers;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests
                        .requestMatchers(PublicPages.all()).permitAll()
                        .anyRequest().access(this::coordinatorsOnly))
                .csrf(csrf -> csrf.ignoringRequestMatchers(PublicPages.all()))
                .build();
    }

    private AuthorizationDecision coordinatorsOnly(
            Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(viewers.of(context.getRequest()).is(Role.COORDINATOR));
    }
}
