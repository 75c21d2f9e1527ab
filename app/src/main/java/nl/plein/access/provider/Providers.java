package nl.plein.access.provider;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The organisations whose people sign in with the account they have there, as the administrator wrote them down. */
@ConfigurationProperties("plein")
public record Providers(@DefaultValue Map<String, Provider> providers) {

    /**
     * What signs somebody in.
     *
     * @param name what people call it, on the button
     * @param organisation the name of the organisation here whose members it vouches for, and nobody else's
     * @param twoFactors what it says (acr) when it asked for two factors itself
     */
    record Provider(
            String name,
            String organisation,
            String issuer,
            String clientId,
            String clientSecret,
            @DefaultValue List<String> twoFactors) {}

    /** A button on the page. */
    public record Button(String path, String name) {}

    public List<Button> buttons() {
        return providers.entrySet().stream()
                .map(one -> new Button("/sign-in/with/" + one.getKey(), one.getValue().name()))
                .toList();
    }
}
