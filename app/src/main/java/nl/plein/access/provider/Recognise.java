package nl.plein.access.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.plein.access.Keys;
import nl.plein.access.factor.Factors;
import nl.plein.people.Membership;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Finds out who somebody is here for whom a provider vouches. It only lets in members of the provider's own
 * organisation; it makes nobody, and what somebody may do is written down here and nowhere else.
 */
@Component
class Recognise implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OAuth2UserService<OidcUserRequest, OidcUser> told = new OidcUserService();
    private final Providers providers;
    private final Identities identities;
    private final People people;
    private final Memberships memberships;
    private final Organisations organisations;
    private final Keys keys;

    Recognise(
            Providers providers,
            Identities identities,
            People people,
            Memberships memberships,
            Organisations organisations,
            Keys keys) {
        this.providers = providers;
        this.identities = identities;
        this.people = people;
        this.memberships = memberships;
        this.organisations = organisations;
        this.keys = keys;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var provider = providers.providers().get(request.getClientRegistration().getRegistrationId());
        var user = told.loadUser(request);
        return keys.onDuty(() -> find(provider, user).flatMap(person -> member(person, provider, user)))
                .orElseThrow(() -> new OAuth2AuthenticationException("unknown"));
    }

    private Optional<PersonId> find(Providers.Provider provider, OidcUser user) {
        return identities.find(provider.issuer(), user.getSubject())
                .or(() -> byAddress(provider, user));
    }

    private Optional<KnownMember> member(PersonId person, Providers.Provider provider, OidcUser user) {
        return organisation(person, provider)
                .map(organisation -> new KnownMember(person, organisation, authorities(provider, user)));
    }

    /** Only an address that the provider checked, and that leads to one member: once, and then by subject for good. */
    private Optional<PersonId> byAddress(Providers.Provider provider, OidcUser user) {
        if (user.getEmail() == null || !Boolean.TRUE.equals(user.getEmailVerified())) return Optional.empty();
        var members = people.at(user.getEmail()).stream()
                .map(Person::id)
                .filter(person -> organisation(person, provider).isPresent())
                .toList();
        return members.size() == 1 && identities.link(provider.issuer(), user.getSubject(), members.getFirst())
                ? Optional.of(members.getFirst())
                : Optional.empty();
    }

    /** The one whose provider it is, when this person works there. */
    private Optional<OrganisationId> organisation(PersonId person, Providers.Provider provider) {
        return memberships.of(person).stream()
                .map(Membership::organisation)
                .filter(organisation -> organisations
                        .find(organisation)
                        .filter(found -> found.name().equals(provider.organisation()))
                        .isPresent())
                .findFirst();
    }

    /** Spring Security adds the factor of a provider for plain OAuth only, so for OpenID Connect it is added here. */
    private static List<GrantedAuthority> authorities(Providers.Provider provider, OidcUser user) {
        var authorities = new ArrayList<GrantedAuthority>();
        authorities.add(new SimpleGrantedAuthority("MEMBER"));
        authorities.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY));
        if (provider.twoFactors().contains(user.getAuthenticationContextClass()))
            authorities.add(FactorGrantedAuthority.fromAuthority(Factors.TWO_ELSEWHERE));
        return authorities;
    }
}
