package nl.plein.danger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Words of danger are heard, however they are written; the figures are printed. */
class HearDangerTest {

    private static final int FALSE_ALARMS = 2;

    @Test
    void whatPeopleInDangerTypeIsHeardAndUnderstood() throws IOException {
        var missed = new ArrayList<String>();
        var other = new ArrayList<String>();
        var said = lines("said.tsv");
        for (var line : said) {
            var cells = line.split("\t");
            var heard = HearDanger.in(cells[1]).dangers();
            if (heard.isEmpty()) missed.add(cells[1]);
            else if (!heard.contains(Danger.valueOf(cells[0]))) other.add(line + " heard as " + heard);
        }
        System.out.printf("Danger: heard %d of %d%n", said.size() - missed.size(), said.size());
        assertThat(said).hasSizeGreaterThanOrEqualTo(150);
        assertThat(missed).as("not heard").isEmpty();
        assertThat(other).as("heard as something else").isEmpty();
    }

    @Test
    void ordinaryQuestionsHardlyEverSoundLikeDanger() throws IOException {
        var questions = lines("ordinary.txt");
        var alarms = questions.stream().filter(question -> HearDanger.in(question).isDanger()).map(question -> question + " " + HearDanger.in(question)).toList();
        System.out.printf("Danger: %d false alarms of %d%n", alarms.size(), questions.size());
        assertThat(questions).hasSizeGreaterThanOrEqualTo(200);
        assertThat(alarms).hasSizeLessThanOrEqualTo(FALSE_ALARMS);
    }

    @Test
    void whatIsInDangerAtThisMomentIsHeardAsSuch() {
        assertThat(HearDanger.in("hij zegt dat hij me dood gaat maken").now()).isTrue();
        assertThat(HearDanger.in("veel te veel pillen geslikt").now()).isTrue();
        assertThat(HearDanger.in("huiselijk geweld").now()).isFalse();
    }

    @Test
    void aWordOfDangerIsKeptAsItIsAndAnOrdinaryOneIsNot() {
        for (var word : List.of("verkracht", "verkragt", "slaat", "zelfmoord", "zelfmort", "mishandeld", "misshandeling", "إغتصاب", "şiddet", "gwałt"))
            assertThat(HearDanger.keeps(word)).as(word).isTrue();
        for (var word : List.of("werkkracht", "werkkrachten", "staat", "schulden", "verslagen", "slaapkamer", "solliciteren"))
            assertThat(HearDanger.keeps(word)).as(word).isFalse();
    }

    @Test
    void anythingThatCanBeTypedIsAnswered() {
        assertThat(HearDanger.in("").isDanger()).isFalse();
        assertThat(HearDanger.in("  ?! 👍 \u0000 \uD800 *** '''").isDanger()).isFalse();
        assertThat(HearDanger.in("a ".repeat(50_000)).isDanger()).isFalse();
        assertThat(HearDanger.in("a".repeat(50_000)).isDanger()).isFalse();
        assertThat(HearDanger.in("ik\u200b wil\u00a0do\u00adod").isDanger()).isTrue();
        assertThat(HearDanger.in("ZELFMOOOORD!!!").isDanger()).isTrue();
    }

    private static List<String> lines(String file) throws IOException {
        return new ClassPathResource("danger/" + file).getContentAsString(UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
}
