package nl.plein.journeys.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.plein.journeys.Text;
import nl.plein.shared.Form;

/** What somebody filled in, as a programme. What is wrong is said in the form, at its field. */
class ReadDraft {

    private static final int MOST_LINES = 20;
    private static final List<String> SHOWING =
            Arrays.stream(Content.Showing.values()).map(Enum::name).toList();

    private final Form form;

    private ReadDraft(Form form) {
        this.form = form;
    }

    static Optional<Content> read(Form form) {
        return new ReadDraft(form).content();
    }

    private Optional<Content> content() {
        var name = text("name", 80, "programme.name.missing");
        var about = text("about", 500, "programme.about.missing");
        var forWhom = text("for", 500, "programme.for.missing");
        var training = lines("training");
        var themes = lines("themes");
        var moments = moments();
        var every = form.value("every").isEmpty() ? null : form.number("every", 1, 60, "programme.every.wrong");
        var challenges = challenges(days());
        var qualities = lines("qualities");
        var closing = text("closing", 500, "programme.closing.missing");
        if (moments.isEmpty()) form.reject("moments", "programme.moments.missing");
        if (form.isWrong()) return Optional.empty();
        return Optional.of(new Content(
                name, about, forWhom, training, themes, qualities, moments, every, challenges, closing,
                form.has("young", "yes")));
    }

    /** Of each moment, the day as it was typed; the first is where counting begins. */
    private Map<String, Integer> days() {
        var days = new LinkedHashMap<String, Integer>();
        for (var key : form.values(Rows.MOMENT)) {
            var typed = form.value("moment-" + key + "-day");
            days.put(key, days.isEmpty() || !typed.matches("[0-9]{1,4}") ? 0 : Integer.parseInt(typed));
        }
        return days;
    }

    private List<Content.Moment> moments() {
        var moments = new ArrayList<Content.Moment>();
        var before = 0;
        for (var key : form.values(Rows.MOMENT)) {
            var row = "moment-" + key + "-";
            var title = text(row + "title", 80, "programme.title.missing");
            var day = moments.isEmpty() ? 0 : form.number(row + "day", 0, Content.MOST_DAYS, "programme.day.wrong");
            if (day < before) form.reject(row + "day", "programme.day.order");
            var minutes = form.number(row + "minutes", 5, 240, "programme.minutes.wrong");
            var purpose = text(row + "purpose", 200, "programme.purpose.missing");
            moments.add(new Content.Moment(
                    key, day, form.error(row + "minutes") == null ? minutes : 30, title, purpose, lines(row + "guide")));
            before = Math.max(before, day);
        }
        return moments;
    }

    private List<Content.Challenge> challenges(Map<String, Integer> days) {
        var challenges = new ArrayList<Content.Challenge>();
        for (var key : form.values(Rows.CHALLENGE)) {
            var row = "challenge-" + key + "-";
            var title = text(row + "title", 80, "programme.title.missing");
            var what = text(row + "what", 500, "programme.what.missing");
            var day = form.number(row + "day", 0, Content.MOST_DAYS, "programme.day.wrong");
            var at = form.oneOf(row + "at", days.keySet(), "programme.at.choose");
            if (day > days.getOrDefault(at, day)) form.reject(row + "day", "programme.day.after");
            var daily = form.oneOf(row + "daily", List.of("yes", "no"), "programme.daily.choose");
            var showing = form.someOf(row + "showing", SHOWING, "programme.showing.choose").stream()
                    .map(Content.Showing::valueOf)
                    .collect(Collectors.toSet());
            challenges.add(new Content.Challenge(key, day, at, title, what, daily.equals("yes"), showing));
        }
        return challenges;
    }

    /** English may be left out. */
    private Text text(String name, int most, String reasonWhenEmpty) {
        return new Text(form.text(name + "-nl", most, reasonWhenEmpty), form.optionalText(name + "-en", most));
    }

    /** One thing a line; the English lines stand in the same order, or are left out. */
    private List<Text> lines(String name) {
        var dutch = linesOf(name + "-nl");
        var english = linesOf(name + "-en");
        if (!english.isEmpty() && english.size() != dutch.size()) form.reject(name + "-en", "programme.lines.uneven");
        return IntStream.range(0, dutch.size())
                .mapToObj(at -> new Text(dutch.get(at), at < english.size() ? english.get(at) : ""))
                .toList();
    }

    private List<String> linesOf(String name) {
        var lines = form.value(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST_LINES || lines.stream().anyMatch(line -> line.length() > 500))
            form.reject(name, "programme.lines.too-many");
        return lines;
    }
}
