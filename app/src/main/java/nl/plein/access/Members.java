package nl.plein.access;

import java.util.UUID;
import nl.plein.people.Memberships;
import nl.plein.people.PersonId;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Those who can sign in. A session holds no more than who it is; see {@link Viewers} for what somebody may do. */
@Component
class Members implements UserDetailsService {

    private final Memberships memberships;
    private final Keys keys;

    Members(Memberships memberships, Keys keys) {
        this.memberships = memberships;
        this.keys = keys;
    }

    @Override
    public UserDetails loadUserByUsername(String person) {
        var id = new PersonId(UUID.fromString(person));
        if (keys.as(id, () -> memberships.of(id)).isEmpty())
            throw new UsernameNotFoundException("no longer a member");
        return User.withUsername(person).password("").authorities("MEMBER").build();
    }
}
