package nl.plein.directory.bring;

import static nl.plein.directory.bring.ColumnsOfOffers.Chosen;
import static nl.plein.directory.bring.ColumnsOfOffers.Column;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.directory.Term;
import nl.plein.shared.Outcome;
import nl.plein.shared.file.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A spreadsheet: a row is a listing, with who offers it and where. */
@Component
class ReadRows {

    private static final Pattern AGES = Pattern.compile("(?:vanaf |from )?([0-9]{1,2})(?: ?(?:-|–|tot|to|t/m) ?([0-9]{1,3})| ?\\+| jaar| en ouder| and older)?(?: jaar| years)?");

    private final ColumnsOfOffers columns;
    private final TermsByWord termsByWord;
    private final MessageSource messages;

    ReadRows(ColumnsOfOffers columns, TermsByWord termsByWord, MessageSource messages) {
        this.columns = columns;
        this.termsByWord = termsByWord;
        this.messages = messages;
    }

    /**
     * @param said what somebody said of the columns; null: as their names tell
     * @param us the organisation that brings it in
     */
    Outcome<Reading> read(Sheet sheet, @Nullable Chosen said, String us) {
        var chosen = said == null ? columns.find(sheet.header()) : said;
        if (!ColumnsOfOffers.isEnough(chosen)) return Outcome.refused("bring.file.columns");
        var places = places(sheet.header(), chosen);
        var reading = new Reading();
        var byWord = termsByWord.all();
        var rows = new ArrayList<OneRow>();
        for (var line : sheet.lines()) {
            var row = new OneRow(line, places, byWord, reading, chosen.ours() ? us : null, messages);
            if (line.wrong() == null) rows.add(row);
            else reading.giveBack(line.number(), row.cell(Column.NAME), line.wrong(), "");
        }
        var keys = new KeysOfRows(rows.stream().map(OneRow::read).toList());
        for (var at = 0; at < rows.size(); at++) rows.get(at).keep(keys.of(at));
        reading.leave(left(sheet, places));
        return Outcome.done(reading);
    }

    /** Several columns may be the same thing. */
    private static Map<Column, List<Integer>> places(List<String> header, Chosen chosen) {
        var places = new EnumMap<Column, List<Integer>>(Column.class);
        for (var at = 0; at < header.size(); at++) {
            var column = chosen.columns().get(header.get(at));
            if (column != null && header.indexOf(header.get(at)) == at) places.computeIfAbsent(column, _ -> new ArrayList<>()).add(at);
        }
        return places;
    }

    /** Columns that nobody has a place for, with how many rows say something there. */
    private static Map<String, Integer> left(Sheet sheet, Map<Column, List<Integer>> places) {
        var taken = places.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var left = new HashMap<String, Integer>();
        for (var line : sheet.lines())
            for (var at = 0; at < line.cells().size(); at++)
                if (!taken.contains(at) && !line.cell(at).isEmpty()) left.merge(header(sheet, at), 1, Integer::sum);
        return left;
    }

    private static String header(Sheet sheet, int at) {
        var header = at < sheet.header().size() ? sheet.header().get(at).strip() : "";
        return header.isEmpty() ? String.valueOf(at + 1) : header;
    }

    private static class OneRow {

        private final Line line;
        private final Map<Column, List<Integer>> places;
        private final Map<String, Term> byWord;
        private final Reading reading;
        private final @Nullable String us;
        private final MessageSource messages;
        private final Draft draft = new Draft();
        private String initiative = "";
        private List<String> at = List.of();

        OneRow(
                Line line,
                Map<Column, List<Integer>> places,
                Map<String, Term> byWord,
                Reading reading,
                @Nullable String us,
                MessageSource messages) {
            this.line = line;
            this.places = places;
            this.byWord = byWord;
            this.reading = reading;
            this.us = us;
            this.messages = messages;
        }

