package nl.plein.access.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.decision.DataClass;
import nl.plein.ground.Story;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AskedConsentsTest extends Story {

    private static final Words WORDS = new Words(1, Locale.of("nl"), "Mag dit?\nJa.");

    private final PersonId child = new PersonId(UUID.randomUUID());
    private final PersonId parent = new PersonId(UUID.randomUUID());
    private final PersonId colleague = new PersonId(UUID.randomUUID());

    @Autowired
    private AskedConsents consents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private OrganisationId ours;
    private OrganisationId receiver;
    private Consent asked;

    @BeforeEach
    void aChildOfThirteen() {
        ours = somebody.anOrganisation();
        receiver = somebody.anOrganisation();
        var today = LocalDate.now(clock);
        asked = SomeConsent.of(child, ours, receiver, today, Age.of(today.minusYears(13), today),
                List.of(new Giver(parent, Voice.PARENT, null), new Giver(child, Voice.SELF, null)));
        consents.add(asked, colleague);
    }

    @Test
    void itCountsWhenBothSaidYesAndNoLongerWhenOneWithdrew() {
        assertThat(consents.find(asked.id())).contains(asked);
        answer(parent, true);
        assertThat(consents.about(List.of(child))).isEmpty();
        answer(child, true);
        assertThat(consents.about(List.of(child))).singleElement().satisfies(agreed -> {
            assertThat(agreed.receivers()).containsExactly(receiver);
            assertThat(agreed.classes()).containsExactlyInAnyOrder(DataClass.KNOWN, DataClass.CONTACT);
            assertThat(agreed.until()).isEqualTo(asked.until().atStartOfDay(clock.getZone()).toInstant());
        });
        consents.withdraw(asked.id(), new Withdrawal(clock.instant(), child, null));
        assertThat(consents.about(List.of(child))).allSatisfy(agreed ->
                assertThat(agreed.until()).isEqualTo(clock.instant()));
    }

    @Test
    void theFirstAnswerCounts() {
        answer(parent, false);
        answer(parent, true);
        assertThat(consents.find(asked.id()).orElseThrow().on(asked.askedOn())).isEqualTo(Consent.State.REFUSED);
    }

    @Test
    void whoMayReceiveSomethingKnowsOfItAndNobodyElse() {
        answer(parent, true);
        answer(child, true);
        keys.begin();
        assertThat(consents.about(List.of(child))).isEmpty();
        somebody.anOrganisation();
        assertThat(consents.about(List.of(child))).isEmpty();
        keys.add(List.of(receiver));
        assertThat(consents.about(List.of(child))).hasSize(1);
        assertThatThrownBy(() -> consents.withdraw(asked.id(), new Withdrawal(clock.instant(), child, null)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void whatWasAskedAndAnsweredDoesNotChangeForWhoeverComesWithPlainSql() {
        answer(parent, false);
        for (var change : new String[] {
            "update access.consent set until = until + 1", "update access.consent_giver set person = gen_random_uuid()",
            "update access.consent_answer set yes = true", "update access.consent_withdrawn set at = now()"
        }) assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> jdbc.sql(change).update())).as(change)
                .hasStackTraceContaining("permission denied");
    }

    private void answer(PersonId giver, boolean yes) {
        consents.answer(asked.id(), giver, Answer.byLink(yes, clock.instant(), WORDS));
    }
}
