package nl.plein.danger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Reads the file of one language, see the package. */
final class Sayings {

    private static final Pattern CLASS = Pattern.compile("([a-z]+)(!?): (.*)");
    private static final Pattern SAYING = Pattern.compile("([A-Z]+)(!?) (=?)(.*)");
    private static final int ONE_BETWEEN = 1;
    private static final int SOME_BETWEEN = 4;

    /** The number of words that search leaves as they are. */
    static final int GUARDED = 0;

    /** The number of no word at all. */
    static final int NONE = 1;

    final LookUp words = new LookUp();
    final List<Saying> sayings = new ArrayList<>();

    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Sayings(String language) {
        lines(language).forEach(this::read);
        words.finish();
    }

    int numbers() {
        return numbers.size() + 2;
    }

    static Stream<String> lines(String file) {
        try {
            return new ClassPathResource("danger/" + file + ".txt")
                    .getContentAsString(UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        var named = CLASS.matcher(line);
        var said = SAYING.matcher(line);
        if (named.matches()) {
            classes.put(named.group(1), named.group(3));
            if (!named.group(2).isEmpty()) guard("$" + named.group(1));
        } else if (said.matches())
            say(Danger.valueOf(said.group(1)), !said.group(2).isEmpty(), !said.group(3).isEmpty(), said.group(4));
        else throw new IllegalStateException("cannot be read: " + line);
    }

    private void guard(String words) {
        add(words, GUARDED);
    }

    private void say(Danger danger, boolean now, boolean whole, String line) {
        var parts = new ArrayList<List<Saying.Place>>();
        var part = new ArrayList<Saying.Place>();
        var unless = NONE;
        var gap = 0;
        for (var word : line.split(" +"))
            if (word.equals("&")) {
                parts.add(List.copyOf(part));
                part.clear();
                gap = 0;
            } else if (word.equals("~")) gap = SOME_BETWEEN;
            else if (word.startsWith("-")) unless = number(word.substring(1));
            else {
                part.add(new Saying.Place(whole ? 0 : gap, number(word)));
                if (line.equals(word) || line.startsWith(word + " -")) guard(word);
                gap = ONE_BETWEEN;
            }
        parts.add(List.copyOf(part));
        sayings.add(new Saying(danger, now, whole, List.copyOf(parts), unless));
    }

    private int number(String words) {
        var known = numbers.get(words);
        if (known != null) return known;
        var number = numbers();
        numbers.put(words, number);
        add(words, number);
        return number;
    }

    private void add(String list, int number) {
        for (var word : list.split("\\|"))
            if (word.startsWith("$")) for (var one : classes.get(word.substring(1)).split(" +")) words.add(one, number);
            else words.add(word, number);
    }
}
