package nl.plein.access.provider;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import nl.plein.people.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * The word of an organisation about its own people opens its own door and no other. Whoever has the provider of one
 * organisation in hand could otherwise pass for somebody who also works for another, and look around there.
 */
public class VouchedFor {

    private static final List<String> SHOWN_HERE =
            List.of(FactorGrantedAuthority.OTT_AUTHORITY, FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

    private VouchedFor() {}

    /** The only organisation for which this person may act; nothing for whoever showed here, by mail or passkey, who she is. */
    public static Optional<OrganisationId> onlyFor(@Nullable Principal who) {
        return who instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof KnownMember member
                        && authentication.getAuthorities().stream().noneMatch(one -> SHOWN_HERE.contains(one.getAuthority()))
                ? Optional.of(member.organisation())
                : Optional.empty();
    }
}
