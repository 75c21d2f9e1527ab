package nl.plein.needs;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a helper, each with its day.
 *
 * @param certificate the date on the newest certificate of conduct (VOG)
 */
public record Screening(
        @Nullable LocalDate conversation, @Nullable LocalDate references, @Nullable LocalDate certificate) {

    public static final Screening NONE = new Screening(null, null, null);

    private static final int YEARS_OF_CERTIFICATE = 3;

    /** Three months before the end: asking for a certificate, and getting it, takes weeks. */
    private static final int MONTHS_UNTIL_RENEWAL = 33;

    public enum Step {
        CONVERSATION,
        REFERENCES,
        /** a certificate of conduct (verklaring omtrent het gedrag, VOG) */
        CERTIFICATE
    }

    public enum State {
        /** something was never seen */
        NEW,
        READY,
        /** still good, but a new certificate has to be asked for */
        RENEW,
        EXPIRED
    }

    /** Whether this helper may be proposed to somebody under 18. */
    public boolean validOn(LocalDate day) {
        return missing().isEmpty() && day.isBefore(certificate.plusYears(YEARS_OF_CERTIFICATE));
    }

    public State on(LocalDate day) {
        if (!missing().isEmpty()) return State.NEW;
        if (!validOn(day)) return State.EXPIRED;
        return day.isBefore(renewFrom()) ? State.READY : State.RENEW;
    }

    public Set<Step> missing() {
        var missing = EnumSet.noneOf(Step.class);
        if (conversation == null) missing.add(Step.CONVERSATION);
        if (references == null) missing.add(Step.REFERENCES);
        if (certificate == null) missing.add(Step.CERTIFICATE);
        return missing;
    }

    /** From this day on a new certificate is asked for; null without one. */
    public @Nullable LocalDate renewFrom() {
        return certificate == null ? null : certificate.plusMonths(MONTHS_UNTIL_RENEWAL);
    }

    /** The first day on which the certificate no longer counts; null without one. */
    public @Nullable LocalDate ends() {
        return certificate == null ? null : certificate.plusYears(YEARS_OF_CERTIFICATE);
    }
}
