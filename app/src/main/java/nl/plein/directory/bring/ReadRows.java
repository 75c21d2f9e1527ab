package nl.plein.directory.bring;

import static nl.plein.directory.bring.ColumnsOfOffers.Column;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.plein.directory.Term;
import nl.plein.shared.Outcome;
import nl.plein.shared.file.Line;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A spreadsheet: a row is a listing, with who offers it and where. */
@Component
class ReadRows {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final ColumnsOfOffers columns;
    private final TermsByWord termsByWord;

    ReadRows(ColumnsOfOffers columns, TermsByWord termsByWord) {
        this.columns = columns;
        this.termsByWord = termsByWord;
    }

    Outcome<Reading> read(Sheet sheet) {
        var places = columns.find(sheet.header());
        if (!places.keySet().containsAll(ColumnsOfOffers.NEEDED)) return Outcome.refused("bring.file.columns");
        var reading = new Reading();
        var byWord = termsByWord.all();
        for (var line : sheet.lines()) {
            var row = new OneRow(line, places, byWord, reading);
            if (line.wrong() == null) row.read();
            else reading.giveBack(line.number(), row.cell(Column.NAME), line.wrong(), "");
        }
        return Outcome.done(reading);
    }

    private static class OneRow {

        private final Line line;
        private final Map<Column, Integer> places;
        private final Map<String, Term> byWord;
        private final Reading reading;
        private final Draft draft = new Draft();

        OneRow(Line line, Map<Column, Integer> places, Map<String, Term> byWord, Reading reading) {
            this.line = line;
            this.places = places;
            this.byWord = byWord;
            this.reading = reading;
        }

        private String cell(Column column) {
            return line.cell(places.getOrDefault(column, -1)).strip();
        }

        void read() {
            var initiative = initiative();
            var name = cell(Column.NAME);
            var key = cell(Column.KEY).isEmpty() ? initiative + " " + name : cell(Column.KEY);
            draft.text("name", name)
                    .told(cell(Column.SUMMARY), cell(Column.ABOUT).isEmpty() ? cell(Column.SUMMARY) : cell(Column.ABOUT))
                    .text("steps", cell(Column.STEPS));
            draft.content.put("kind", kind());
            words(Column.SUBJECTS, Term.Kind.SUBJECT, "subjects");
            words(Column.FOR_WHOM, Term.Kind.FOR_WHOM, "forWhom");
            words(Column.EVENTS, Term.Kind.LIFE_EVENT, "events");
            languages();
            cost();
            when();
            var contact = draft.content.putObject("contact");
            draft.mail(contact, cell(Column.EMAIL));
            if (!cell(Column.PHONE).isEmpty()) contact.put("phone", cell(Column.PHONE));
            var at = place();
            reading.listing(line.number(), key, draft, initiative.isEmpty() ? null : initiative, at);
        }

        private String initiative() {
            var name = cell(Column.INITIATIVE);
            if (name.isEmpty()) return "";
            var key = cell(Column.INITIATIVE_KEY).isEmpty() ? name.toLowerCase(Locale.ROOT) : cell(Column.INITIATIVE_KEY);
            reading.initiative(line.number(), key, new Draft().text("name", name).content);
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
            for (var word : cell(Column.LANGUAGES).split("[,;| ]")) {
                if (word.isBlank()) continue;
                if (LANGUAGES.contains(word.toLowerCase(Locale.ROOT))) codes.add(word.toLowerCase(Locale.ROOT));
                else draft.leave("bring.left.language", word);
            }
        }

        private void cost() {
            ReadCost.words(cell(Column.COST), draft.content);
        }

        private void when() {
            var session = draft.content.putArray("when").addObject();
            session.putArray("days");
            date(Column.STARTS, "starts", session);
            date(Column.ENDS, "ends", session);
            if (session.size() == 1) draft.content.putArray("when");
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
            reading.place(line.number(), key, where.content);
            return List.of(key);
        }
    }
}
