package nl.plein.directory.bring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.plein.directory.Day;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Days and hours as people type them: Tue 10:00-12:00, ma t/m vr 9-17 uur. All of it, or nothing: half a truth sends people to a closed door. */
final class ReadHours {

    private static final List<String> ENGLISH = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> DUTCH = List.of("ma", "di", "wo", "do", "vr", "za", "zo");
    private static final String DAY = "((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)s?\\.?";
    private static final String TIME = "([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9]))?";
    private static final Pattern PART = Pattern.compile(
            DAY + "(?:\\s*(-|–|t/m|tot en met|to|until)\\s*" + DAY + ")?,?\\s*(?:van |from )?" + TIME + "\\s*(?:-|–|tot|to|until)\\s*" + TIME + "\\s*(?:uur|u)?");

    private ReadHours() {}

    static List<ObjectNode> read(String written) {
        var sessions = new ArrayList<ObjectNode>();
        for (var part : written.toLowerCase(Locale.ROOT).split("[;\\n]|,(?=\\s*[a-z])")) {
            if (part.isBlank()) continue;
            var found = PART.matcher(part.strip());
            if (!found.matches()) return List.of();
            sessions.add(session(found));
        }
        return sessions;
    }

    private static ObjectNode session(Matcher found) {
        var session = JsonNodeFactory.instance.objectNode();
        var days = session.putArray("days");
        var first = day(found.group(1));
        var last = found.group(3) == null ? first : day(found.group(3));
        for (var day = first; ; day = (day + 1) % 7) {
            days.add(Day.values()[day].name());
            if (day == last) break;
        }
        return session.put("from", time(found.group(4), found.group(5))).put("to", time(found.group(6), found.group(7)));
    }

    private static int day(String word) {
        return ENGLISH.contains(word.substring(0, Math.min(3, word.length())))
                ? ENGLISH.indexOf(word.substring(0, 3))
                : DUTCH.indexOf(word.substring(0, 2));
    }

    private static String time(String hours, String minutes) {
        return "%02d:%s".formatted(Integer.parseInt(hours), minutes == null ? "00" : minutes);
    }
}
