package nl.plein.web.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.decision.Act;
import nl.plein.access.decision.Agreement;
import nl.plein.access.decision.Clause;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Ground;
import nl.plein.access.decision.Opening;
import nl.plein.access.decision.Purpose;
import nl.plein.access.decision.Reach;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import org.junit.jupiter.api.Test;

class AskableTest {

    private final OrganisationId owner = new OrganisationId(UUID.randomUUID());
    private final OrganisationId partner = new OrganisationId(UUID.randomUUID());

    @Test
    void consentIsAskedOnlyWhereItIsNeeded() {
        var askable = Askable.by(owner, Map.of(owner, agreement(false, true), partner, agreement(false, true)));
        assertThat(askable.purposes()).containsExactly(Purpose.HELP);
        assertThat(askable.withoutConsent()).containsExactly(Purpose.MEANS);
    }

    @Test
    void itIsNeededAsWellWhenOnlyThePartnerAgreedToAskForIt() {
        var askable = Askable.by(owner, Map.of(owner, agreement(false, false), partner, agreement(true, true)));
        assertThat(askable.purposes()).containsExactly(Purpose.MEANS, Purpose.HELP);
    }

    @Test
    void whatMayBeAskedIsWhatPartnersMayReadForThatPurpose() {
        var askable = Askable.by(owner, Map.of(owner, agreement(true, true), partner, agreement(true, true)));
        assertThat(askable.classes(Purpose.HELP)).containsExactly(DataClass.CONTACT);
        assertThat(askable.classes(Purpose.MEANS)).containsExactly(DataClass.PRACTICAL);
        assertThat(askable.opens(partner, Purpose.BUDGET)).isFalse();
        assertThat(askable.opens(owner, Purpose.HELP)).as("the owner is no partner").isFalse();
    }

    @Test
    void whoSignedNothingAsksNothing() {
        assertThat(Askable.by(owner, Map.of(partner, agreement(true, true))).purposes()).isEmpty();
    }

    private static Agreement agreement(boolean consentForMeans, boolean consentForHelp) {
        return new Agreement(1,
                Set.of(opening(Purpose.MEANS, consentForMeans), opening(Purpose.HELP, consentForHelp)),
                Set.of(clause(Purpose.MEANS, DataClass.PRACTICAL, Reach.PARTNERS),
                        clause(Purpose.HELP, DataClass.CONTACT, Reach.PARTNERS),
                        clause(Purpose.HELP, DataClass.WELLBEING, Reach.OWN)));
    }

    private static Opening opening(Purpose purpose, boolean consent) {
        return new Opening(purpose, Ground.PUBLIC_TASK, "DPIA", consent);
    }

    private static Clause clause(Purpose purpose, DataClass dataClass, Reach reach) {
        return new Clause(null, Role.PROFESSIONAL, purpose, dataClass, Act.READ, reach);
    }
}
