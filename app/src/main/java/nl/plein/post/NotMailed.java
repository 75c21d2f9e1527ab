package nl.plein.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The job tries again later. Says nothing of what the mail server said: that holds addresses. */
class NotMailed extends RuntimeException {

    static final @Nullable Instant WENT_NOT = null;

    private final @Nullable Instant notBefore;

    NotMailed(String what, Exception why) {
        super(what + " was not accepted by the mail server: " + why.getClass().getSimpleName());
        this.notBefore = null;
    }

    /** @param notBefore while its answer may still come; null when it certainly did not go */
    NotMailed(String what, @Nullable Instant notBefore) {
        super(what + (notBefore == null ? " was not accepted by the mail server" : " may have been taken over by the mail server"));
        this.notBefore = notBefore;
    }

    @Nullable Instant notBefore() {
        return notBefore;
    }
}
