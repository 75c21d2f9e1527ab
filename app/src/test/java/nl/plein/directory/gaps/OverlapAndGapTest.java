package nl.plein.directory.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapAndGapTest {

    private static final District SITTARD = new District("6131", "Sittard", 51.0, 5.86);
    private static final District NEXT = new District("6132", "Sittard", 51.0, 5.89);
    private static final District FAR = new District("6127", "Grevenbicht", 51.04, 5.77);
    private static final List<District> TOWN = List.of(SITTARD, NEXT, FAR);
    private static final List<String> SUBJECTS = List.of("geld", "taal");
    private static final List<String> PEOPLE = List.of("ouders", "jongeren");
    private static final Chosen ALL = new Chosen(Chosen.Rows.DISTRICT, null, null, null);

    @Test
    void threeInitiativesWithTheSameForTheSamePeopleInTheSameDistrictOverlap() {
        var offers = new SomeOffers()
                .with("bieb", "geld", "ouders", "6131")
                .with("brug", "geld", "ouders", "6131")
                .with("kerk", "geld", "ouders", "6131");
        assertThat(overlaps(offers)).singleElement().satisfies(overlap -> {
            assertThat(overlap.district()).isEqualTo(SITTARD);
            assertThat(overlap.initiatives()).hasSize(3);
        });
    }

    @Test
    void twoInitiativesOrOneThatDoesMuchAreNoOverlap() {
        var offers = new SomeOffers();
        for (var time = 0; time < 5; time++) offers.with("bieb", "geld", "ouders", "6131");
        offers.with("brug", "geld", "ouders", "6131");
        offers.with("kerk", "geld", "jongeren", "6131");
        offers.with("kerk", "taal", "ouders", "6131");
        offers.with("kerk", "geld", "ouders", "6127");
        assertThat(overlaps(offers)).isEmpty();
    }

    @Test
    void whatIsElsewhereInTownAndNotWithinReachIsAGap() {
        var offers = new SomeOffers().with("bieb", "geld", "ouders", "6131").with("bieb", "taal", "ouders", "6127");
        assertThat(gaps(offers, ALL)).extracting(gap -> gap.district().digits() + subjects(gap))
                .containsExactlyInAnyOrder("6131[taal]", "6132[taal]", "6127[geld]");
    }

    @Test
    void whatIsInTheNextDistrictIsNoGapAndWhatIsNowhereIsNone() {
        assertThat(gaps(new SomeOffers().with("bieb", "geld", "ouders", "6131"), ALL))
                .extracting(gap -> gap.district().digits())
                .containsExactly("6127");
        assertThat(gaps(new SomeOffers().online("geld", "ouders"), ALL)).isEmpty();
    }

    @Test
    void whatIsOnlineIsSaidAndIsStillAGapOnTheStreet() {
        var offers = new SomeOffers().with("bieb", "geld", "ouders", "6131").online("geld", "jongeren");
        assertThat(gaps(offers, ALL)).singleElement().satisfies(gap -> assertThat(gap.missing().getFirst().online()).isTrue());
        var forParents = new Chosen(Chosen.Rows.DISTRICT, null, null, "ouders");
        assertThat(gaps(offers, forParents)).singleElement().satisfies(gap -> assertThat(gap.missing().getFirst().online()).isFalse());
    }

    @Test
    void whatIsThereForOthersOnlyIsAGapForThesePeople() {
        var offers = new SomeOffers().with("bieb", "geld", "ouders", "6131").with("brug", "geld", "jongeren", "6127");
        assertThat(gaps(offers, ALL)).isEmpty();
        assertThat(gaps(offers, new Chosen(Chosen.Rows.DISTRICT, null, null, "ouders")))
                .extracting(gap -> gap.district().digits())
                .containsExactly("6127");
    }

    @Test
    void aDistrictOfWhichNobodyKnowsWhereItIsReachesItselfOnly() {
        var unknown = new District("9999", null, Double.NaN, Double.NaN);
        var numbers = new SomeOffers().with("bieb", "geld", "ouders", "6131").with("brug", "taal", "ouders", "9999").numbers();
        assertThat(Gap.in(numbers, ALL, List.of(SITTARD, unknown), SUBJECTS))
                .extracting(gap -> gap.district().digits() + subjects(gap))
                .containsExactly("6131[taal]", "9999[geld]");
    }

    @Test
    void onTheMapTheAreaOfACircleIsItsNumberAndNorthIsUp() {
        var drawing = Drawing.of(TOWN, district -> district == SITTARD ? 16 : district == FAR ? 4 : 0);
        var sittard = circle(drawing, "6131");
        var far = circle(drawing, "6127");
        assertThat(sittard.radius()).isEqualTo(2 * far.radius());
        assertThat(far.y()).isLessThan(sittard.y());
        assertThat(far.x()).isLessThan(sittard.x());
        assertThat(circle(drawing, "6132").isEmpty()).isTrue();
        assertThat(drawing.circles()).allSatisfy(circle -> {
            assertThat(circle.x()).isBetween(circle.radius(), drawing.width() - circle.radius());
            assertThat(circle.y()).isBetween(circle.radius(), drawing.height() - circle.radius());
        });
    }

    @Test
    void aMapOfOneDistrictOrOfNoneIsStillDrawn() {
        assertThat(Drawing.of(List.of(SITTARD), _ -> 3).circles()).singleElement().satisfies(circle -> assertThat(circle.x()).isEqualTo(180));
        assertThat(Drawing.of(List.of(), _ -> 3).circles()).isEmpty();
    }

    private static Drawing.Circle circle(Drawing drawing, String digits) {
        return drawing.circles().stream().filter(circle -> circle.digits().equals(digits)).findFirst().orElseThrow();
    }

    private static List<Overlap> overlaps(SomeOffers offers) {
        return Overlap.in(offers.numbers(), ALL, TOWN, SUBJECTS, PEOPLE);
    }

    private static List<Gap> gaps(SomeOffers offers, Chosen chosen) {
        return Gap.in(offers.numbers(), chosen, TOWN, SUBJECTS);
    }

    private static List<String> subjects(Gap gap) {
        return gap.missing().stream().map(Gap.Missing::subject).toList();
    }
}
