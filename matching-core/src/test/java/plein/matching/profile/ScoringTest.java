package plein.matching.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import plein.matching.Score;

class ScoringTest {

    @Test
    void eachTermAloneTellsABetterHelperFromAWorse() {
        better("skills", AProfile.of("n").wants("maths", 0, false).wants("physics", 0, false),
                AProfile.of("h").knows("maths", 0, 9).knows("physics", 0, 9), AProfile.of("g").knows("maths", 0, 9));
        better("interests", AProfile.of("n").likes("chess", "football"), AProfile.of("h").likes("chess"), AProfile.of("g").likes("opera"));
        better("time", AProfile.of("n").free(Availability.ALWAYS).needsHalfHours(2), AProfile.of("h").free(Availability.ALWAYS),
                AProfile.of("g").free(Availability.builder().on(DayOfWeek.MONDAY, 20, 22).build()));
        better("distance", AProfile.of("n").at(at(5.10)), AProfile.of("h").at(at(5.11)), AProfile.of("g").at(at(5.15)));
        better("language", AProfile.of("n").speaks("nl", "ar"), AProfile.of("h").speaks("nl", "ar"), AProfile.of("g").speaks("nl"));
        better("wishes", AProfile.of("n").prefers("woman"), AProfile.of("h").traits("woman"), AProfile.of("g"));
    }

    @Test
    void manyOffersDoNotMakeAHelperWorse() {
        var need = AProfile.of("n").wants("maths", 0, false);
        assertThat(score(need, AProfile.of("h").knows("maths", 0, 9).knows("art", 0, 9).knows("music", 0, 9)).total())
                .isEqualTo(score(need, AProfile.of("h").knows("maths", 0, 9)).total())
                .isEqualTo(Score.MAX);
    }

    @Test
    void theTotalIsTheWeightedMean() {
        var score = new Score(List.of(new plein.matching.Term("a", 3, 1000), new plein.matching.Term("b", 1, 0)));
        assertThat(score.total()).isEqualTo(7_500);
    }

    @Test
    void whoeverWishesNothingMissesNothing() {
        assertThat(score(AProfile.of("n"), AProfile.of("h")).total()).isEqualTo(Score.MAX);
    }

    private static void better(String term, AProfile need, AProfile better, AProfile worse) {
        var good = score(need, better);
        var bad = score(need, worse);
        assertThat(good.terms()).singleElement().satisfies(each -> assertThat(each.name()).isEqualTo(term));
        assertThat(good.total()).as(term).isGreaterThan(bad.total());
    }

    private static Score score(AProfile need, AProfile helper) {
        return Matching.of(new Town(List.of(), List.of())).score(need.need(), helper.helper());
    }

    private static Place at(double longitude) {
        return new Place(false, true, false, 52.09, longitude, 10);
    }
}
