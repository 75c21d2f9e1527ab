package nl.plein.shared.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.plein.shared.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31 6", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0", "''@x", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''+1"})
    void noCellIsAFormulaAndComesBackAsItWas(String written) {
        assertThat(SafeCell.write(written)).startsWith("'");
        assertThat(SafeCell.read(SafeCell.write(written))).isEqualTo(written);
        assertThat(new String(CsvFile.forPeople(List.of(List.of(written))), UTF_8)).containsPattern("^\uFEFF\"?'");
        assertThat(new String(CsvFile.forPrograms(List.of(List.of(written))), UTF_8)).containsPattern("^\"?'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sam; Ali", "\"Sam\"", "een\ntwee", "a,b", "'s ochtends", "a=b", "6131 AB", "Zoë", ""})
    void whatStandsInACellComesBackAsItWas(String written) {
        var text = new String(CsvFile.forPeople(List.of(List.of("x", written), List.of("x", "y"))), UTF_8).substring(1);
        var read = TextTable.read(text, ';', new Allowance());
        assertThat(((Outcome.Done<List<Line>>) read).value().getFirst().cell(1)).isEqualTo(written);
    }
}
