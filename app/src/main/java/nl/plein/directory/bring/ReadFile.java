package nl.plein.directory.bring;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.plein.directory.Source;
import nl.plein.directory.bring.ColumnsOfOffers.Chosen;
import nl.plein.shared.Outcome;
import nl.plein.shared.file.Allowance;
import nl.plein.shared.file.Line;
import nl.plein.shared.file.Packed;
import nl.plein.shared.file.TextTable;
import nl.plein.shared.file.TooMuch;
import nl.plein.shared.file.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file, whatever it is: what is in it tells, and not its name. */
@Component
class ReadFile {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TEXT = 200_000;
    private static final int DEEPEST = 60;
    private static final int MOST_TOKENS = 2_000_000;

    private final ReadHsds readHsds;
    private final ReadRows readRows;
    private final TermsByWord termsByWord;
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LONGEST_TEXT)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    ReadFile(ReadHsds readHsds, ReadRows readRows, TermsByWord termsByWord) {
        this.readHsds = readHsds;
        this.readRows = readRows;
        this.termsByWord = termsByWord;
    }

    /** What a file said, and what kind of source it is of. */
    record Of(Source.Kind kind, Reading reading) {}

    Outcome<Of> read(byte[] file) {
        return read(file, null, "");
    }

    /** The table of a list, to say of which column is what; refused when it is none. */
    Outcome<Sheet> table(byte[] file) {
        var allowance = new Allowance();
        try {
            if (!Packed.isOne(file)) return Sheet.readText(file, allowance);
            try (var packed = Packed.of(file, allowance)) {
                return Workbook.isOne(packed) ? Sheet.readWorkbook(packed, allowance) : Outcome.refused("bring.file.unreadable");
            }
        } catch (TooMuch _) {
            return Outcome.refused(TooMuch.REASON);
        } catch (IOException | RuntimeException _) {
            return Outcome.refused("bring.file.unreadable");
        }
    }

    /**
     * @param said what somebody said of the columns of a list; null: nobody did
     * @param us the organisation that brings it in
     */
    Outcome<Of> read(byte[] file, @Nullable Chosen said, String us) {
        if (file.length == 0) return Outcome.refused("bring.file.empty");
        var allowance = new Allowance();
        try {
            if (Packed.isOne(file)) return zip(file, said, us, allowance);
            var text = Sheet.decode(file).stripLeading();
            return text.startsWith("{") || text.startsWith("[") ? json(text) : rows(Sheet.readText(file, allowance), said, us);
        } catch (TooMuch | StreamConstraintsException _) {
            return Outcome.refused(TooMuch.REASON);
        } catch (IOException | JacksonException _) {
            return Outcome.refused("bring.file.unreadable");
        }
    }

    private Outcome<Of> json(String text) {
        var tree = json.readTree(text);
        if (ReadProgrammes.isOne(tree)) return done(Source.Kind.EDU_DEX, ReadProgrammes.read(tree, termsByWord.all()));
        if (ReadSchemaOrg.isOne(tree)) return done(Source.Kind.SCHEMA_ORG, ReadSchemaOrg.read(tree, termsByWord.all()));
        return hsds(tree);
    }

    private Outcome<Of> hsds(JsonNode tree) {
        var reading = readHsds.read(HsdsTables.isOne(tree) ? HsdsTables.together(tree) : tree);
        return done(Source.Kind.HSDS, reading);
    }

    private Outcome<Of> zip(byte[] file, @Nullable Chosen said, String us, Allowance allowance) throws IOException {
        try (var packed = Packed.of(file, allowance)) {
            return Workbook.isOne(packed) ? rows(Sheet.readWorkbook(packed, allowance), said, us) : tables(packed, allowance);
        }
    }

    private Outcome<Of> tables(Packed packed, Allowance allowance) throws IOException {
        var tables = new HashMap<String, List<Line>>();
        for (var name : packed.names()) {
            if (!name.endsWith(".csv")) continue;
            try (var entry = packed.open(name)) {
                switch (TextTable.readNamed(Sheet.decode(entry.readAllBytes()), allowance)) {
                    case Outcome.Done<List<Line>>(var lines) -> tables.put(name, lines);
                    case Outcome.Refused<List<Line>>(var reason) -> {
                        return Outcome.refused(reason);
                    }
                }
            }
        }
        if (tables.keySet().stream().noneMatch(HsdsTables::isOne)) return Outcome.refused("bring.file.unreadable");
        return hsds(HsdsTables.together(Map.copyOf(tables)));
    }

    private Outcome<Of> rows(Outcome<Sheet> sheet, @Nullable Chosen said, String us) {
        return switch (sheet) {
            case Outcome.Refused<Sheet>(var reason) -> Outcome.refused(reason);
            case Outcome.Done<Sheet>(var table) -> switch (readRows.read(table, said, us)) {
                case Outcome.Refused<Reading>(var reason) -> Outcome.refused(reason);
                case Outcome.Done<Reading>(var reading) -> done(Source.Kind.SPREADSHEET, reading);
            };
        };
    }

    private static Outcome<Of> done(Source.Kind kind, Reading reading) {
        return reading.isEmpty() ? Outcome.refused("bring.file.empty") : Outcome.done(new Of(kind, reading));
    }
}
