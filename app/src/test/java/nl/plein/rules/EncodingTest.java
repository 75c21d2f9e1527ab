package nl.plein.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody typed stays text, on the page and in the database. */
class EncodingTest {

    /** What makes Thymeleaf write HTML as it is, and what makes a browser take text for HTML or run it. */
    private static final Pattern AS_IT_IS =
            Pattern.compile("th:utext|\\[\\(|th:inline|\\.innerHTML|\\.outerHTML|insertAdjacentHTML|document\\.write|eval\\(|hx-on|hx-vals=.js");

    /** A statement that is put together of more than constants and itself: "..." + something. */
    private static final Pattern PUT_TOGETHER =
            Pattern.compile("\\.sql\\((?:[^()\"]|\"{3}[\\s\\S]*?\"{3}|\"[^\"\\n]*\")*?\\+\\s*([a-z][A-Za-z.]*)");

    private static final Path SOURCES = Path.of("src", "main");

    /** One is: data for machines, without a sign that could begin or end anything (JsonLd); FindStoryTest tries to break it. */
    @Test
    void nothingIsWrittenAsItIs() throws IOException {
        assertThat(found(AS_IT_IS, ".html", ".js")).containsExactly("data.html: th:utext");
        assertThat(AS_IT_IS.matcher("<p th:utext=\"${x}\">").find()).isTrue();
    }

    /** Six are, of constants: how a draft and an upload are locked, the tables of a run, which entries are somebody's, which offers are wanted. */
    @Test
    void noStatementIsPutTogetherOfWhatSomebodyTyped() throws IOException {
        assertThat(found(PUT_TOGETHER, ".java")).isSubsetOf(
                        "Drafts.java: locking", "Uploads.java: locking", "Findings.java: table",
                        "NeedsOfMyData.java: which", "Selected.java: from", "Selected.java: wants.where");
        assertThat(PUT_TOGETHER.matcher("jdbc.sql(\"select \" + name)").find()).isTrue();
        assertThat(PUT_TOGETHER.matcher("jdbc.sql(\"\"\"\n select 1 \"\"\" + name)").find()).isTrue();
        assertThat(PUT_TOGETHER.matcher("jdbc.sql(\"select 1\").param(\"a\", b + c)").find()).isFalse();
    }

    private static TreeSet<String> found(Pattern pattern, String... endings) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(file -> List.of(endings).stream().anyMatch(file.toString()::endsWith)).toList())
                pattern.matcher(Files.readString(file)).results().forEach(hit -> found.add(
                        file.getFileName() + ": " + (hit.groupCount() > 0 ? hit.group(1) : hit.group())));
        }
        return found;
    }
}
