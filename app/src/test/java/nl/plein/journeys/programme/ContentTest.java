package nl.plein.journeys.programme;

import static nl.plein.journeys.programme.SomeProgrammes.challenge;
import static nl.plein.journeys.programme.SomeProgrammes.content;
import static nl.plein.journeys.programme.SomeProgrammes.moment;
import static nl.plein.journeys.programme.SomeProgrammes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.plein.journeys.Text;
import org.junit.jupiter.api.Test;

class ContentTest {

    @Test
    void theFirstMomentIsOnTheFirstDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> content("x", List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> content("x", List.of(moment("a", 1)), List.of()));
        assertThatCode(() -> content("x", List.of(moment("a", 0)), List.of())).doesNotThrowAnyException();
    }

    @Test
    void momentsComeInTheOrderOfTheirDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content("x", List.of(moment("a", 0), moment("b", 7), moment("c", 6)), List.of()));
        assertThatCode(() -> content("x", List.of(moment("a", 0), moment("b", 7), moment("c", 7)), List.of()))
                .as("two on one day")
                .doesNotThrowAnyException();
    }

    @Test
    void eachMomentHasAKeyOfItsOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content("x", List.of(moment("a", 0), moment("a", 7)), List.of()));
    }

    @Test
    void aChallengeIsTalkedAboutAtAMomentOfTheProgramme() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content("x", List.of(moment("a", 0)), List.of(challenge("c", 0, "b"))));
    }

    @Test
    void aMomentHasADayWithinAYearAndALengthThatPeopleCanKeepUp() {
        for (var day : List.of(-1, Content.MOST_DAYS + 1))
            assertThatIllegalArgumentException().as("day %s", day).isThrownBy(() -> moment("a", day));
        for (var minutes : List.of(4, 241))
            assertThatIllegalArgumentException().as("%s minutes", minutes).isThrownBy(
                    () -> new Content.Moment("a", 0, minutes, text("x"), text("x"), List.of()));
    }

    @Test
    void whatAProgrammeSaysDoesNotChangeWithTheListItWasMadeOf() {
        var moments = new ArrayList<>(List.of(moment("a", 0)));
        var content = content("x", moments, List.of());
        moments.clear();
        assertThat(content.moments()).hasSize(1);
    }

    @Test
    void aMomentThatTwoPeopleAddedThemselvesHasNoGuide() {
        var content = SomeProgrammes.onDays("x", 0, 4);
        assertThat(content.moment("m2")).contains(content.moments().getLast());
        assertThat(content.moment(null)).isEmpty();
        assertThat(content.moment("m3")).isEmpty();
    }

    @Test
    void whoReadsEnglishGetsDutchWhereThereIsNothingElse() {
        assertThat(new Text("hallo", "hello").in(Locale.ENGLISH)).isEqualTo("hello");
        assertThat(new Text("hallo", "").in(Locale.ENGLISH)).isEqualTo("hallo");
        assertThat(new Text("hallo", "hello").in(Locale.of("nl"))).isEqualTo("hallo");
    }
}
