package nl.plein.directory.program;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

/** Programs get an answer that a program can read, with a sentence for who wrote it. */
@RestControllerAdvice(annotations = ForPrograms.class)
class SayWhatIsWrong {

    private final MessageSource messages;

    SayWhatIsWrong(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrong(WrongParameter wrong, Locale locale) {
        var detail = messages.getMessage(wrong.reason(), new Object[] {wrong.parameter(), wrong.allowed()}, locale);
        return problem(HttpStatus.BAD_REQUEST, "program.wrong", detail, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notHere(ResponseStatusException refused, Locale locale) {
        return problem(HttpStatus.NOT_FOUND, "program.not-found", messages.getMessage("program.not-found.about", null, locale), locale);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String title, String detail, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(messages.getMessage(title, null, locale));
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
