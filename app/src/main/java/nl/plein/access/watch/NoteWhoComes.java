package nl.plein.access.watch;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Who signed in and how, who signed out, and that somebody tried in vain. A person is an id that means nothing elsewhere. */
@Component
class NoteWhoComes {

    private static final Logger log = LoggerFactory.getLogger(NoteWhoComes.class);

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        var who = event.getAuthentication();
        log.info("Person {} signed in, with {}", who.getName(), factors(who.getAuthorities()));
    }

    private static String factors(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .map(GrantedAuthority::getAuthority)
                .filter(name -> name != null && name.startsWith("FACTOR_"))
                .sorted()
                .collect(joining(" "));
    }

    /** Not what was tried: that could be the secret of somebody else, or an address. */
    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        log.warn("Somebody could not sign in: {}, {}",
                event.getAuthentication().getClass().getSimpleName(),
                event.getException().getClass().getSimpleName());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        log.info("Person {} signed out", event.getAuthentication().getName());
    }
}
