package nl.plein.access.decision;

import static nl.plein.access.decision.Rules.decide;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
import nl.plein.access.decision.Verdict.Allowed;
import nl.plein.people.Role;
import org.junit.jupiter.api.Test;

/** Promises that hold for all agreements and everything that people agreed to: tried on 40,000 random questions each. */
class RulesTest {

    private static final int WORLDS = 200;
    private static final int QUESTIONS = 200;

    @Test
    void nobodyReadsWithoutAnAgreementThatBothSignedAndThatSaysSo() {
        everywhere((question, papers) -> {
            if (!(decide(question, papers) instanceof Allowed allowed) || allowed.emergency()) return;
            for (var organisation : List.of(question.asker().organisation(), question.matter().owner())) {
                var agreement = papers.signed().get(organisation);
                assertThat(agreement).isNotNull();
                assertThat(agreement.opening(question.purpose())).isPresent();
                assertThat(agreement.clauses()).anyMatch(clause -> question.asker().roles().contains(clause.role())
                        && clause.purpose() == question.purpose()
                        && clause.dataClass() == question.dataClass()
                        && clause.act() == question.act());
            }
        });
    }

    @Test
    void aPartnerReadsOnlyWhatWasSharedWithItAndAgreedToWhereThatIsAsked() {
        everywhere((question, papers) -> {
            if (question.isAboutOwn()
                    || !(decide(question, papers) instanceof Allowed allowed)
                    || allowed.emergency()) return;
            assertThat(papers.sharings()).anyMatch(sharing -> sharing.covers(question));
            var asksForConsent = papers.signed().get(question.matter().owner()).opening(question.purpose()).orElseThrow();
            if (asksForConsent.sharedOnlyWithConsent())
                assertThat(papers.agreed()).anyMatch(agreed -> agreed.covers(question));
        });
    }

    @Test
    void takingAPaperAwayNeverAddsARight() {
        everywhere((question, papers) -> {
            if (decide(question, papers).isAllowed()) return;
            for (var fewer : withOneLess(papers)) assertThat(decide(question, fewer).isAllowed()).isFalse();
        });
    }

    @Test
    void classFiveIsReadByTheConfidantOfTheOrganisationItselfWhateverElseIsTrue() {
        everywhere((question, papers) -> {
            if (question.dataClass() != DataClass.REPORTING_CODE) return;
            var everyOtherRole = EnumSet.complementOf(EnumSet.of(Role.CONFIDANT));
            var asker = new Asker(question.asker().person(), question.asker().organisation(), everyOtherRole);
            assertThat(decide(by(asker, question), papers).isAllowed()).isFalse();
            if (!question.isAboutOwn()) assertThat(decide(question, papers).isAllowed()).isFalse();
        });
    }

    @Test
    void anEmergencyReadsAndNeverWrites() {
        everywhere((question, papers) -> {
            if (!(decide(question, papers) instanceof Allowed allowed) || !allowed.emergency()) return;
            assertThat(question.act()).isEqualTo(Act.READ);
            assertThat(question.dataClass()).isNotEqualTo(DataClass.REPORTING_CODE);
            assertThat(papers.emergencies()).anyMatch(emergency -> emergency.by().equals(question.asker().person())
                    && emergency.subject().equals(question.matter().subject())
                    && emergency.until().isAfter(question.at()));
        });
    }

    /** Otherwise none of the promises above would be tried. */
    @Test
    void randomWorldsAllowOftenEnoughAndForEveryReason() {
        var own = new int[1];
        var shared = new int[1];
        var emergencies = new int[1];
        var walls = new int[1];
        everywhere((question, papers) -> {
            if (!(decide(question, papers) instanceof Allowed allowed)) return;
            if (allowed.emergency()) emergencies[0]++;
            else if (question.isAboutOwn()) own[0]++;
            else shared[0]++;
            if (question.dataClass() == DataClass.REPORTING_CODE) walls[0]++;
        });
        assertThat(own[0]).isGreaterThan(500);
        assertThat(shared[0]).isGreaterThan(10);
        assertThat(emergencies[0]).isGreaterThan(10);
        assertThat(walls[0]).isGreaterThan(10);
    }

    private static Question by(Asker asker, Question question) {
        return new Question(
                asker, question.matter(), question.purpose(), question.dataClass(), question.act(), question.at());
    }

    private static List<Papers> withOneLess(Papers papers) {
        var all = new ArrayList<Papers>();
        for (var organisation : papers.signed().keySet()) {
            var signed = new HashMap<>(papers.signed());
            signed.remove(organisation);
            all.add(new Papers(signed, papers.sharings(), papers.agreed(), papers.emergencies()));
        }
        for (var gone : papers.sharings())
            all.add(new Papers(papers.signed(), without(papers.sharings(), gone), papers.agreed(), papers.emergencies()));
        for (var gone : papers.agreed())
            all.add(new Papers(papers.signed(), papers.sharings(), without(papers.agreed(), gone), papers.emergencies()));
        for (var gone : papers.emergencies())
            all.add(new Papers(papers.signed(), papers.sharings(), papers.agreed(), without(papers.emergencies(), gone)));
        return all;
    }

    private static <T> List<T> without(List<T> all, T gone) {
        return all.stream().filter(each -> each != gone).toList();
    }

    private static void everywhere(BiConsumer<Question, Papers> promise) {
        for (var seed = 0; seed < WORLDS; seed++) {
            var world = new RandomPapers(seed);
            var papers = world.papers();
            for (var left = QUESTIONS; left > 0; left--) promise.accept(world.question(), papers);
        }
    }
}
