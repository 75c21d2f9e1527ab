package nl.plein.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers an upload that is too big, or none at all. The road by which other errors get their page would read the same
 * upload again, fail again, and leave the visitor with an empty page.
 */
@ControllerAdvice
class RefuseWrongUploads {

    private final PutFrameAroundPage frame;

    RefuseWrongUploads(PutFrameAroundPage frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView tooBig(MaxUploadSizeExceededException refused, HttpServletRequest request, Locale locale) {
        return page(HttpStatus.CONTENT_TOO_LARGE, request, locale);
    }

    @ExceptionHandler
    ModelAndView unreadable(MultipartException refused, HttpServletRequest request, Locale locale) {
        return page(HttpStatus.BAD_REQUEST, request, locale);
    }

    private ModelAndView page(HttpStatus status, HttpServletRequest request, Locale locale) {
        return new ModelAndView(
                "error/" + status.value(), Map.of("frame", frame.frame(request, locale)), status);
    }
}
