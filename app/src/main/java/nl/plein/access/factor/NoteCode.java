package nl.plein.access.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.plein.access.brake.KnownBrowsers;
import nl.plein.people.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Adds a code that was right to what somebody has shown, in a session with a new id and a browser that is known from now. */
@Component
class NoteCode {

    private static final Logger log = LoggerFactory.getLogger(NoteCode.class);

    private final KnownBrowsers browsers;

    NoteCode(KnownBrowsers browsers) {
        this.browsers = browsers;
    }

    /** What was typed may be nearly right: it is not written down. */
    void noteWrong(Authentication who) {
        log.warn("Person {} typed a code that is wrong", who.getName());
    }

    void note(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        log.info("Person {} showed a code", who.getName());
        var context = new SecurityContextImpl(Factors.withCode(who));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        browsers.remember(new PersonId(UUID.fromString(who.getName())), request, response);
    }
}
