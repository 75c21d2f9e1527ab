package nl.plein.access.provider;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** Asks each provider about itself when somebody first uses it: one that is away must not keep Plein from starting. */
class Registrations implements ClientRegistrationRepository {

    private final Map<String, Providers.Provider> providers;
    private final String site;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Registrations(Providers providers, String site) {
        this.providers = providers.providers();
        this.site = site.replaceFirst("/$", "");
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String key) {
        var provider = providers.get(key);
        return provider == null ? null : known.computeIfAbsent(key, _ -> ask(key, provider));
    }

    private ClientRegistration ask(String key, Providers.Provider provider) {
        return ClientRegistrations.fromIssuerLocation(provider.issuer())
                .registrationId(key)
                .clientName(provider.name())
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope("openid", "email")
                .redirectUri(site + "/sign-in/back/" + key)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }
}
