package nl.plein.access.factor;

import static org.springframework.security.web.webauthn.api.ResidentKeyRequirement.REQUIRED;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.brake.Brake;
import nl.plein.access.brake.Brakes;
import nl.plein.access.brake.KnownBrowsers;
import nl.plein.people.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.authorization.EnableMultiFactorAuthentication;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Signing in with a passkey. A second factor is added to the first, as long as both are of the same person. */
@Configuration(proxyBeanMethods = false)
@EnableMultiFactorAuthentication(authorities = {})
class FactorDoors {

    /** Always with a finger, a face or a code of the device: that is what makes a passkey count for two. */
    @Bean
    WebAuthnRelyingPartyOperations passkeyRules(
            PasskeyOwners owners, Passkeys passkeys, @Value("${plein.address}") String site) {
        var address = URI.create(site);
        var here = PublicKeyCredentialRpEntity.builder().id(address.getHost()).name("Plein").build();
        var origin = address.getScheme() + "://" + address.getAuthority();
        var rules = new Webauthn4JRelyingPartyOperations(owners, passkeys, here, Set.of(origin));
        rules.setCustomizeCreationOptions(options -> options
                .user(owners.shownTo(SecurityContextHolder.getContext().getAuthentication().getName()))
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(REQUIRED)
                        .build()));
        rules.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return rules;
    }

    @Bean
    Customizer<HttpSecurity> signInWithPasskey(Brakes brakes, KnownBrowsers browsers) {
        return http -> http.webAuthn(passkeys -> passkeys.disableDefaultRegistrationPage(true)
                .withObjectPostProcessor(new ObjectPostProcessor<WebAuthnAuthenticationFilter>() {
                    @Override
                    public <F extends WebAuthnAuthenticationFilter> F postProcess(F filter) {
                        arrange(filter, http.getSharedObject(SessionAuthenticationStrategy.class), brakes, browsers);
                        return filter;
                    }
                }));
    }

    /** Spring gives this filter no session strategy: without one, the session from before signing in would live on. */
    private static void arrange(
            WebAuthnAuthenticationFilter filter, SessionAuthenticationStrategy sessions, Brakes brakes, KnownBrowsers browsers) {
        filter.setSessionAuthenticationStrategy(sessions);
        filter.setAuthenticationSuccessHandler((request, response, who) -> {
            browsers.remember(new PersonId(UUID.fromString(who.getName())), request, response);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        });
        filter.setAuthenticationFailureHandler((request, response, _) -> {
            var wait = brakes.press(Brake.GUESSES, request);
            if (wait.isZero()) response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            else Brakes.refuse(response, wait);
        });
    }
}
