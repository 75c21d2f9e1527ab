package nl.plein.needs.exchange;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.plein.needs.Answers;
import nl.plein.needs.Kind;
import nl.plein.needs.SchoolLevel;
import nl.plein.needs.Side;
import nl.plein.needs.ask.Question;
import nl.plein.shared.Form;
import nl.plein.shared.Phone;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import nl.plein.shared.file.Line;
import nl.plein.shared.file.SafeCell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one row of a file and judges it by the same rules as the form. */
@Component
class ReadRow {

    /** 31-12-2026, 1-2-26 is not enough, 31/12/2026 and 31.12.2026 are what other settings make of it. */
    private static final Pattern DUTCH_DATE = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]00:00(?::00(?:\\.0+)?)?)?");

    /** What a spreadsheet writes where a formula went wrong, in the languages of its users. */
    private static final Pattern WENT_WRONG = Pattern.compile("#(?:N/[AB]|NV|REF!|VERW!|VALUE!|WAARDE!|NAME\\?|NAAM\\?|NUM!|GETAL!|DIV/0!|DEEL/0!|NULL!|LEEG!|SPILL!|CALC!)", Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;
    private final Postcodes postcodes;
    private final Clock clock;

    ReadRow(Vocabulary vocabulary, Postcodes postcodes, Clock clock) {
        this.vocabulary = vocabulary;
        this.postcodes = postcodes;
        this.clock = clock;
    }

    /** @param reasons what is wrong, as column and message key; when there are any, there is nothing to take in */
    record Read(@Nullable Incoming incoming, List<Reason> reasons) {}

    record Reason(String column, String key) {}

    /** @param kinds those whose needs and offers the coordinator looks after */
    Read read(Side side, List<Kind> kinds, Map<String, Integer> places, Line row) {
        if (row.wrong() != null) return new Read(null, List.of(new Reason(Columns.REASON, row.wrong())));
        var cells = new HashMap<String, String>();
        places.forEach((column, place) -> cells.put(column, SafeCell.read(row.cell(place)).strip()));
        var kind = vocabulary.kind(kinds, cells.getOrDefault(Columns.KIND, ""));
        if (kind == null) return new Read(null, List.of(new Reason(Columns.KIND, "exchange.kind.unknown")));

        var reasons = new ArrayList<Reason>();
        var since = since(cells.getOrDefault(Columns.SINCE, ""), reasons);
        cells.forEach((column, cell) -> {
            if (WENT_WRONG.matcher(cell).matches()) reasons.add(new Reason(column, "exchange.cell.formula"));
        });
        var incoming = new Incoming(side, kind, answers(side, kind, cells), since);
        var form = Form.of(incoming.answers().fields());
        Question.checkAll(form, incoming.asking(), postcodes);
        form.errors().forEach((field, key) -> reasons.add(new Reason(field, key)));
        return reasons.isEmpty() ? new Read(incoming, List.of()) : new Read(null, reasons);
    }

    private Answers answers(Side side, Kind kind, Map<String, String> cells) {
        var fields = new HashMap<String, List<String>>();
        cells.forEach((column, cell) -> {
            var read = vocabulary.isChosen(column) ? vocabulary.read(column, kind, cell) : List.of(cell);
            if (!cell.isEmpty() && !column.equals(Columns.KIND) && !column.equals(Columns.SINCE)) fields.put(column, read);
        });
        fields.computeIfPresent("postcode", (_, typed) -> List.of(tidyPostcode(typed.getFirst())));
        fields.computeIfPresent("phone", (_, typed) -> List.of(tidyPhone(typed.getFirst())));
        for (var byDefault : whatSilenceMeans(side, fields).entrySet())
            fields.putIfAbsent(byDefault.getKey(), List.of(byDefault.getValue()));
        // the form takes its texts apart in the same way, so that a row compares with what came in by a form
        var form = Form.of(fields);
        fields.replaceAll((field, _) -> form.values(field));
        return new Answers(fields);
    }

    /** Lists rarely have a column for what goes without saying. */
    private static Map<String, String> whatSilenceMeans(Side side, Map<String, List<String>> fields) {
        var meant = new HashMap<String, String>();
        if (fields.containsKey("levels")) meant.put("level", SchoolLevel.BY_TOPIC);
        var arranged = fields.containsKey("arranger-name");
        if (side == Side.NEED) {
            if (!arranged) meant.put("for", "self");
            meant.put("wish", "none");
        } else {
            meant.put("gender", "not-said");
            meant.put("parent", "talk");
            meant.put("capacity", "1");
        }
        meant.put("contact", fields.containsKey("email") ? "mail" : fields.containsKey("phone") ? "phone" : arranged ? "arranger" : "mail");
        return meant;
    }

    private static String tidyPostcode(String typed) {
        return Postcode.read(typed).map(Postcode::value).orElse(typed);
    }

    /** One number however it is written; a spreadsheet takes it for a number and drops the nought in front. */
    private static String tidyPhone(String typed) {
        return Phone.read(typed).map(Phone::shown).orElse(typed);
    }

    private @Nullable LocalDate since(String cell, List<Reason> reasons) {
        if (cell.isEmpty()) return null;
        var date = date(cell);
        if (date == null) reasons.add(new Reason(Columns.SINCE, "exchange.since.unreadable"));
        else if (date.isAfter(LocalDate.now(clock))) reasons.add(new Reason(Columns.SINCE, "exchange.since.future"));
        else if (date.getYear() < 2000) reasons.add(new Reason(Columns.SINCE, "exchange.since.unreadable"));
        return date;
    }

    private static @Nullable LocalDate date(String cell) {
        var dutch = DUTCH_DATE.matcher(cell);
        var iso = ISO_DATE.matcher(cell);
        try {
            if (dutch.matches()) return date(dutch.group(3), dutch.group(2), dutch.group(1));
            if (iso.matches()) return date(iso.group(1), iso.group(2), iso.group(3));
        } catch (DateTimeException _) {
            // a day that does not exist, like 31 February
        }
        return null;
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
