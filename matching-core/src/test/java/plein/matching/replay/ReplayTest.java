package plein.matching.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plein.matching.profile.Urgency;

class ReplayTest {

    private static final Path PUPILS = Path.of("src/test/resources/history/pupils.json");
    private static final Path HELPERS = Path.of("src/test/resources/history/helpers.json");

    @Test
    void nobodyIsMatchedTwiceWithTheSameHelperOrWithoutASharedSubject() throws IOException {
        var history = History.read(PUPILS, HELPERS);
        assertThat(history.refused()).isEmpty();
        var outcome = new Replay(history, Duration.ofDays(10), new Urgency(Map.of())).run();
        var pairs = new HashSet<String>();
        for (var made : outcome.made()) {
            assertThat(pairs.add(made.pupil() + "/" + made.helper())).isTrue();
            assertThat(made.subjectsInCommon()).isPositive();
            assertThat(made.daysWaited()).isNotNegative();
        }
        assertThat(outcome.made()).hasSizeGreaterThan(60).hasSizeLessThanOrEqualTo(history.requests().size());
    }

    @Test
    void matchingDailyMakesPeopleWaitLessThanEveryTenDays() throws IOException {
        var history = History.read(PUPILS, HELPERS);
        var daily = Figures.of(new Replay(history, Duration.ofDays(1), new Urgency(Map.of())).run());
        var tenDaily = Figures.of(new Replay(history, Duration.ofDays(10), new Urgency(Map.of())).run());
        assertThat(daily.mean()).isLessThan(tenDaily.mean());
        assertThat(daily.runs()).isGreaterThan(tenDaily.runs());
    }

    @Test
    void aBadRecordIsReportedAndLeftOut() {
        var pupils = """
                [{"id":1,"subjects":"[{\\"name\\":\\"Deutsch\\"}]","state":"nw","grade":"7. Klasse","requestAt":"2022-08-25 17:51:28.769"},
                 {"id":2,"subjects":"[{\\"name\\":\\"Deutsch\\"}]","state":"nw","grade":null,"requestAt":"2022-08-25 17:51:28.7"},
                 {"id":3,"subjects":"broken","state":"nw","grade":"7. Klasse","requestAt":"2022-08-25 17:51:28"},
                 {"id":4,"subjects":"[]","state":"nw","grade":"7. Klasse","requestAt":"2022-08-25 17:51:28"},
                 7]""";
        var helpers = """
                [{"id":8,"subjects":"[{\\"name\\":\\"Deutsch\\"}]","state":"nw","requestAt":"2022-08-26 10:00:00"},
                 {"id":9,"subjects":"[{\\"name\\":\\"Deutsch\\",\\"minGrade\\":1,\\"maxGrade\\":9}]","state":"nw","requestAt":"2022-08-26 10:00:00.12"},
                 {"id":10,"subjects":"[{\\"name\\":\\"Deutsch\\",\\"minGrade\\":1,\\"maxGrade\\":9}]","state":"nw","requestAt":null}]""";
        var history = History.read(pupils, helpers);
        assertThat(history.requests()).hasSize(1);
        assertThat(history.offers()).hasSize(1);
        assertThat(history.refused()).extracting(Object::toString).satisfiesExactly(
                reason -> assertThat(reason).contains("pupils:2", "no grade"),
                reason -> assertThat(reason).contains("pupils:3", "no JSON"),
                reason -> assertThat(reason).contains("pupils:4", "no subjects"),
                reason -> assertThat(reason).contains("pupils:5", "no record"),
                reason -> assertThat(reason).contains("helpers:1", "without a grade range: Deutsch"),
                reason -> assertThat(reason).contains("helpers:3", "no moment"));
        assertThat(new Replay(history, Duration.ofDays(1), new Urgency(Map.of())).run().made()).hasSize(1);
    }

    @Test
    void theCommandPrintsOneRowForEachWayOfRunning() throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int refused = ReplayCommand.run(PUPILS, HELPERS, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err));
        assertThat(refused).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("90 requests, 110 offers").contains("| every 10 days |").contains("| daily |");
    }
}
