package nl.plein.access.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Adds a code that was right to what somebody has shown, in a session with a new id. */
final class NoteCode {

    private static final Logger log = LoggerFactory.getLogger(NoteCode.class);

    private NoteCode() {}

    /** What was typed may be nearly right: it is not written down. */
    static void noteWrong(Authentication who) {
        log.warn("Person {} typed a code that is wrong", who.getName());
    }

    static void note(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        log.info("Person {} showed a code", who.getName());
        var context = new SecurityContextImpl(Factors.withCode(who));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
