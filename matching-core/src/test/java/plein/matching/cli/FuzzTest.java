package plein.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plein.matching.files.Json;

/** Files as people and machines break them. */
class FuzzTest {

    private static final String PEOPLE = """
            id,person,kind,skills,languages,availability,half_hours,modes,latitude,longitude,max_km,age_group,minor,interests,requires,prefers,waiting_days,tier
            n1,p1,homework,maths:8!|physics:8,nl,mon 15:00-17:00,2,place|online,52.09,5.12,10,teen,yes,chess,,woman,200,2
            n2,p2,homework,maths:8,nl,fri 15:00-17:00,2,place,52.09,5.12,10,teen,no,,,,20,4
            n3,,homework,,,always,0,,,,,,,\u00e9t\u00e9,,,0,8
            """;
    private static final String OFFERS = """
            id,person,kind,skills,languages,availability,modes,latitude,longitude,max_km,age_groups,screened,interests,traits,capacity
            h1,q1,homework,maths:1-10,nl|en,mon 14:00-18:00|tue 09:00-12:00,place|online,52.10,5.13,10,,yes,chess|opera,woman,1
            h2,q2,homework,maths:1-10,nl,mon 14:00-18:00,place,52.10,5.13,10,,no,,,1
            h3,,homework,art,,,,,,,,,,,2
            """;
    private static final Map<String, Map<String, String>> VALID = Map.of(
            "solve", Map.of("needs", "id,tier,waiting_days\na,1,10\nb,1,20\nc,2,0\n", "helpers", "id,capacity\ng,1\nh,1\n",
                    "pairs", "need,helper,score\na,g,900\nb,g,800\nc,h,10000\na,h,100\n"),
            "match", Map.of("needs", PEOPLE, "helpers", OFFERS, "excluded", "need,helper\nn1,h2\n", "fixed", "need,helper\nn3,h3\n"));

    private static final String[] STRANGE = {"\0", "\"", ",", ";", "\t", "\n", "\r", "|", ":", "!", "-", "99999999999", "-1", "1e400", "\ud83d\ude00",
            "\u202e", "\uFEFF", "NaN", "Infinity", "=1+1", " ", "", "{", "}", "[", "\\u12", "null", "1000000", "2147483647", "0x10", "\u0663"};

    @TempDir
    Path folder;

    private String printed;
    private String complained;

    @ParameterizedTest
    @ValueSource(strings = {"solve csv", "solve jsonl", "match csv", "match jsonl"})
    void aThousandMutationsOfValidFilesNeverEndInAStackTrace(String what) throws IOException {
        var verb = what.split(" ")[0];
        var format = what.split(" ")[1];
        for (int seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            var files = new LinkedHashMap<String, byte[]>();
            for (var file : VALID.get(verb).entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
                var text = format.equals("csv") ? file.getValue() : jsonLines(file.getValue());
                files.put(file.getKey(), random.nextInt(2) == 0 ? bytes(text) : mutated(text, random));
            }
            int code = run(verb, format, files);
            assertThat(code).as("%s %s", what, seed).isIn(0, 1, 3);
            assertThat(complained).as("%s %s", what, seed).doesNotContain("\tat ", "Exception", "java.");
            if (code == 0) assertThat(complained.lines()).as("%s %s", what, seed).noneMatch(line -> line.matches(".*\\.(csv|jsonl):\\d+: .*"));
        }
    }

