package plein.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plein.matching.profile.Cut;

class MainTest {

    private static final String NEEDS = "id,tier,waiting_days\na,1,10\nb,1,20\nc,2,0\n";
    private static final String HELPERS = "id,capacity\ng,1\nh,1\n";
    private static final String PAIRS = "need,helper,score\na,g,900\nb,g,800\nc,h,10000\na,h,100\n";
    private static final String PEOPLE = """
            id,person,kind,skills,languages,availability,half_hours,modes,latitude,longitude,max_km,age_group,minor,interests,requires,prefers,waiting_days,tier
            n1,p1,homework,maths:8!|physics:8,nl,mon 15:00-17:00,2,place|online,52.09,5.12,10,teen,yes,chess,,woman,200,2
            n2,p2,homework,maths:8,nl,fri 15:00-17:00,2,place,52.09,5.12,10,teen,no,,,,20,4
            """;
    private static final String OFFERS = """
            id,person,kind,skills,languages,availability,modes,latitude,longitude,max_km,age_groups,screened,interests,traits,capacity
            h1,q1,homework,maths:1-10,nl|en,mon 14:00-18:00|tue 09:00-12:00,place|online,52.10,5.13,10,,yes,chess|opera,woman,1
            h2,q2,homework,maths:1-10,nl,mon 14:00-18:00,place,52.10,5.13,10,,no,,,1
            """;

    @TempDir
    Path folder;

    private String printed;
    private String complained;

    @Test
    void theBareProblemIsSolvedAndWrittenDown() throws IOException {
        assertThat(solve(NEEDS, HELPERS, PAIRS)).isZero();
        assertThat(folder.resolve("plan.csv")).hasContent("need,helper,score\na,h,100\nb,g,800\n");
        assertThat(folder.resolve("prices.csv")).content().startsWith("helper,price\n").hasLineCount(3);
        assertThat(printed).contains("tier 1: 2 served of 2", "tier 2: 0 served of 1", "total score: 900", "seconds: reading");
    }

    @Test
    void badRowsAreReportedWithLineAndReasonAndGoodOnesMatched() throws IOException {
        int code = solve(NEEDS + "d,9,1\na,1,1\n,1,1\n", HELPERS + "k,many\n", PAIRS + "a,x,1\nz,g,1\na,g,5\nb,h,20000\nb,h\n");
        assertThat(code).isEqualTo(3);
        assertThat(complained).contains("needs.csv:5: tier is not within 1..8: 9", "needs.csv:6: need twice: a", "needs.csv:7: id is empty",
                "helpers.csv:4: capacity is no whole number: many", "pairs.csv:6: unknown helper: x", "pairs.csv:7: unknown need: z",
                "pairs.csv:8: pair twice", "pairs.csv:9: score is not within", "pairs.csv:10: 2 fields where the header has 3");
        assertThat(folder.resolve("plan.csv")).hasContent("need,helper,score\na,h,100\nb,g,800\n");
    }

    @Test
    void nothingIsDoneWithoutAnythingToDo() throws IOException {
        assertThat(run("solve")).isEqualTo(1);
        assertThat(run()).isEqualTo(1);
        assertThat(run("dance", "--needs", "x")).isEqualTo(1);
        assertThat(run("solve", "--needs", folder.resolve("none.csv").toString(), "--helpers", "x", "--pairs", "x", "--out", "x")).isEqualTo(1);
        assertThat(complained).contains("no such file");
        assertThat(solve("id,tier\n", HELPERS, PAIRS)).isEqualTo(1);
    }

    @Test
    void jsonLinesSayTheSameAsCsv() throws IOException {
        Files.writeString(folder.resolve("needs.jsonl"), "{\"id\":\"a\",\"tier\":1,\"waiting_days\":10}\n{\"id\":\"b\",\"tier\":1}\nno json\n");
        Files.writeString(folder.resolve("helpers.jsonl"), "{\"id\":\"g\",\"capacity\":1}\n");
        Files.writeString(folder.resolve("pairs.jsonl"), "{\"need\":\"a\",\"helper\":\"g\",\"score\":5}\n");
        int code = run("solve", "--needs", at("needs.jsonl"), "--helpers", at("helpers.jsonl"), "--pairs", at("pairs.jsonl"), "--out", at("plan.jsonl"));
        assertThat(code).isEqualTo(3);
        assertThat(complained).contains("needs.jsonl:3: no JSON");
        assertThat(folder.resolve("plan.jsonl")).hasContent("{\"need\":\"a\",\"helper\":\"g\",\"score\":5}\n");
    }

    @Test
    void profilesAreMatchedWithReasonsForAndAgainst() throws IOException {
        assertThat(match(PEOPLE, OFFERS)).as(() -> complained).isZero();
        assertThat(printed).contains("1 of 2 needs matched", "proven the best of all possible pairs");
        assertThat(Files.readAllLines(folder.resolve("plan.csv"))).satisfiesExactly(
                header -> assertThat(header).isEqualTo("need,helper,score,why"),
                first -> assertThat(first).startsWith("n1,h1,").contains("skills 500", "wishes 1000"),
                second -> assertThat(second).startsWith("n2,,,").contains("2 of this kind", "2 by time", "nearest"));
    }

    @Test
    void whatACutMayMissIsSaid() {
        assertThat(MatchCommand.words(new Cut(0, 0, 7))).isEqualTo("proven the best of all possible pairs");
        assertThat(MatchCommand.words(new Cut(3, 0, 7))).contains("at most 3 more could be served");
        assertThat(MatchCommand.words(new Cut(0, 250, 7))).contains("at most 250 points higher");
    }

    @Test
    void semicolonsQuotesAndAByteOrderMarkAreUnderstood() throws IOException {
        int code = solve("\uFEFF\"ID\";Tier;waiting_days\r\n\"a\";1;0\r\n", "id;capacity\r\ng;1\r\n", "need;helper;score\r\na;g;7\r\n");
        assertThat(code).isZero();
        assertThat(folder.resolve("plan.csv")).content().contains("a,g,7");
    }

    private int solve(String needs, String helpers, String pairs) throws IOException {
        Files.writeString(folder.resolve("pairs.csv"), pairs);
        write(needs, helpers);
        return run("solve", "--needs", at("needs.csv"), "--helpers", at("helpers.csv"), "--pairs", at("pairs.csv"), "--out", at("plan.csv"),
                "--prices", at("prices.csv"));
    }

    private int match(String needs, String helpers) throws IOException {
        write(needs, helpers);
        return run("match", "--needs", at("needs.csv"), "--helpers", at("helpers.csv"), "--out", at("plan.csv"));
    }

    private void write(String needs, String helpers) throws IOException {
        Files.writeString(folder.resolve("needs.csv"), needs);
        Files.writeString(folder.resolve("helpers.csv"), helpers);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Main.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        printed = out.toString(StandardCharsets.UTF_8);
        complained = err.toString(StandardCharsets.UTF_8);
        return code;
    }
}
