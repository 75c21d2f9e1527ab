package nl.plein.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** An upload that cannot be read is a mistake of whoever sent it, and not a fault of ours. */
@ControllerAdvice
class RefuseWrongUploads {

    @ExceptionHandler
    void refuse(MultipartException unreadable, HttpServletResponse response) throws IOException {
        var tooBig = unreadable instanceof MaxUploadSizeExceededException;
        response.sendError((tooBig ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
    }
}
