package nl.plein.access.provider;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody a provider vouched for. Only who it is here goes on; what the provider told about her is not kept. */
class KnownMember implements OidcUser, Serializable {

    private static final long serialVersionUID = 1;

    private final String person;
    private final List<GrantedAuthority> authorities;

    KnownMember(PersonId person, List<GrantedAuthority> authorities) {
        this.person = person.value().toString();
        this.authorities = List.copyOf(authorities);
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
