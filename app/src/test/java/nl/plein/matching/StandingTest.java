package nl.plein.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plein.matching.proposal.Answer;
import nl.plein.matching.proposal.Proposal;
import nl.plein.needs.Answers;
import nl.plein.needs.Contact;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.Side;
import nl.plein.people.OrganisationId;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.Test;
import plein.matching.Score;

class StandingTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant MADE = Instant.parse("2026-03-25T23:30:00Z");

    private final EntryId need = EntryId.create();
    private final EntryId offer = EntryId.create();
    private final Person helper = person("Noor", "noor@example.org", "0612345678");
    private final Contact ofHelper = new Contact(helper, helper);

    @Test
    void anOpenProposalWaitsForWhoeverDidNotAnswer() {
        var answered = proposal(Map.of(Side.OFFER, Answer.yes(MADE, null)), null);

        assertThat(standing(answered, need)).isInstanceOf(Standing.WaitingForYou.class);
        assertThat(standing(answered, offer)).isInstanceOf(Standing.WaitingForOther.class);
    }

    @Test
    void theLastDayToAnswerIsAWholeDayInTheTimeZoneOfTheAlliance() {
        // made at half past midnight on the 26th in Amsterdam, so it expires at half past one on the 5th of April
        assertThat(standing(proposal(Map.of(), null), need))
                .isInstanceOfSatisfying(Standing.WaitingForYou.class, waiting ->
                        assertThat(waiting.until()).isEqualTo(LocalDate.of(2026, 4, 4)));
    }

    @Test
    void aMatchTellsHowToReachTheOther() {
        assertThat(standing(proposal(Map.of(), MADE), need))
                .isInstanceOfSatisfying(Standing.Matched.class, matched -> {
                    assertThat(matched.givenName()).isEqualTo("Noor");
                    assertThat(matched.reach().email()).isEqualTo("noor@example.org");
                });
    }

    @Test
    void nobodyIsReachedInAnotherWayThanTheyChose() {
        assertThat(Reach.of(entry("mail"), ofHelper)).isEqualTo(new Reach("Noor", false, "noor@example.org", null));
        assertThat(Reach.of(entry("phone"), ofHelper)).isEqualTo(new Reach("Noor", false, null, "0612345678"));
    }

    @Test
    void aChildIsReachedThroughTheParent() {
        var parent = person("Fatima", "fatima@example.org", null);

        assertThat(Reach.of(entry(""), new Contact(parent, helper)))
                .isEqualTo(new Reach("Fatima", true, "fatima@example.org", null));
    }

    private Standing standing(Proposal proposal, EntryId mine) {
        return Standing.of(proposal, mine, ofHelper, Reach.of(entry("mail"), ofHelper), AMSTERDAM);
    }

    private Proposal proposal(Map<Side, Answer> answers, Instant matchedAt) {
        var both = answers.isEmpty() ? Map.<Side, Answer>of() : new EnumMap<>(answers);
        return new Proposal(
                ProposalId.create(), need, offer, new Score(List.of()), MADE, helper.id(), null, both, matchedAt, null);
    }

    private Entry entry(String contact) {
        return new Entry(offer, Side.OFFER, "homework", new OrganisationId(UUID.randomUUID()), helper.id(), null,
                new Answers(Map.of("contact", List.of(contact))), MADE, Entry.State.OPEN);
    }

    private static Person person(String givenName, String email, String phone) {
        return new Person(new PersonId(UUID.randomUUID()), givenName, email, phone, "nl");
    }
}
