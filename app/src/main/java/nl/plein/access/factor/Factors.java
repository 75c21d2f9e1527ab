package nl.plein.access.factor;

import static org.springframework.security.core.authority.FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;
import static org.springframework.security.core.authority.FactorGrantedAuthority.OTT_AUTHORITY;
import static org.springframework.security.core.authority.FactorGrantedAuthority.WEBAUTHN_AUTHORITY;

import java.time.Duration;
import java.util.stream.Stream;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * When somebody has shown well enough who she is. A passkey counts for two, because it asks for a finger, a face or a
 * code of its own; a link in a mail and the word of another organisation count for one.
 */
@Component
public class Factors {

    /** A code from an app or a recovery code. */
    static final String CODE = "FACTOR_CODE";

    /** Another organisation said that it asked for two factors itself. */
    public static final String TWO_ELSEWHERE = "FACTOR_TWO_ELSEWHERE";

    /** What changes how somebody signs in is asked of whoever sits there now, and not of who sat there this morning. */
    private static final Duration JUST_NOW = Duration.ofMinutes(15);

    private static final AuthorizationManager<Object> TWO = AllRequiredFactorsAuthorizationManager.anyOf(
            all(null, WEBAUTHN_AUTHORITY),
            all(null, OTT_AUTHORITY, CODE),
            all(null, AUTHORIZATION_CODE_AUTHORITY, CODE),
            all(null, TWO_ELSEWHERE));

    private static final AuthorizationManager<Object> FRESH = AllRequiredFactorsAuthorizationManager.anyOf(
            all(JUST_NOW, WEBAUTHN_AUTHORITY),
            all(JUST_NOW, OTT_AUTHORITY),
            all(JUST_NOW, AUTHORIZATION_CODE_AUTHORITY),
            all(JUST_NOW, CODE));

    private final Passkeys passkeys;
    private final CodeApps codeApps;
    private final boolean required;

    Factors(
            Passkeys passkeys,
            CodeApps codeApps,
            @Value("${plein.second-factor:}") String setting,
            @Value("${plein.demonstration:false}") boolean demonstration) {
        this.passkeys = passkeys;
        this.codeApps = codeApps;
        this.required = switch (setting) {
            case "required" -> true;
            case "off" -> false;
            case "" -> !demonstration;
            default -> throw new IllegalArgumentException("plein.second-factor is required or off");
        };
    }

    private static AllRequiredFactorsAuthorizationManager<Object> all(
            @Nullable Duration within, String... authorities) {
        var all = AllRequiredFactorsAuthorizationManager.builder();
        Stream.of(authorities).forEach(one -> all.requireFactor(factor -> factor.authority(one).validDuration(within)));
        return all.build();
    }

    /** For what is open only to those who may see what is private of others. */
    public boolean areEnough(@Nullable Authentication who) {
        return !required || areTwo(who);
    }

    /**
     * For changing how one signs in: two factors as soon as there are two to ask for, so that somebody who reads
     * another's mail cannot add a passkey of his own.
     */
    public boolean mayChange(@Nullable Authentication who, PersonId person) {
        return granted(FRESH, who) && (areTwo(who) || !hasSecond(person));
    }

    public boolean hasSecond(PersonId person) {
        return passkeys.has(person) || codeApps.has(person);
    }

    private static boolean areTwo(@Nullable Authentication who) {
        return granted(TWO, who);
    }

    private static boolean granted(AuthorizationManager<Object> rule, @Nullable Authentication who) {
        var decision = rule.authorize(() -> who, who);
        return decision != null && decision.isGranted();
    }

    boolean isRequired() {
        return required;
    }

    static Authentication withCode(Authentication who) {
        return who.toBuilder()
                .authorities(all -> {
                    all.removeIf(one -> CODE.equals(one.getAuthority()));
                    all.add(FactorGrantedAuthority.fromAuthority(CODE));
                })
                .build();
    }
}
