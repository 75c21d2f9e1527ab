package nl.plein.access.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Where signing in at a provider begins and comes back, when there is one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Providers.class)
class ProviderDoors {

    @Bean
    Customizer<HttpSecurity> signInAtProvider(
            Providers providers, Recognise recognise, @Value("${plein.address}") String site) {
        if (providers.providers().isEmpty()) return _ -> {};
        return http -> http.oauth2Login(signIn -> signIn.loginPage("/sign-in")
                .clientRegistrationRepository(new Registrations(providers, site))
                .authorizedClientRepository(new KeepNothing())
                .authorizationEndpoint(begin -> begin.baseUri("/sign-in/with"))
                .redirectionEndpoint(back -> back.baseUri("/sign-in/back/*"))
                .userInfoEndpoint(user -> user.oidcUserService(recognise))
                .successHandler((_, response, _) -> response.sendRedirect("/begin"))
                .failureHandler((_, response, _) -> response.sendRedirect("/sign-in/unknown")));
    }

    /** Plein asks the provider who somebody is and nothing after that: the key it handed out for more is dropped. */
    private static class KeepNothing implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String provider, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // dropped
        }

        @Override
        public void removeAuthorizedClient(
                String provider, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // never kept
        }
    }
}
