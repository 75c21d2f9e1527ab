package plein.matching.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plein.matching.profile.Matched.Why;

class MatchingTest {

    private static final Availability MONDAY = Availability.builder().on(DayOfWeek.MONDAY, 30, 36).build();
    private static final Availability FRIDAY = Availability.builder().on(DayOfWeek.FRIDAY, 30, 36).build();

    @Test
    void theUnmatchedHearThatThreeKnowMathsAndNoneIsFree() {
        var town = new Town(
                List.of(AProfile.of("n").wants("maths", 0, true).free(MONDAY).needsHalfHours(2).need()),
                List.of(AProfile.of("a").knows("maths", 0, 9).free(FRIDAY).helper(),
                        AProfile.of("b").knows("maths", 0, 9).free(FRIDAY).helper(),
                        AProfile.of("c").knows("maths", 0, 9).helper(),
                        AProfile.of("d").knows("art", 0, 9).helper(),
                        AProfile.of("e").kind("buddy").knows("maths", 0, 9).free(MONDAY).helper()));
        var why = Matching.of(town).propose().unmatched("n").orElseThrow();

        assertThat(why.ofKind()).isEqualTo(4);
        assertThat(why.allTaken()).isFalse();
        assertThat(why.blocked()).containsEntry(Condition.SKILL, 1).containsEntry(Condition.TIME, 4);
        assertThat(why.blockedBy1()).containsOnly(java.util.Map.entry(Condition.TIME, 3));
        assertThat(why.narrowing()).contains(new Unmatched.Step(Condition.SKILL, 3), new Unmatched.Step(Condition.TIME, 0));
        assertThat(why.nearest().orElseThrow().blockedBy()).containsExactly(Condition.TIME);
    }

    @Test
    void theUnmatchedHearThatAllPlacesWentToMoreUrgentNeeds() {
        var town = new Town(
                List.of(AProfile.of("urgent").tier(1).need(), AProfile.of("later").tier(5).need()),
                List.of(AProfile.of("h").helper()));
        var result = Matching.of(town).propose();
        assertThat(result.matched("urgent")).isPresent();
        assertThat(result.unmatched("later").orElseThrow().allTaken()).isTrue();
        assertThat(result.unmatched("later").orElseThrow().nearest()).isEmpty();
    }

    @Test
    void theMatchedHearWhyTheNextBestWasNotTheirs() {
        var town = new Town(
                List.of(AProfile.of("urgent").tier(1).wants("maths", 0, false).need(),
                        AProfile.of("later").tier(5).wants("maths", 0, false).wants("art", 0, false).need()),
                List.of(AProfile.of("both").knows("maths", 0, 9).knows("art", 0, 9).helper(),
                        AProfile.of("art").knows("art", 0, 9).helper()));
        var result = Matching.of(town).propose();
        assertThat(result.matched("urgent").orElseThrow().helper()).isEqualTo("both");
        var later = result.matched("later").orElseThrow();
        assertThat(later.helper()).isEqualTo("art");
        assertThat(later.nextBest().orElseThrow().helper()).isEqualTo("both");
        assertThat(later.nextBest().orElseThrow().why()).isEqualTo(Why.MORE_URGENT_NEED);
    }

    @Test
    void aConfirmedPairIsKept() {
        var town = new Town(
                List.of(AProfile.of("n").tier(8).need(), AProfile.of("urgent").tier(1).need()),
                List.of(AProfile.of("h").helper()),
                Set.of(), Set.of(new Link("n", "h")), Weights.DEFAULT);
        var result = Matching.of(town).propose();
        assertThat(result.matched("n").orElseThrow().fixed()).isTrue();
        assertThat(result.unmatched("urgent")).isPresent();
    }

    @Test
    void suggestionsAreTheBestWhoHaveAPlaceLeft() {
        var town = new Town(List.of(), List.of(
                AProfile.of("full").likes("chess", "opera").capacity(0).helper(),
                AProfile.of("good").likes("chess").helper(),
                AProfile.of("fair").helper(),
                AProfile.of("other").kind("buddy").likes("chess").helper()));
        var best = Matching.of(town).best(AProfile.of("new").likes("chess", "opera").need(), 5);
        assertThat(best).extracting(Suggestion::helper).containsExactly("good", "fair");
        assertThat(Matching.of(town).best(AProfile.of("new").likes("chess").need(), 1)).hasSize(1);
    }

    @Test
    void theSameIdTwiceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() ->
                Matching.of(new Town(List.of(AProfile.of("n").need(), AProfile.of("n").need()), List.of())));
    }
}
