package nl.plein.journeys.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.plein.journeys.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The programmes that come with Plein can be used tomorrow. */
class ShippedProgrammesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "programmes");

    /** A word that is written wrongly in a file is not passed over. */
    private static final JsonMapper STRICT =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    static List<String> kinds() {
        return Stream.concat(ShippedProgrammes.KINDS.stream(), Stream.of(ShippedProgrammes.ONWARD)).toList();
    }

    private static Content read(String kind) {
        return STRICT.readValue(FOLDER.resolve(kind + ".json").toFile(), Content.class);
    }

    @Test
    void everyFileIsBrought() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(kinds());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everythingIsSaidInBothLanguages(String kind) {
        var content = read(kind);
        assertSoftly(softly -> texts(content).forEach(text -> {
            softly.assertThat(text.nl()).isNotBlank();
            softly.assertThat(text.en()).isNotBlank();
            if (text.nl().length() > 30) softly.assertThat(text.en()).isNotEqualTo(text.nl());
        }));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyMomentHasAGuideOfFourToSevenStepsWithQuestionsToAsk(String kind) {
        assertSoftly(softly -> read(kind).moments().forEach(moment -> {
            softly.assertThat(moment.guide()).as(moment.key()).hasSizeBetween(4, 7);
            softly.assertThat(moment.guide()).as("questions in %s", moment.key())
                    .filteredOn(step -> step.nl().contains("‘"))
                    .hasSizeGreaterThanOrEqualTo(2);
        }));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aChallengeIsTalkedAboutAfterItBegan(String kind) {
        var content = read(kind);
        assertSoftly(softly -> content.challenges().forEach(challenge -> softly
                .assertThat(content.moment(challenge.discussedAt()).orElseThrow().day())
                .as(challenge.key())
                .isGreaterThan(challenge.day())));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whoHelpsLearnsFirstWhatToDoWithAWorry(String kind) {
        assertThat(read(kind).training()).extracting(Text::nl).anyMatch(learned -> learned.contains("coördinator"));
    }

    @Test
    void aBuddyCallsFourTimesInTwoWeeksForHalfAnHour() {
        var buddy = read("buddy");
        assertThat(buddy.moments()).extracting(Content.Moment::day).containsExactly(0, 4, 7, 11);
        assertThat(buddy.moments()).extracting(Content.Moment::minutes).containsOnly(30);
        assertThat(buddy.everyDays()).as("the end is an end").isNull();
        assertThat(buddy.qualities()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(buddy.themes()).extracting(Text::nl).containsExactly("Verbinding", "Talent", "Meedoen");
    }

    @Test
    void eachWeekHasAChallengeThatIsTalkedAboutInTheSecondCallOfThatWeek() {
        var buddy = read("buddy");
        assertThat(buddy.challenges()).extracting(Content.Challenge::day).containsExactly(0, 7);
        assertThat(buddy.challenges())
                .extracting(Content.Challenge::discussedAt)
                .containsExactly(buddy.moments().get(1).key(), buddy.moments().get(3).key());
        var first = buddy.challenges().getFirst();
        assertThat(first.daily()).isTrue();
        assertThat(first.showing()).contains(Content.Showing.PHOTO);
        assertThat(first.what().nl()).startsWith("Maak elke dag een foto van iets moois bij jou in de buurt.");
    }

    @Test
    void theOthersLastAsLongAsPeopleSay() {
        assertThat(read("homework").everyDays()).isEqualTo(7);
        assertThat(read("company").everyDays()).isEqualTo(7);
        assertThat(read("language").moments()).hasSize(10);
        assertThat(read("language").moments().getLast().day()).isEqualTo(63);
        assertThat(read("digital").moments()).hasSize(3).extracting(Content.Moment::minutes).containsOnly(60);
    }

    private static List<Text> texts(Content content) {
        var lists = Stream.of(content.training(), content.themes(), content.qualities()).flatMap(List::stream);
        var moments = content.moments().stream()
                .flatMap(moment -> Stream.concat(Stream.of(moment.title(), moment.purpose()), moment.guide().stream()));
        var challenges = content.challenges().stream().flatMap(challenge -> Stream.of(challenge.title(), challenge.what()));
        return Stream.of(
                        Stream.of(content.name(), content.about(), content.forWhom(), content.closing()),
                        lists, moments, challenges)
                .flatMap(texts -> texts)
                .toList();
    }
}
