package nl.plein.access.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Adds a code that was right to what somebody has shown, in a session with a new id. */
final class NoteCode {

    private NoteCode() {}

    static void note(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        var context = new SecurityContextImpl(Factors.withCode(who));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
