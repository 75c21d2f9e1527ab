package plein.matching.profile;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final Place UTRECHT = new Place(false, true, false, 52.0907, 5.1214, 10);
    private static final Place ZEIST = new Place(false, true, true, 52.0889, 5.2298, 10);
    private static final Place GRONINGEN = new Place(false, true, true, 53.2194, 6.5665, 50);

    @Test
    void whoeverAsksNothingFitsEverybodyOfTheKind() {
        assertThat(blocked(AProfile.of("n"), AProfile.of("h"))).isEmpty();
        assertThat(blocked(AProfile.of("n").kind("buddy"), AProfile.of("h"))).containsExactly(Condition.KIND);
    }

    @Test
    void nobodyIsMatchedWithThemselves() {
        assertThat(blocked(AProfile.of("n").person("p"), AProfile.of("h").person("p"))).containsExactly(Condition.SELF);
        assertThat(blocked(AProfile.of("n").person(null), AProfile.of("h").person(null))).isEmpty();
    }

    @Test
    void anExcludedPairStaysApart() {
        var town = new Town(List.of(AProfile.of("n").need()), List.of(AProfile.of("h").helper()),
                Set.of(new Link("n", "h")), Set.of(), Weights.DEFAULT);
        assertThat(Matching.of(town).blockedBy("n", "h")).containsExactly(Condition.EXCLUDED);
    }

    @Test
    void whoeverHelpsAMinorIsScreened() {
        assertThat(blocked(AProfile.of("n").minor(), AProfile.of("h"))).containsExactly(Condition.SCREENING);
        assertThat(blocked(AProfile.of("n").minor(), AProfile.of("h").screened())).isEmpty();
    }

    @Test
    void oneSharedSkillAtTheLevelIsEnoughUnlessItIsMandatory() {
        var need = AProfile.of("n").wants("maths", 8, false).wants("physics", 8, false);
        assertThat(blocked(need, AProfile.of("h").knows("physics", 1, 8))).isEmpty();
        assertThat(blocked(need, AProfile.of("h").knows("physics", 1, 7))).containsExactly(Condition.SKILL);
        var strict = AProfile.of("n").wants("maths", 0, true).wants("physics", 0, false);
        assertThat(blocked(strict, AProfile.of("h").knows("physics", 0, 9))).containsExactly(Condition.SKILL);
        assertThat(blocked(strict, AProfile.of("h").knows("maths", 5, 5))).isEmpty();
    }

    @Test
    void languageAgeAndWishesBlockOnlyWhenAsked() {
        assertThat(blocked(AProfile.of("n").speaks("nl", "ar"), AProfile.of("h").speaks("ar"))).isEmpty();
        assertThat(blocked(AProfile.of("n").speaks("nl"), AProfile.of("h").speaks("ar"))).containsExactly(Condition.LANGUAGE);
        assertThat(blocked(AProfile.of("n").age("child"), AProfile.of("h"))).isEmpty();
        assertThat(blocked(AProfile.of("n").age("child"), AProfile.of("h").age("older"))).containsExactly(Condition.AGE);
        assertThat(blocked(AProfile.of("n").traits("woman"), AProfile.of("h"))).containsExactly(Condition.WISH);
        assertThat(blocked(AProfile.of("n").traits("woman"), AProfile.of("h").traits("woman", "patient"))).isEmpty();
    }

    @Test
    void theyNeedEnoughTimeTogether() {
        var mondayAfternoon = Availability.builder().on(MONDAY, LocalTime.of(15, 0), LocalTime.of(17, 0)).build();
        var mondayLater = Availability.builder().on(MONDAY, LocalTime.of(16, 0), LocalTime.MIDNIGHT).on(TUESDAY, 0, 48).build();
        assertThat(mondayAfternoon.commonHalfHours(mondayLater)).isEqualTo(2);
        assertThat(blocked(AProfile.of("n").free(mondayAfternoon).needsHalfHours(2), AProfile.of("h").free(mondayLater))).isEmpty();
        assertThat(blocked(AProfile.of("n").free(mondayAfternoon).needsHalfHours(3), AProfile.of("h").free(mondayLater)))
                .containsExactly(Condition.TIME);
        assertThat(blocked(AProfile.of("n").free(mondayAfternoon).needsHalfHours(1), AProfile.of("h"))).containsExactly(Condition.TIME);
        assertThat(Availability.ALWAYS.halfHours()).isEqualTo(336);
    }

    @Test
    void theyMeetOnlineOrNearEnoughForBoth() {
        assertThat(UTRECHT.distanceTo(ZEIST)).isBetween(7.3, 7.5);
        assertThat(blocked(AProfile.of("n").at(UTRECHT), AProfile.of("h").at(ZEIST))).isEmpty();
        assertThat(blocked(AProfile.of("n").at(UTRECHT), AProfile.of("h").at(GRONINGEN))).containsExactly(Condition.PLACE);
        assertThat(blocked(AProfile.of("n").at(ZEIST), AProfile.of("h").at(GRONINGEN))).isEmpty();
        assertThat(blocked(AProfile.of("n").at(UTRECHT), AProfile.of("h").at(Place.onlineOnly()))).containsExactly(Condition.PLACE);
        var unknown = new Place(false, true, false, Double.NaN, Double.NaN, 10);
        assertThat(blocked(AProfile.of("n").at(UTRECHT), AProfile.of("h").at(unknown))).containsExactly(Condition.PLACE);
    }

    @Test
    void onlyWhatProtectsSomebodyCannotBeOverruled() {
        for (var condition : Condition.values()) {
            boolean protects = switch (condition) {
                case KIND, SELF, EXCLUDED, SCREENING -> true;
                case SKILL, LANGUAGE, AGE, WISH, PLACE, TIME -> false;
            };
            assertThat(condition.protects()).isEqualTo(protects);
        }
    }

    private static Set<Condition> blocked(AProfile need, AProfile helper) {
        return Matching.of(new Town(List.of(), List.of())).blockedBy(need.need(), helper.helper());
    }
}
