package nl.plein.directory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Answers to other systems: what somebody has already is not sent again. */
@Component
public class TaggedJson {

    private final JsonMapper json;

    TaggedJson(JsonMapper json) {
        this.json = json;
    }

    /** Null when whoever asks has it, and the answer is given already. */
    public @Nullable ResponseEntity<byte[]> answer(WebRequest request, Object body) {
        var written = json.writeValueAsBytes(body);
        var tag = "\"" + fingerprint(written) + "\"";
        if (request.checkNotModified(tag)) return null;
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(written);
    }

    private static String fingerprint(byte[] written) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
