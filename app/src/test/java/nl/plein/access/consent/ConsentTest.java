package nl.plein.access.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.plein.access.decision.Act;
import nl.plein.access.decision.Agreement;
import nl.plein.access.decision.Asker;
import nl.plein.access.decision.Clause;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Ground;
import nl.plein.access.decision.Matter;
import nl.plein.access.decision.Opening;
import nl.plein.access.decision.Papers;
import nl.plein.access.decision.Purpose;
import nl.plein.access.decision.Question;
import nl.plein.access.decision.Reach;
import nl.plein.access.decision.Rules;
import nl.plein.access.decision.Sharing;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import org.junit.jupiter.api.Test;

/** Promises about what the one decision makes of consent: everything else is signed and shared, so that only a yes is missing. */
class ConsentTest {

    private static final int WORLDS = 300;
    private static final int QUESTIONS = 60;

    @Test
    void nothingIsReadUnlessAllWhoHaveToSaidYesBefore() {
        everywhere((question, consents) -> {
            if (!isAllowed(question, consents)) return;
            assertThat(consents).anyMatch(consent -> covers(consent, question)
                    && consent.givers().stream().allMatch(Giver::saidYes)
                    && consent.givers().stream().noneMatch(giver -> giver.answer().at().isAfter(question.at()))
                    && voices(consent).equals(consent.age().band().voices()));
        });
    }

    @Test
    void aDayThatCameOrABirthdayNeverLetsThrough() {
        everywhere((question, consents) -> {
            if (!isAllowed(question, consents)) return;
            var day = LocalDate.ofInstant(question.at(), RandomConsents.ZONE);
            assertThat(consents).anyMatch(consent -> covers(consent, question)
                    && day.isBefore(consent.until())
                    && (consent.age().birthday() == null || day.isBefore(consent.age().birthday())));
        });
    }

    @Test
    void withdrawingStopsTheNextReadAndNeverAddsOne() {
        everywhere((question, consents) -> {
            for (var gone : consents) {
                var withdrawn = consents.stream().map(each -> each == gone ? withdrawn(each, question.at()) : each).toList();
                if (isAllowed(question, withdrawn)) assertThat(isAllowed(question, consents)).isTrue();
            }
            var all = consents.stream().map(each -> withdrawn(each, question.at())).toList();
            assertThat(isAllowed(question, all)).isFalse();
        });
    }

    @Test
    void aYesIsForWhatWasAskedAndNothingElse() {
        everywhere((question, consents) -> {
            if (question.dataClass() == DataClass.REPORTING_CODE) assertThat(isAllowed(question, consents)).isFalse();
            if (consents.stream().noneMatch(consent -> covers(consent, question))) assertThat(isAllowed(question, consents)).isFalse();
        });
    }

    /** Otherwise none of the promises above would be tried. */
    @Test
    void randomConsentsAllowOftenEnough() {
        var allowed = new int[1];
        everywhere((question, consents) -> {
            if (isAllowed(question, consents)) allowed[0]++;
        });
        assertThat(allowed[0]).isGreaterThan(200);
    }

    @Test
    void aConsentThatShouldNotBeCannotBe() {
        var right = new RandomConsents(1).consent();
        assertThatThrownBy(() -> with(right, Set.of(DataClass.REPORTING_CODE), right.receivers(), right.until(), right.givers()))
                .hasMessageContaining("class 5");
        assertThatThrownBy(() -> with(right, right.classes(), Set.of(right.owner()), right.until(), right.givers()))
                .hasMessageContaining("others");
        assertThatThrownBy(() -> with(right, right.classes(), right.receivers(), right.askedOn().plusYears(1).plusDays(1), right.givers()))
                .hasMessageContaining("a year");
        assertThatThrownBy(() -> with(right, right.classes(), right.receivers(), right.until(), List.of()))
                .hasMessageContaining("exactly those");
    }

    private static Consent with(
            Consent of, Set<DataClass> classes, Set<OrganisationId> receivers, LocalDate until, List<Giver> givers) {
        return new Consent(of.id(), of.subject(), of.owner(), of.purpose(), receivers, classes, of.age(), of.askedOn(),
                until, givers, null);
    }

    private static boolean covers(Consent consent, Question question) {
        return consent.subject().equals(question.matter().subject())
                && consent.owner().equals(question.matter().owner())
                && consent.purpose() == question.purpose()
                && consent.receivers().contains(question.asker().organisation())
                && consent.classes().contains(question.dataClass())
                && (consent.withdrawal() == null || question.at().isBefore(consent.withdrawal().at()));
    }

    private static Set<Voice> voices(Consent consent) {
        var voices = EnumSet.noneOf(Voice.class);
        consent.givers().forEach(giver -> voices.add(giver.voice()));
        return voices;
    }

    private static Consent withdrawn(Consent consent, Instant at) {
        var earlier = consent.withdrawal() != null && consent.withdrawal().at().isBefore(at);
        return earlier ? consent : new Consent(consent.id(), consent.subject(), consent.owner(), consent.purpose(),
                consent.receivers(), consent.classes(), consent.age(), consent.askedOn(), consent.until(),
                consent.givers(), new Withdrawal(at, consent.subject(), null));
    }

    private static boolean isAllowed(Question question, List<Consent> consents) {
        var owner = question.matter().owner();
        var reader = question.asker().organisation();
        var agreement = agreement();
        var shared = new Sharing(question.matter().subject(), owner, reader, question.purpose(), Set.of(DataClass.values()),
                Instant.EPOCH, Instant.MAX);
        var agreed = consents.stream().flatMap(consent -> consent.agreed(RandomConsents.ZONE).stream()).toList();
        var papers = new Papers(Map.of(owner, agreement, reader, agreement), List.of(shared), agreed, List.of());
        return Rules.decide(question, papers).isAllowed();
    }

    private static Agreement agreement() {
        var openings = new HashSet<Opening>();
        var clauses = new HashSet<Clause>();
        for (var purpose : Purpose.values()) {
            openings.add(new Opening(purpose, Ground.CONSENT, "DPIA", true));
            for (var dataClass : DataClass.values())
                clauses.add(new Clause(null, Role.PROFESSIONAL, purpose, dataClass, Act.READ, Reach.PARTNERS));
        }
        return new Agreement(1, openings, clauses);
    }

    private static void everywhere(BiConsumer<Question, List<Consent>> promise) {
        for (var seed = 0; seed < WORLDS; seed++) {
            var world = new RandomConsents(seed);
            var consents = new ArrayList<Consent>();
            for (var left = 8; left > 0; left--) consents.add(world.consent());
            for (var left = QUESTIONS; left > 0; left--) {
                var asker = new Asker(world.one(world.persons), world.one(world.organisations.subList(1, 3)), Set.of(Role.PROFESSIONAL));
                var matter = new Matter(world.one(world.persons), world.organisations.getFirst());
                promise.accept(
                        new Question(asker, matter, world.purpose(), world.dataClass(), Act.READ, world.moment()), consents);
            }
        }
    }
}
