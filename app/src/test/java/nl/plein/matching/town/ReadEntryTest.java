package nl.plein.matching.town;

import static nl.plein.matching.town.AnEntry.COMPANY;
import static nl.plein.matching.town.AnEntry.HOMEWORK;
import static nl.plein.matching.town.AnEntry.need;
import static nl.plein.matching.town.AnEntry.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.plein.matching.weights.Weighing;
import nl.plein.needs.Kind;
import nl.plein.needs.ask.Choices;
import nl.plein.shared.Postcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plein.matching.Score;
import plein.matching.profile.Condition;
import plein.matching.profile.HelperProfile;
import plein.matching.profile.Matching;
import plein.matching.profile.NeedProfile;
import plein.matching.profile.Town;

class ReadEntryTest {

    private static final Postcodes POSTCODES = new Postcodes();
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void aHelperAtALevelHelpsWithThoseBelowItAndNotWithThoseAbove() {
        var helper = readOffer(offer().with("topics", "maths").with("level", "havo"));

        assertThat(blocked(need().with("topics", "maths").with("level", "vmbo"), helper)).isEmpty();
        assertThat(blocked(need().with("topics", "maths").with("level", "havo"), helper)).isEmpty();
        assertThat(blocked(need().with("topics", "maths").with("level", "vwo"), helper)).containsExactly(Condition.SKILL);
    }

    @Test
    void whoOffersMboDoesNotTeachWhatHavoTeaches() {
        var mbo = readOffer(offer().with("topics", "maths").with("level", "mbo"));
        var havo = readOffer(offer().with("topics", "maths").with("level", "havo"));

        assertThat(blocked(need().with("topics", "maths").with("level", "havo"), mbo)).containsExactly(Condition.SKILL);
        assertThat(blocked(need().with("topics", "maths").with("level", "mbo"), havo)).isEmpty();
        assertThat(blocked(need().with("topics", "maths").with("level", "practical"), mbo)).isEmpty();
    }

    @Test
    void anUnknownSchoolIsNoConditionForWhoAsksAndTheLowestForWhoHelps() {
        var unsure = readOffer(offer().with("topics", "maths").with("level", "unknown"));

        assertThat(blocked(need().with("topics", "maths").with("level", "unknown"), unsure)).isEmpty();
        assertThat(blocked(need().with("topics", "maths").with("level", "primary"), unsure)).isEmpty();
        assertThat(blocked(need().with("topics", "maths").with("level", "vwo"), unsure)).containsExactly(Condition.SKILL);
    }

    @Test
    void aSchoolForEachSubjectCountsForThatSubject() {
        var helper = readOffer(offer().with("topics", "maths", "dutch").with("level", "by-topic").with("levels", "maths:vwo", "dutch:vmbo"));

        assertThat(blocked(need().with("topics", "maths").with("level", "vwo"), helper)).isEmpty();
        assertThat(blocked(need().with("topics", "dutch").with("level", "vwo"), helper)).containsExactly(Condition.SKILL);
        assertThat(blocked(need().with("topics", "dutch").with("level", "by-topic").with("levels", "dutch:vmbo"), helper)).isEmpty();
    }

    @Test
    void onePartOfADayInCommonIsEnough() {
        var helper = readOffer(offer().with("times", "tue-evening", "sat-morning"));

        assertThat(blocked(need().with("times", "mon-afternoon", "tue-evening"), helper)).isEmpty();
        assertThat(blocked(need().with("times", "tue-afternoon", "sat-evening"), helper)).containsExactly(Condition.TIME);
    }

    @Test
    void aQuestionThatTheKindDoesNotAskIsNoCondition() {
        var need = need().with("times", "mon-morning").with("topics", "maths").with("where", "home").with("languages", "nl");
        var helper = readOffer(offer().with("languages", "nl"), COMPANY);

        assertThat(blocked(readNeed(need, COMPANY), helper)).isEmpty();
    }

    @Test
    void whatTheAskerLeftOpenIsNoCondition() {
        assertThat(blocked(need(), readOffer(offer().with("times", "mon-morning").with("topics", "maths")))).isEmpty();
    }

    @Test
    void whatTheHelperLeftOpenDoesNotMeetANeedThatMinds() {
        assertThat(blocked(need().with("languages", "nl"), readOffer(offer()))).containsExactly(Condition.LANGUAGE);
    }

    @Test
    void aMinorIsOnlyHelpedByWhoIsScreened() {
        var unscreened = new ReadEntry(offer().build(), HOMEWORK, POSTCODES).offer(false, 0);

        assertThat(blocked(need().with("age", "16-17"), unscreened)).containsExactly(Condition.SCREENING);
        assertThat(blocked(need().with("age", "18-29"), unscreened)).isEmpty();
    }

    @Test
    void onlyAWomanIsADemandAndPreferablyAWomanIsAWish() {
        var man = readOffer(offer().with("gender", "man"));

        assertThat(blocked(need().with("wish", "only-woman"), man)).containsExactly(Condition.WISH);
        assertThat(blocked(need().with("wish", "prefers-woman"), man)).isEmpty();
        assertThat(readNeed(need().with("wish", "prefers-woman"), HOMEWORK).prefers()).isEqualTo(Set.of("woman"));
        assertThat(readNeed(need().with("wish", "none"), HOMEWORK).requires()).isEmpty();
    }

