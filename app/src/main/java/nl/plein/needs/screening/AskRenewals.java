package nl.plein.needs.screening;

import java.time.Clock;
import java.time.LocalDate;
import nl.plein.people.PersonId;
import nl.plein.shared.OneByOne;
import org.springframework.stereotype.Component;

/** Goes through all helpers whose certificate is old. Each letter is a transaction of its own; running twice is safe. */
@Component
class AskRenewals {

    private final Steps steps;
    private final AskRenewal askRenewal;
    private final OneByOne oneByOne;
    private final Clock clock;

    AskRenewals(Steps steps, AskRenewal askRenewal, OneByOne oneByOne, Clock clock) {
        this.steps = steps;
        this.askRenewal = askRenewal;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    void ask() {
        // a few days more than exact, because months differ in length; the screening itself knows the day
        var old = steps.withCertificateUntil(LocalDate.now(clock).minusMonths(33).plusDays(4));
        oneByOne.each("ask for a new certificate", old, PersonId::value, askRenewal::ask);
    }
}