        private String cell(Column column) {
            return places.getOrDefault(column, List.of()).stream()
                    .map(line::cell)
                    .filter(cell -> !cell.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        KeysOfRows.Row read() {
            initiative = initiative();
            var name = cell(Column.NAME);
            draft.text("name", name);
            draft.content.put("kind", kind());
            words(Column.SUBJECTS, Term.Kind.SUBJECT, "subjects");
            words(Column.FOR_WHOM, Term.Kind.FOR_WHOM, "forWhom");
            words(Column.EVENTS, Term.Kind.LIFE_EVENT, "events");
            languages();
            ReadCost.words(cell(Column.COST), draft.content);
            var whenInWords = when();
            var about = cell(Column.ABOUT).isEmpty() ? cell(Column.SUMMARY) : cell(Column.ABOUT);
            var whole = Stream.of(about, ages(), said("area", cell(Column.AREA))).filter(part -> !part.isEmpty());
            draft.told(cell(Column.SUMMARY), whole.collect(Collectors.joining("\n\n")));
            draft.text("steps", Stream.of(cell(Column.STEPS), whenInWords, website()).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n")));
            draft.checked(cell(Column.CHECKED));
            var contact = draft.content.putObject("contact");
            draft.mail(contact, cell(Column.EMAIL));
            if (!cell(Column.PHONE).isEmpty()) contact.put("phone", cell(Column.PHONE));
            at = place();
            return new KeysOfRows.Row(
                    cell(Column.KEY), initiative + " " + name, String.join(" ", at) + " " + cell(Column.AREA),
                    draft.content.path("when").toString() + whenInWords, draft.content.toString());
        }

        void keep(String key) {
            reading.listing(line.number(), key, draft, initiative.isEmpty() ? null : initiative, at);
        }

        private String said(String what, String written) {
            return written.isEmpty() ? "" : messages.getMessage("bring.said." + what, new Object[] {written}, ReadHsds.HERE);
        }

        private String website() {
            var written = cell(Column.WEBSITE);
            if (written.isEmpty() || Read.isWebsite(written)) return said("url", written);
            if (Read.isWebsite("https://" + written) && written.contains(".")) return said("url", "https://" + written);
            draft.leave("bring.left.website", written);
            return "";
        }

        /** @return what could not be read as ages, for in the text */
        private String ages() {
            var written = cell(Column.AGES);
            var found = AGES.matcher(written);
            if (!found.matches()) return said("eligibility", written);
            var to = found.group(2) == null ? 120 : Integer.parseInt(found.group(2));
            draft.content.putArray("ages").add(Integer.parseInt(found.group(1))).add(Math.min(to, 120));
            return "";
        }

        private String initiative() {
            var name = us == null || !cell(Column.INITIATIVE).isEmpty() ? cell(Column.INITIATIVE) : us;
            if (name.isEmpty()) return "";
            var key = cell(Column.INITIATIVE_KEY).isEmpty() || us != null ? name.toLowerCase(Locale.ROOT) : cell(Column.INITIATIVE_KEY);
            reading.initiative(line.number(), key, new Draft().text("name", name));
            return key;
        }

        private String kind() {
            var written = cell(Column.KIND).toLowerCase(Locale.ROOT);
            if (written.matches(".*(cursus|course|training|les).*")) return "COURSE";
            if (written.matches(".*(activiteit|activity|inloop|groep).*")) return "ACTIVITY";
            return "SERVICE";
        }

        private void words(Column column, Term.Kind kind, String field) {
            var keys = draft.content.putArray(field);
            for (var word : cell(column).split("[,;|]")) {
                if (word.isBlank()) continue;
                var term = byWord.get(word.strip().toLowerCase(Locale.ROOT));
                if (term != null && term.kind() == kind) keys.add(term.key());
                else draft.leave("bring.left.word", word.strip());
            }
        }

        private void languages() {
            var codes = draft.content.putArray("languages");
            var written = cell(Column.LANGUAGES);
            var whole = Languages.codes(written);
            whole.forEach(codes::add);
            if (!whole.isEmpty()) return;
            for (var word : written.split("[,;|]")) {
                var read = Languages.codes(word);
                if (read.isEmpty()) for (var one : word.strip().split("\\s+")) {
                    var code = Languages.codes(one);
                    if (code.isEmpty() && !one.isBlank()) draft.leave("bring.left.language", one);
                    code.forEach(codes::add);
                }
                read.forEach(codes::add);
            }
        }

        /** @return what could not be read as days and hours, for in the text */
        private String when() {
            var sessions = draft.content.putArray("when");
            var written = cell(Column.WHEN);
            var read = ReadHours.read(written);
            read.forEach(sessions::add);
            if (read.isEmpty()) sessions.addObject().putArray("days");
            for (var session : sessions) {
                date(Column.STARTS, "starts", (ObjectNode) session);
                date(Column.ENDS, "ends", (ObjectNode) session);
            }
            if (read.isEmpty() && sessions.path(0).size() == 1) draft.content.putArray("when");
            return read.isEmpty() ? said("when", written) : "";
        }

        private void date(Column column, String field, ObjectNode session) {
            var written = cell(column);
            if (written.isEmpty()) return;
            Read.date(written).ifPresentOrElse(
                    date -> session.put(field, date.toString()), () -> draft.leave("bring.left.date", written));
        }

        /** A place is somewhere people can go: of a town or a postcode alone there is none. */
        private List<String> place() {
            var name = cell(Column.PLACE);
            var street = cell(Column.STREET);
            var where = new Draft().postcode(cell(Column.POSTCODE));
            draft.left.addAll(where.left);
            if (name.isEmpty() && street.isEmpty()) return List.of();
            var key = (name + " " + street + " " + cell(Column.POSTCODE)).strip().toLowerCase(Locale.ROOT);
            where.text("name", name.isEmpty() ? street : name).text("street", street).text("town", cell(Column.TOWN));
            reading.place(line.number(), key, where);
            return List.of(key);
        }
    }
}
