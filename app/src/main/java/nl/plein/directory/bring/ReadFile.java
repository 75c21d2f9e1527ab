package nl.plein.directory.bring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import nl.plein.directory.Source;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file, whatever it is: what is in it tells, and not its name. */
@Component
class ReadFile {

    /** Of tables in a zip together: a small file can hold a mountain. */
    private static final int MOST_UNPACKED = 200 << 20;

    private final ReadHsds readHsds;
    private final ReadRows readRows;
    private final TermsByWord termsByWord;
    private final JsonMapper json;

    ReadFile(ReadHsds readHsds, ReadRows readRows, TermsByWord termsByWord, JsonMapper json) {
        this.readHsds = readHsds;
        this.readRows = readRows;
        this.termsByWord = termsByWord;
        this.json = json.rebuild().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
    }

    /** What a file said, and what kind of source it is of. */
    record Of(Source.Kind kind, Reading reading) {}

    Outcome<Of> read(byte[] file) {
        if (file.length == 0) return Outcome.refused("bring.file.empty");
        try {
            if (file.length > 4 && file[0] == 'P' && file[1] == 'K') return zip(file);
            var text = Sheet.decode(file).stripLeading();
            return text.startsWith("{") || text.startsWith("[") ? json(text) : rows(Sheet.readText(file));
        } catch (IOException | JacksonException _) {
            return Outcome.refused("bring.file.unreadable");
        }
    }

    private Outcome<Of> json(String text) {
        var tree = json.readTree(text);
        if (ReadProgrammes.isOne(tree)) return done(Source.Kind.EDU_DEX, ReadProgrammes.read(tree, termsByWord.all()));
        return hsds(tree);
    }

    private Outcome<Of> hsds(JsonNode tree) {
        return done(Source.Kind.HSDS, readHsds.read(tree));
    }

    private Outcome<Of> zip(byte[] file) throws IOException {
        var tables = new HashMap<String, String>();
        var left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("[Content_Types].xml")) return rows(Sheet.readWorkbook(file));
                if (!entry.getName().endsWith(".csv")) continue;
                var bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0) return Outcome.refused("bring.file.too-big");
                tables.put(entry.getName(), Sheet.decode(bytes));
            }
        }
        if (tables.keySet().stream().noneMatch(HsdsTables::isOne)) return Outcome.refused("bring.file.unreadable");
        return hsds(HsdsTables.together(Map.copyOf(tables)));
    }

    private Outcome<Of> rows(Outcome<Sheet> sheet) {
        return switch (sheet) {
            case Outcome.Refused<Sheet>(var reason) -> Outcome.refused(reason);
            case Outcome.Done<Sheet>(var table) -> switch (readRows.read(table)) {
                case Outcome.Refused<Reading>(var reason) -> Outcome.refused(reason);
                case Outcome.Done<Reading>(var reading) -> done(Source.Kind.SPREADSHEET, reading);
            };
        };
    }

    private static Outcome<Of> done(Source.Kind kind, Reading reading) {
        return reading.isEmpty() ? Outcome.refused("bring.file.empty") : Outcome.done(new Of(kind, reading));
    }
}
