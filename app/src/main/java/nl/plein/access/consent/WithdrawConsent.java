package nl.plein.access.consent;

import java.time.Clock;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever said yes takes it back, at any time and without a reason. Nothing is shared from the next page on. */
@Component
@Transactional
public class WithdrawConsent {

    private final AskedConsents consents;
    private final Clock clock;

    WithdrawConsent(AskedConsents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    public void byLink(Consent consent, PersonId giver) {
        withdraw(consent, giver, null);
    }

    /** Somebody phoned or came by. */
    public void inPerson(Consent consent, PersonId giver, PersonId writtenBy) {
        withdraw(consent, giver, writtenBy);
    }

    private void withdraw(Consent consent, PersonId giver, @Nullable PersonId writtenBy) {
        if (consent.giver(giver).filter(Giver::saidYes).isEmpty()) return;
        consents.withdraw(consent.id(), new Withdrawal(clock.instant(), giver, writtenBy));
    }
}
