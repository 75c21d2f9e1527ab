package nl.plein.access.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says yes or no. Only the first answer counts, and only as long as the question is open. */
@Component
@Transactional
public class AnswerConsent {

    private final AskedConsents consents;
    private final Wording wording;
    private final Clock clock;

    AnswerConsent(AskedConsents consents, Wording wording, Clock clock) {
        this.consents = consents;
        this.wording = wording;
        this.clock = clock;
    }

    void byLink(Consent consent, Giver giver, boolean yes, Words shown) {
        if (isOpenFor(consent, giver))
            consents.answer(consent.id(), giver.person(), Answer.byLink(yes, clock.instant(), shown));
    }

    /**
     * Written down by a colleague.
     *
     * @param how signed or spoken
     * @param witness who heard it as well, when it was spoken
     * @param language in which it was read to the giver
     */
    public void inPerson(
            Consent consent,
            Giver giver,
            boolean yes,
            How how,
            PersonId writtenBy,
            @Nullable PersonId witness,
            Locale language) {
        if (!isOpenFor(consent, giver)) return;
        var words = wording.of(consent, giver.voice(), language);
        consents.answer(
                consent.id(), giver.person(), new Answer(yes, clock.instant(), how, writtenBy, witness, words));
    }

    private boolean isOpenFor(Consent consent, Giver giver) {
        return consent.on(LocalDate.now(clock)) == Consent.State.WAITING && giver.answer() == null;
    }
}
