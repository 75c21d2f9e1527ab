package plein.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, each time in a Java of its own that is set up otherwise: every byte it writes stays the same. */
class SamePlanEverywhereTest {

    private static final List<List<String>> SETTINGS = List.of(
            List.of("-Duser.language=nl", "-Duser.country=NL"),
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-9", "-Duser.timezone=Asia/Tokyo",
                    "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=2", "-XX:ActiveProcessorCount=1"),
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Dfile.encoding=windows-1252", "-Duser.timezone=America/St_Johns",
                    "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=0", "-Dline.separator=\r\n",
                    "-Djava.util.concurrent.ForkJoinPool.common.parallelism=8"),
            List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.variant=TH", "-Dfile.encoding=US-ASCII", "-Xint",
                    "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=4"));

    private static final String[] SKILLS = {"wiskunde", "Frans\u00e7ais", "\u0627\u0644\u0639\u0631\u0628\u064a\u0629", "IJsland", "\u0130stanbul"};

    @TempDir
    Path folder;

    @Test
    void thePlanOfProfilesIsTheSameInEveryByte() throws Exception {
        people("needs.csv", true);
        people("helpers.csv", false);
        write("excluded.csv", "need,helper\n" + some("n", "h", 30));
        write("fixed.csv", "need,helper\nn3,h1\nn4,h2\nn\u00e9,h3\n");
        same("match", "--needs", "needs.csv", "--helpers", "helpers.csv", "--excluded", "excluded.csv", "--fixed", "fixed.csv", "--out", "plan.csv");
    }

    @Test
    void soIsThePlanOfTheBareProblemWithItsPrices() throws Exception {
        var needs = new StringBuilder("ID,Tier,Waiting_Days\n");
        var helpers = new StringBuilder("id,capacity\n");
        var pairs = new StringBuilder("need,helper,score\n");
        var random = new SplittableRandom(5);
        for (int n = 0; n < 300; n++) needs.append("n").append(n).append(',').append(1 + random.nextInt(8)).append(',').append(random.nextInt(9)).append('\n');
        for (int h = 0; h < 200; h++) helpers.append("h").append(h).append(',').append(1 + random.nextInt(2)).append('\n');
        for (int n = 0; n < 300; n++) {
            int first = random.nextInt(200);
            for (int k = 0; k < 5; k++) pairs.append("n").append(n).append(",h").append((first + k * 7) % 200).append(',').append(10 * random.nextInt(4)).append('\n');
        }
        write("needs.csv", needs.toString());
        write("helpers.csv", helpers.toString());
        write("pairs.csv", pairs.toString());
        same("solve", "--needs", "needs.csv", "--helpers", "helpers.csv", "--pairs", "pairs.csv", "--out", "plan.csv", "--prices", "prices.csv");
    }

    private void same(String... arguments) throws Exception {
        var first = run(SETTINGS.getFirst(), arguments);
        assertThat(first).hasSizeGreaterThan(1_000);
        for (var setting : SETTINGS.subList(1, SETTINGS.size())) {
            assertThat(run(setting, arguments)).as(setting.toString()).isEqualTo(first);
        }
    }

    /** All that is written and printed, but the seconds; line ends on the screen are the platform's own. */
    private String run(List<String> setting, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(setting);
        command.addAll(List.of("-cp", location(Main.class) + File.pathSeparator + location(CsvReader.class), Main.class.getName()));
        command.addAll(List.of(arguments));
        for (var name : List.of("plan.csv", "prices.csv")) Files.deleteIfExists(folder.resolve(name));
        var printed = folder.resolve("printed");
        var complained = folder.resolve("complained");
        int code = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(printed.toFile()).redirectError(complained.toFile()).start().waitFor();
        assertThat(code).as(() -> text(complained)).isZero();
        var out = new StringBuilder();
        for (var name : List.of("plan.csv", "prices.csv")) if (Files.exists(folder.resolve(name))) out.append(text(folder.resolve(name)));
        text(printed).lines().filter(line -> !line.startsWith("seconds:")).forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    private void people(String file, boolean asking) throws IOException {
        var random = new SplittableRandom(asking ? 1 : 2);
        var rows = new StringBuilder(asking
                ? "ID,kind,skills,languages,availability,half_hours,modes,latitude,longitude,max_km,minor,interests,prefers,waiting_days,tier\n"
                : "ID,kind,skills,languages,availability,modes,latitude,longitude,max_km,screened,interests,traits,capacity\n");
        for (int i = 0; i < 80; i++) {
            var skill = SKILLS[random.nextInt(SKILLS.length)] + "|" + SKILLS[random.nextInt(SKILLS.length)];
            var where = "place|online," + (52 + random.nextInt(1000) / 4000.0) + "," + (5 + random.nextInt(1000) / 3000.0) + "," + (1 + random.nextInt(20));
            var week = "MON 15:00-1" + (6 + random.nextInt(4)) + ":00|Fri 09:00-12:00";
            var id = i == 9 ? "\u00e9" : "" + i;
            rows.append(asking ? "n" : "h").append(id).append(",homework,").append(skill).append(",nl|tr,").append(week);
            if (asking) rows.append(",2,").append(where).append(",yes,\u00e9t\u00e9|ilgi|chess,kind|I,").append(random.nextInt(99)).append(',').append(1 + random.nextInt(8));
            else rows.append(',').append(where).append(",yes,ilgi|\u00e9t\u00e9,I|kind,").append(random.nextInt(3));
            rows.append('\n');
        }
        write(file, rows.toString().replaceFirst("(h1,[^\\n]*),\\d\\n", "$1,2\n").replaceFirst("(h2,[^\\n]*),\\d\\n", "$1,2\n").replaceFirst("(h3,[^\\n]*),\\d\\n", "$1,2\n"));
    }

    private static String some(String need, String helper, int count) {
        var random = new SplittableRandom(3);
        var some = new StringBuilder();
        for (int i = 0; i < count; i++) some.append(need).append(20 + random.nextInt(50)).append(',').append(helper).append(20 + random.nextInt(50)).append('\n');
        return some.toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException wrong) {
            return wrong.toString();
        }
    }

    private static String location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }
}
