package nl.plein.access.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Purpose;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;

/** A question of which a test names only what matters to it. */
public class SomeConsent {

    private SomeConsent() {}

    /** An adult, asked for half a year. */
    public static Consent of(PersonId subject, OrganisationId owner, OrganisationId receiver, LocalDate today) {
        return of(subject, owner, receiver, today, Age.ADULT, List.of(new Giver(subject, Voice.SELF, null)));
    }

    public static Consent of(
            PersonId subject, OrganisationId owner, OrganisationId receiver, LocalDate today, Age age, List<Giver> givers) {
        return new Consent(ConsentId.create(), subject, owner, Purpose.HELP, Set.of(receiver),
                Set.of(DataClass.KNOWN, DataClass.CONTACT), age, today, today.plusMonths(6), givers, null);
    }
}