    @Test
    void peopleMeetWithinTheDistanceOfBoth() {
        var maastricht = need().with("where", "place").with("postcode", "6211").with("distance", "10");

        assertThat(blocked(maastricht, readOffer(offer().with("where", "place").with("postcode", "6212").with("distance", "10"))))
                .isEmpty();
        assertThat(blocked(maastricht, readOffer(offer().with("where", "place").with("postcode", "6041").with("distance", "100"))))
                .containsExactly(Condition.PLACE);
    }

    @Test
    void whoMeetsOnlineNeedsNoPostcode() {
        assertThat(blocked(need().with("where", "online"), readOffer(offer().with("where", "online")))).isEmpty();
    }

    @Test
    void placesThatAreTakenAreNotFree() {
        assertThat(new ReadEntry(offer().with("capacity", "3").build(), HOMEWORK, POSTCODES).offer(true, 2).capacity())
                .isEqualTo(1);
        assertThat(new ReadEntry(offer().with("capacity", "1").build(), HOMEWORK, POSTCODES).offer(true, 2).capacity())
                .isZero();
    }

    @Test
    void whoWaitsLongerIsMoreUrgent() {
        var waited20 = readNeed(need().since("2026-02-10T09:00:00Z"), HOMEWORK);
        var waited200 = readNeed(need().since("2025-08-14T09:00:00Z"), HOMEWORK);

        assertThat(waited20.waitingDays()).isEqualTo(20);
        assertThat(waited200.waitingDays()).isEqualTo(200);
        assertThat(waited200.tier()).isLessThan(waited20.tier());
    }

    @Test
    void barriersMakeANeedMoreUrgent() {
        assertThat(readNeed(need().with("barriers", "no-device", "alone"), HOMEWORK).tier())
                .isLessThan(readNeed(need(), HOMEWORK).tier());
    }

    @Test
    void aNeedFromTheFutureWaitsZeroDays() {
        assertThat(readNeed(need().since("2027-01-01T00:00:00Z"), HOMEWORK).waitingDays()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "age, '', left-out.age",
        "age, 40, left-out.age",
        "level, university, left-out.level",
        "times, monday, left-out.times",
        "times, mon-night, left-out.times",
        "postcode, 0000, left-out.postcode",
        "distance, far, left-out.distance"
    })
    void aBrokenAnswerIsSaidByItsName(String field, String value, String reason) {
        var broken = need()
                .with("topics", "maths")
                .with("where", "home")
                .with("postcode", "6211")
                .with("distance", "5")
                .with(field, value);

        assertThatThrownBy(() -> readNeed(broken, HOMEWORK)).isInstanceOf(Unreadable.class).hasMessage(reason);
    }

    @Test
    void aHelperUnderEighteenMeetsNobodyAtHome() {
        var young = readOffer(offer().with("age", "16-17").with("where", "home", "place").with("postcode", "6131").with("distance", "5"));
        var atHome = need().with("age", "67-120").with("where", "home").with("postcode", "6131").with("distance", "5");
        var elsewhere = need().with("age", "67-120").with("where", "home", "place").with("postcode", "6131").with("distance", "5");

        assertThat(blocked(atHome, young)).containsExactly(Condition.PLACE);
        assertThat(blocked(elsewhere, young)).isEmpty();
    }

    @Test
    void nobodyOverrulesThePlaceOfAHelperUnderEighteen() {
        var score = new Score(List.of());
        assertThat(new Pairing(Set.of(Condition.PLACE), false, true, score, 1).protectedBy()).containsExactly(Condition.PLACE);
        assertThat(new Pairing(Set.of(Condition.PLACE), false, false, score, 1).protectedBy()).isEmpty();
    }

    @Test
    void aCapacityThatNobodyCanHaveIsSaid() {
        assertThatThrownBy(() -> readOffer(offer().with("capacity", "11")))
                .isInstanceOf(Unreadable.class)
                .hasMessage("left-out.capacity");
    }

    @Test
    void everyBarrierThatPeopleCanNameHasAWeight() {
        assertThat(Weighing.DEFAULT.daysPerBarrier().keySet())
                .containsExactlyInAnyOrderElementsOf(Choices.BARRIERS);
    }

    private static NeedProfile readNeed(AnEntry need, Kind kind) {
        return new ReadEntry(need.build(), kind, POSTCODES).need(Weighing.DEFAULT, TODAY, AMSTERDAM);
    }

    private static HelperProfile readOffer(AnEntry offer) {
        return readOffer(offer, HOMEWORK);
    }

    private static HelperProfile readOffer(AnEntry offer, Kind kind) {
        return new ReadEntry(offer.build(), kind, POSTCODES).offer(true, 0);
    }

    private static Set<Condition> blocked(AnEntry need, HelperProfile helper) {
        return blocked(readNeed(need, HOMEWORK), helper);
    }

    private static Set<Condition> blocked(NeedProfile need, HelperProfile helper) {
        return Matching.of(new Town(List.of(need), List.of(helper))).blockedBy(need, helper);
    }
}
