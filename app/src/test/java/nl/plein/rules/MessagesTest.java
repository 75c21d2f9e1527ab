package nl.plein.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that is used exists, in Dutch and in English. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");

    /** #{a.b.c} or #{a.b.c(...)} */
    private static final Pattern KEY = Pattern.compile("#\\{\\s*([a-z][A-Za-z0-9._-]*)\\s*[({}]");

    /** #{${'a.b.' + ...}} or #{|a.b.${...}|} or #{'a.b.' + ...}: a key of which only the beginning is known */
    private static final Pattern BEGINNING =
            Pattern.compile("#\\{\\s*(?:\\$\\{\\s*)?['|]([a-z][A-Za-z0-9._-]*[.-])(?:'|\\$\\{)");

    /** Words with dots between them, as keys look in Java. */
    private static final Pattern LIKE_A_KEY = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");

    private final Map<String, String> dutch = read("");
    private final Map<String, String> english = read("_en");

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(dutch.keySet()).hasSizeGreaterThan(50);
        assertThat(english.keySet()).isEqualTo(dutch.keySet());
    }

    @Test
    void everyTextInATemplateExists() {
        var missing = new TreeSet<String>();
        for (var template : Template.all()) {
            for (var attribute : template.attributes()) missing.addAll(missingIn(attribute.value()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aMissingTextIsNoticed() {
        assertThat(missingIn("#{access.sign-in.title}")).isEmpty();
        assertThat(missingIn("#{access.sign-in.titel}")).isNotEmpty();
        assertThat(missingIn("~{parts/field :: text(#{access.nothing}, 'a', null)}")).isNotEmpty();
        assertThat(missingIn("#{access.nothing(${x})}")).isNotEmpty();
        assertThat(missingIn("#{${'access.nothing.' + x}}")).isNotEmpty();
        assertThat(missingIn("#{${'access.sign-in.' + x}}")).isEmpty();
    }

    private List<String> missingIn(String expression) {
        return Stream.concat(
                        KEY.matcher(expression).results().map(key -> key.group(1)).filter(key -> !dutch.containsKey(key)),
                        BEGINNING.matcher(expression)
                                .results()
                                .map(key -> key.group(1))
                                .filter(beginning -> dutch.keySet().stream().noneMatch(key -> key.startsWith(beginning))))
                .toList();
    }

    /** In Java a key is a text like any other; what begins as the keys of a bundle do is taken for one. */
    @Test
    void everyTextNamedInJavaExists() throws IOException {
        var families = dutch.keySet().stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                LIKE_A_KEY.matcher(Files.readString(file))
                        .results()
                        .map(key -> key.group(1))
                        .filter(key -> families.contains(key.substring(0, key.indexOf('.'))))
                        .filter(key -> !isThereOrBegins(key) && !NO_KEYS.contains(key))
                        .forEach(key -> missing.add(SOURCES.relativize(file) + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** What looks like a key and is none: purposes of links, names of jobs, settings. */
    private static final Set<String> NO_KEYS = Set.of("access.brake");

    private boolean isThereOrBegins(String key) {
        return dutch.containsKey(key) || dutch.keySet().stream().anyMatch(known -> known.startsWith(key + "."));
    }

    @Test
    void apostrophesAreDoubled() {
        var single = new ArrayList<String>();
        Stream.of(dutch, english).forEach(texts -> texts.forEach((key, text) -> {
            if (text.replace("''", "").contains("'")) single.add(key + "=" + text);
        }));
        assertThat(single).isEmpty();
    }

    @Test
    void bothLanguagesTellTheSameThings() {
        var different = new TreeSet<String>();
        dutch.forEach((key, text) -> {
            if (!english.containsKey(key)) return;
            if (!arguments(text).equals(arguments(english.get(key)))) different.add(key);
        });
        assertThat(different).isEmpty();
    }

    private static Set<String> arguments(String text) {
        // throws on what MessageFormat cannot read
        new MessageFormat(text);
        return Pattern.compile("\\{(\\d)").matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> read(String language) {
        var all = new TreeMap<String, String>();
        try (var files = Files.list(MESSAGES)) {
            for (var file : files.toList()) {
                Matcher name = Pattern.compile("[a-z-]+(_en)?\\.properties").matcher(file.getFileName().toString());
                if (!name.matches() || !language.equals(name.group(1) == null ? "" : name.group(1))) continue;
                var texts = new Properties();
                texts.load(new StringReader(Files.readString(file)));
                texts.forEach((key, text) -> assertThat(all.put((String) key, (String) text))
                        .as("%s stands in two files", key)
                        .isNull());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all;
    }
}
