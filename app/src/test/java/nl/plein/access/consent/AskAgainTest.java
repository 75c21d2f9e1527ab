package nl.plein.access.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.ground.Story;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A birthday at which others have to say yes: nothing counts any more, and they are asked, once. */
class AskAgainTest extends Story {

    private static final String CHILD = "sam@example.org";
    private static final String PARENT = "petra@example.org";

    @Autowired
    private AskedConsents consents;

    @Autowired
    private People people;

    private OrganisationId ours;
    private OrganisationId receiver;
    private PersonId child;
    private PersonId parent;

    @BeforeEach
    void aFamily() {
        ours = somebody.anOrganisation();
        receiver = somebody.anOrganisation();
        child = people.register(ours, "Sam", CHILD, null, "nl");
        parent = people.register(ours, "Petra", PARENT, null, "nl");
    }

    @Test
    void whoTurnsTwelveIsAskedBesideTheParentOnce() {
        agreed(aged(12), giver(parent, Voice.PARENT));
        jobs.run("access-ask-consent-again");
        assertThat(letters()).as("the day before").isZero();

        theBirthdayComes();
        assertThat(consents.about(List.of(child))).allSatisfy(agreed -> assertThat(agreed.until()).isBefore(clock.instant()));
        assertThat(mailbox.lettersTo(CHILD)).singleElement().satisfies(letter -> assertThat(letter.text()).contains("nu aan jou"));
        assertThat(mailbox.lettersTo(PARENT)).singleElement().satisfies(letter -> assertThat(letter.text()).contains("Sam zelf ook ja"));
        assertThat(newest().age().band()).isEqualTo(Age.Band.FROM_12);
        assertThat(newest().givers()).extracting(Giver::person).containsExactlyInAnyOrder(child, parent);

        jobs.run("access-ask-consent-again");
        assertThat(letters()).as("once").isEqualTo(2);
    }

    @Test
    void whoTurnsSixteenIsAskedAlone() {
        agreed(aged(16), giver(parent, Voice.PARENT), giver(child, Voice.SELF));
        theBirthdayComes();
        assertThat(mailbox.lettersTo(CHILD)).hasSize(1);
        assertThat(mailbox.lettersTo(PARENT)).isEmpty();
        assertThat(newest().givers()).extracting(Giver::person).containsExactly(child);
    }

    @Test
    void whoTurnsEighteenIsAskedOnceMoreAndThenNoBirthdayEndsIt() {
        agreed(aged(18), giver(child, Voice.SELF));
        theBirthdayComes();
        assertThat(mailbox.lettersTo(CHILD)).hasSize(1);
        assertThat(newest().age()).isEqualTo(Age.ADULT);
        assertThat(newest().endsOn()).isEqualTo(newest().until());
    }

    @Test
    void nobodyIsAskedWhoSaidNoOrWithdrew() {
        var refused = asked(aged(18), giver(child, Voice.SELF));
        consents.answer(refused.id(), child, answer(false));
        var withdrawn = agreed(aged(18), giver(child, Voice.SELF));
        consents.withdraw(withdrawn.id(), new Withdrawal(clock.instant(), child, null));
        theBirthdayComes();
        assertThat(letters()).isZero();
    }

    @Test
    void nobodyIsAskedWhoWasErasedNorAboutSomebodyWhoWas() {
        agreed(aged(12), giver(parent, Voice.PARENT));
        people.erase(parent);
        theBirthdayComes();
        assertThat(letters()).isZero();

        people.erase(child);
        clock.advance(Duration.ofDays(1));
        jobs.run("access-ask-consent-again");
        assertThat(letters()).isZero();
    }

    /** Turns this old tomorrow. */
    private Age aged(int years) {
        var today = LocalDate.now(clock);
        return Age.of(today.plusDays(1).minusYears(years), today);
    }

    private void theBirthdayComes() {
        clock.advance(Duration.ofDays(1));
        jobs.run("access-ask-consent-again");
    }

    private Consent agreed(Age age, Giver... givers) {
        var consent = asked(age, givers);
        for (var giver : givers) consents.answer(consent.id(), giver.person(), answer(true));
        return consent;
    }

    private Consent asked(Age age, Giver... givers) {
        var consent = SomeConsent.of(child, ours, receiver, LocalDate.now(clock), age, List.of(givers));
        consents.add(consent, new PersonId(UUID.randomUUID()));
        return consent;
    }

    private Answer answer(boolean yes) {
        return Answer.byLink(yes, clock.instant(), new Words(1, Locale.of("nl"), "Mag dit?\nJa."));
    }

    private static Giver giver(PersonId person, Voice voice) {
        return new Giver(person, voice, null);
    }

    private Consent newest() {
        return consents.of(ours, child).getFirst();
    }

    private int letters() {
        return owner.count("post.letter where subject like '%opnieuw%'");
    }
}