    /** Each need has a helper of its own, and one row is broken: everybody else is matched. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    void goodRowsSurviveABadOne(String format) throws IOException {
        for (int seed = 0; seed < 150; seed++) {
            var random = new SplittableRandom(seed);
            var texts = new LinkedHashMap<String, String>();
            texts.put("needs", rows("id,tier,waiting_days", n -> "n" + n + ",3,5"));
            texts.put("helpers", rows("id,capacity", n -> "h" + n + ",2"));
            texts.put("pairs", rows("need,helper,score", n -> "n" + n + ",h" + n + ",500"));
            if (format.equals("jsonl")) texts.replaceAll((_, text) -> jsonLines(text));
            int row = random.nextInt(10);
            var broken = List.of("needs", "helpers", "pairs").get(random.nextInt(3));
            var lines = new ArrayList<>(texts.get(broken).lines().toList());
            int line = row + (format.equals("csv") ? 1 : 0);
            lines.set(line, brokenLine(lines.get(line), random));
            texts.put(broken, String.join("\n", lines) + "\n");
            var files = new LinkedHashMap<String, byte[]>();
            texts.forEach((name, text) -> files.put(name, bytes(text)));
            int code = run("solve", format, files);
            assertThat(code).as("%s %s", seed, complained).isIn(0, 3);
            var plan = Files.readString(folder.resolve("plan.csv"));
            for (int n = 0; n < 10; n++) if (n != row) assertThat(plan).as("%s, %s: %s", seed, broken, lines.get(line)).contains("n" + n + ",h" + n + ",");
        }
    }

    @Test
    void aFileFromAnOldSpreadsheetIsMatchedWithAQuestionMark() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("needs", "id;tier\r\nRen\u00e9;1\r\n".getBytes("windows-1252"));
        files.put("helpers", "id;capacity\r\nh;1\r\n".getBytes("windows-1252"));
        files.put("pairs", "need;helper;score\r\nRen\u00e9;h;5\r\n".getBytes("windows-1252"));
        assertThat(run("solve", "csv", files)).isZero();
        assertThat(folder.resolve("plan.csv")).content().contains("Ren\uFFFD,h,5");
    }

    private static String brokenLine(String line, SplittableRandom random) {
        var broken = new StringBuilder(line);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(broken.length() + 1);
            var strange = STRANGE[random.nextInt(STRANGE.length)];
            // a quote or a line end would rightly change how the lines after it are read
            if (strange.equals("\"") || strange.equals("\n") || strange.equals("\r")) strange = "'";
            broken.replace(at, Math.min(broken.length(), at + random.nextInt(4)), strange);
        }
        return broken.toString();
    }

    private static byte[] mutated(String text, SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0 -> new byte[0];
            case 1 -> bytes(text.lines().limit(1).collect(Collectors.joining("\n")));
            case 2 -> Arrays.copyOf(bytes(text), random.nextInt(bytes(text).length));
            case 3 -> bytes(cutLines(text, random));
            case 4 -> bytes(swapColumns(text, random));
            case 5 -> bytes("\uFEFF\uFEFF" + text);
            case 6 -> text.getBytes(random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16);
            case 7 -> bytes(text.replaceAll("\\d+", random.nextBoolean() ? "9".repeat(1 + random.nextInt(400)) : "-0"));
            case 8 -> bytes(text.replace("\n", random.nextBoolean() ? "\r" : "\n\n"));
            case 9 -> flipped(bytes(text), random);
            case 10 -> bytes(text + (random.nextBoolean() ? "{\"id\":" + "[".repeat(5_000) : "x".repeat(100_000)) + "\n" + text);
            default -> bytes(strange(text, random));
        };
    }

    private static String cutLines(String text, SplittableRandom random) {
        var lines = new ArrayList<>(text.lines().map(line -> random.nextInt(3) > 0 ? line : line.substring(0, random.nextInt(line.length() + 1))).toList());
        Collections.shuffle(lines, new Random(random.nextInt()));
        return String.join("\n", lines);
    }

    private static String swapColumns(String text, SplittableRandom random) {
        int one = random.nextInt(8);
        int other = random.nextInt(8);
        int rows = random.nextInt(3);
        return text.lines().limit(rows == 0 ? 1 : Long.MAX_VALUE).map(line -> {
            var fields = line.split(",", -1);
            if (one >= fields.length || other >= fields.length) return line;
            var field = fields[one];
            fields[one] = fields[other];
            fields[other] = field;
            return String.join(",", fields);
        }).collect(Collectors.joining("\n")) + (rows == 0 ? text.substring(text.indexOf('\n')) : "");
    }

    private static byte[] flipped(byte[] bytes, SplittableRandom random) {
        for (int i = random.nextInt(8); i >= 0; i--) bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private static String strange(String text, SplittableRandom random) {
        var strange = new StringBuilder(text);
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = random.nextInt(strange.length() + 1);
            strange.replace(at, Math.min(strange.length(), at + random.nextInt(4)), STRANGE[random.nextInt(STRANGE.length)]);
        }
        return strange.toString();
    }

    private static String rows(String header, java.util.function.IntFunction<String> row) {
        return header + "\n" + IntStream.range(0, 10).mapToObj(row).collect(Collectors.joining("\n")) + "\n";
    }

    private static String jsonLines(String csv) {
        var lines = csv.lines().toList();
        var names = lines.getFirst().split(",");
        return lines.stream().skip(1).map(line -> {
            var fields = line.split(",", -1);
            return IntStream.range(0, names.length).mapToObj(i -> Json.quote(names[i]) + ":"
                    + (fields[i].matches("\\d{1,9}") ? fields[i] : Json.quote(fields[i]))).collect(Collectors.joining(",", "{", "}\n"));
        }).collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int run(String verb, String format, Map<String, byte[]> files) throws IOException {
        var arguments = new ArrayList<>(List.of(verb, "--out", folder.resolve("plan.csv").toString()));
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey() + "." + format);
            Files.write(path, file.getValue());
            arguments.addAll(List.of("--" + file.getKey(), path.toString()));
        }
        Files.deleteIfExists(folder.resolve("plan.csv"));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Main.run(arguments.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        printed = out.toString(StandardCharsets.UTF_8);
        complained = err.toString(StandardCharsets.UTF_8);
        if (code != Main.NOTHING_DONE) assertThat(printed).contains("seconds:");
        return code;
    }
}
