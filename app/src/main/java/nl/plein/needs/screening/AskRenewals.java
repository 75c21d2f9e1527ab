package nl.plein.needs.screening;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Goes through all helpers whose certificate is old. Each letter is a transaction of its own; running twice is safe. */
@Component
class AskRenewals {

    private final Steps steps;
    private final AskRenewal askRenewal;
    private final Clock clock;

    AskRenewals(Steps steps, AskRenewal askRenewal, Clock clock) {
        this.steps = steps;
        this.askRenewal = askRenewal;
        this.clock = clock;
    }

    void ask() {
        // a few days more than exact, because months differ in length; the screening itself knows the day
        steps.withCertificateUntil(LocalDate.now(clock).minusMonths(33).plusDays(4)).forEach(askRenewal::ask);
    }
}
