package nl.plein.rules;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/asvs.md cannot rot: it has every requirement, its sums are right, and the tests that it names exist. */
class AsvsTest {

    private static final Path TABLE = Path.of("..", "docs", "asvs.md");

    /** The standard itself is not part of Plein; where it lies beside it, the table is compared with it. */
    private static final Path STANDARD = Path.of("..", "..", "shared", "data", "security", "asvs-5.0.0-en.csv");

    private static final List<String> ANSWERS = List.of("met", "not applicable", "by who runs it", "**not met yet**");

    private record Row(String id, String level, String answer, String how, List<String> tests) {}

    private static final Pattern ROW = Pattern.compile(
            "\\| (\\d+\\.\\d+\\.\\d+) \\| ([123]) \\| ([^|]+) \\| ([^|]+) \\| ([^|]*)\\|", Pattern.MULTILINE);

    private static final Set<String> OF_LIBRARIES = Set.of(
            "ContentDisposition", "HttpOnly", "JdbcClient", "SecureRandom", "StrictHttpFirewall", "ClientRegistrations",
            "AsvsTest");

    /** As in `access.decision.Rules` or `Form.number`; names of headers and of what belongs to cookies are none. */
    private static final Pattern CODE = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z]+(?:[A-Z][a-zA-Z]*)|Doors|Factors|Brake|Form|Question|Rules|Sheet|Cell|Conditions)(?:\\.[a-zA-Z]+)?`");

    private static final Pattern DOCUMENT = Pattern.compile("docs/([a-z]+)\\.md`?(?:, \\*([A-Za-z ]+)\\*)?");

    private static final Pattern SUMS = Pattern.compile(
            "^\\| ([123]) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$", Pattern.MULTILINE);

    @Test
    void everyRequirementHasOneAnswerAndAReason() throws IOException {
        var rows = rows();
        assertThat(rows).extracting(Row::id).doesNotHaveDuplicates();
        assertThat(rows.stream().filter(row -> !row.level().equals("3"))).hasSize(246);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.answer()).as(row.id()).isIn(ANSWERS);
            assertThat(row.how()).as(row.id()).isNotBlank();
        });
    }

    @Test
    void itsSumsAreRight() throws IOException {
        var sums = SUMS.matcher(Files.readString(TABLE)).results().toList();
        assertThat(sums).hasSize(3);
        for (var sum : sums) {
            Map<String, Long> counted = rows().stream()
                    .filter(row -> row.level().equals(sum.group(1)))
                    .collect(groupingBy(Row::answer, counting()));
            for (var i = 0; i < ANSWERS.size(); i++)
                assertThat(Long.parseLong(sum.group(i + 2)))
                        .as("level %s, %s", sum.group(1), ANSWERS.get(i))
                        .isEqualTo(counted.getOrDefault(ANSWERS.get(i), 0L));
            assertThat(Long.parseLong(sum.group(6))).isEqualTo(counted.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    @Test
    void everyTestThatItNamesExists() throws IOException {
        Set<String> tests;
        try (var files = Files.walk(Path.of("src", "test", "java"))) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        var named = new TreeSet<String>();
        rows().forEach(row -> named.addAll(row.tests()));
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(tests).containsAll(named);
    }

    /** A name in it that is written as one of our classes is one, or that of a library. */
    @Test
    void everyClassAndDocumentThatItNamesExists() throws IOException {
        var ours = new TreeSet<String>();
        for (var sources : List.of(Path.of("src", "main"), Path.of("..", "matching-core", "src", "main")))
            try (var files = Files.walk(sources)) {
                files.map(file -> file.getFileName().toString()).forEach(ours::add);
            }
        var table = Files.readString(TABLE);
        for (var named : CODE.matcher(table).results().map(found -> found.group(1)).toList())
            if (!OF_LIBRARIES.contains(named)) assertThat(ours).as(named).contains(named + ".java");
        for (var named : DOCUMENT.matcher(table).results().toList()) {
            var document = Path.of("..", "docs", named.group(1) + ".md");
            assertThat(document).exists();
            if (named.group(2) != null) assertThat(Files.readString(document)).as(named.group()).containsAnyOf("## " + named.group(2), "**" + named.group(2));
        }
    }

    /** No met is a word alone: a test, a class, a document, or a sentence about what there is. */
    @Test
    void whatIsMetNamesItsTestOrItsPlace() throws IOException {
        assertThat(rows().stream().filter(row -> row.answer().equals("met") && row.tests().isEmpty()))
                .allSatisfy(row -> assertThat(row.how()).as(row.id()).hasSizeGreaterThan(12));
    }

    @Test
    void itIsTheStandard() throws IOException {
        if (Files.notExists(STANDARD)) return;
        Map<String, String> standard;
        try (var csv = CsvReader.builder().ofNamedCsvRecord(STANDARD)) {
            standard = csv.stream()
                    .filter(row -> !row.getField("req_id").startsWith("V17."))
                    .collect(toMap(row -> row.getField("req_id").substring(1), row -> row.getField("L")));
        }
        assertThat(rows().stream().collect(toMap(Row::id, Row::level))).isEqualTo(standard);
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(TABLE))
                .results()
                .map(found -> new Row(
                        found.group(1),
                        found.group(2),
                        found.group(3).strip(),
                        found.group(4).strip(),
                        found.group(5).isBlank() ? List.of() : List.of(found.group(5).strip().split(", "))))
                .toList();
    }
}
