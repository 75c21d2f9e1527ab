package nl.plein.access.provider;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody a provider vouched for. Only who it is here goes on; what the provider told about her is not kept. */
class KnownMember implements OidcUser, Serializable {

    private static final long serialVersionUID = 2;

    private final String person;
    private final String organisation;
    private final List<GrantedAuthority> authorities;

    KnownMember(PersonId person, OrganisationId organisation, List<GrantedAuthority> authorities) {
        this.person = person.value().toString();
        this.organisation = organisation.value().toString();
        this.authorities = List.copyOf(authorities);
    }

    /** Whose provider it was. */
    OrganisationId organisation() {
        return new OrganisationId(UUID.fromString(organisation));
    }

    @Override
    public String getName() {
        return person;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Map<String, Object> getClaims() {
        return Map.of();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public @Nullable OidcIdToken getIdToken() {
        return null;
    }
}
