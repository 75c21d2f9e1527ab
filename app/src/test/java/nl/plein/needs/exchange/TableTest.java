package nl.plein.needs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nl.plein.shared.Outcome;
import nl.plein.shared.file.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableTest {

    private static final String MARK = "\uFEFF";

    /** What spreadsheet programs make of the same two columns and one row. */
    static Stream<Arguments> quirks() {
        var utf8 = StandardCharsets.UTF_8;
        var windows = Charset.forName("windows-1252");
        return Stream.of(
                Arguments.of("comma", utf8, "Naam,Wens\nZoë,geen\n"),
                Arguments.of("semicolon", utf8, "Naam;Wens\nZoë;geen\n"),
                Arguments.of("tab", utf8, "Naam\tWens\nZoë\tgeen\n"),
                Arguments.of("byte order mark", utf8, MARK + "Naam;Wens\nZoë;geen\n"),
                Arguments.of("mark and quotes", utf8, MARK + "\"Naam\";\"Wens\"\n\"Zoë\";\"geen\"\n"),
                Arguments.of("Windows-1252", windows, "Naam;Wens\r\nZoë;geen\r\n"),
                Arguments.of("UTF-16 with mark", StandardCharsets.UTF_16, "Naam\tWens\r\nZoë\tgeen\r\n"),
                Arguments.of("carriage returns", utf8, "Naam;Wens\r\nZoë;geen\r\n"),
                Arguments.of("no line end at the end", utf8, "Naam;Wens\nZoë;geen"),
                Arguments.of("empty lines", utf8, "\n\nNaam;Wens\n\nZoë;geen\n\n\n"),
                Arguments.of("lines of separators", utf8, ";;;\nNaam;Wens;;\nZoë;geen;;\n;;;\n"),
                Arguments.of("named separator", utf8, "sep=;\r\nNaam;Wens\r\nZoë;geen\r\n"),
                Arguments.of("other separators within quotes", utf8, "\"Naam\";\"Wens\"\nZoë;geen\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quirks")
    void readsWhateverASpreadsheetWrote(String quirk, Charset charset, String written) {
        var table = read(written.getBytes(charset));
        assertThat(table.header()).containsExactly("Naam", "Wens");
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.cell(0)).isEqualTo("Zoë");
            assertThat(row.cell(1)).isEqualTo("geen");
        });
    }

    @Test
    void keepsSeparatorsQuotesAndLineBreaksWithinACell() {
        var table = read("Naam;Wens\nZoë;\"zegt \"\"ja; nee\"\",\r\nen meer\"\nAli;\n".getBytes(StandardCharsets.UTF_8));
        assertThat(table.rows().getFirst().cell(1)).isEqualTo("zegt \"ja; nee\",\nen meer");
        assertThat(table.rows().getLast().cell(0)).isEqualTo("Ali");
        assertThat(table.rows().getLast().cell(1)).isEmpty();
    }

    @Test
    void countsLinesAsATextEditorDoes() {
        var table = read("Naam;Wens\n\n\"Zo\në\";x\nAli;y\n".getBytes(StandardCharsets.UTF_8));
        assertThat(table.rows()).extracting(Line::number).containsExactly(3L, 5L);
    }

    static Stream<Arguments> noLists() throws Exception {
        var png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0x0D, 'I', 'H', 'D', 'R'});
        return Stream.of(
                Arguments.of("nothing", new byte[0], "exchange.file.empty"),
                Arguments.of("only line ends", "\r\n\r\n".getBytes(), "exchange.file.empty"),
                Arguments.of("only a mark", MARK.getBytes(StandardCharsets.UTF_8), "exchange.file.empty"),
                Arguments.of("only a header", "Naam;Wens\n".getBytes(), "exchange.file.only-header"),
                Arguments.of("png", png.toByteArray(), "exchange.file.not-text"),
                Arguments.of("pdf", "%PDF-1.7\n1 0 obj".getBytes(), "exchange.file.not-text"),
                Arguments.of("xlsx", new byte[] {'P', 'K', 3, 4, 20, 0}, "exchange.file.workbook"),
                Arguments.of("xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "exchange.file.workbook"),
                Arguments.of("a quote that never ends", "Naam;Wens\n\"Zoë;x\n".getBytes(), "file.quote"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noLists")
    void saysWhyAFileIsNoList(String what, byte[] bytes, String reason) {
        assertThat(attempt(bytes)).isEqualTo(Outcome.<Table>refused(reason));
    }

    private static Table read(byte[] bytes) {
        return switch (attempt(bytes)) {
            case Outcome.Done<Table>(var table) -> table;
            case Outcome.Refused<Table>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static Outcome<Table> attempt(byte[] bytes) {
        return switch (TextFile.read("list.csv", bytes)) {
            case Outcome.Done<String>(var text) -> Table.read(text);
            case Outcome.Refused<String>(var reason) -> Outcome.refused(reason);
        };
    }
}
