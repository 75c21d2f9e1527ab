package nl.plein.directory.bring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.plein.ground.Story;
import nl.plein.shared.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of some kilobytes, made to be more than a server can hold. */
class SmallFilesTest extends Story {

    private static final String GOOD_ROW = "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Zwemmen</t></is></c>"
            + "<c r=\"B3\" t=\"inlineStr\"><is><t>Zwemclub</t></is></c></row>";

    @Autowired
    private ReadFile readFile;

    /** In a column of which anything may be said, and in a row of its own beside a good one. */
    @ParameterizedTest
    @ValueSource(strings = {
            "<c r=\"C2\"><v>1e90000000</v></c>", "<c r=\"C2\"><v>1e999999999</v></c>", "<c r=\"C2\"><v>1e-90000000</v></c>",
            "<c r=\"ZZZZZZ1\"><v>1</v></c>", "<c r=\"??\"><v>1</v></c>", "<c r=\"XFE2\"><v>1</v></c>",
            "<c r=\"C2\" t=\"s\"><v>abc</v></c>", "<c r=\"C2\" t=\"s\"><v>99999999</v></c>", "<c r=\"C2\" t=\"s\"><v>-1</v></c>",
            "<c r=\"C2\" t=\"zz\"><v>1</v></c>", "<c r=\"C2\" s=\"zz\"><v>1</v></c>", "<c r=\"C2\" s=\"99999\"><v>1</v></c>"})
    void aCellThatCannotBeDoesNotKeepTheGoodRowsOut(String cell) throws IOException {
        var read = done(workbook(sheet("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Lezen</t></is></c>"
                + "<c r=\"B2\" t=\"inlineStr\"><is><t>Bieb</t></is></c>" + cell + "</row>" + GOOD_ROW)));
        assertThat(read.listings()).extracting(one -> one.content().path("name").asString()).contains("Zwemmen");
        assertThat(read.listings().size() + read.returned().size()).isEqualTo(2);
        assertThat(read.listings()).allSatisfy(one -> assertThat(one.content().toString()).hasSizeLessThan(10_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "-1", "99999999999", "2147483647", ""})
    void aRowWithAStrangeNumberIsARow(String number) throws IOException {
        var read = done(workbook(sheet(GOOD_ROW.replace("r=\"3\"", "r=\"" + number + "\""))));
        assertThat(read.listings()).hasSize(1);
    }

    @Test
    void textsThatPackAThousandTimesSmallerAreRefused() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            parts(zip, sheet(GOOD_ROW));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>".getBytes(UTF_8));
            var million = "a".repeat(1 << 20).getBytes(UTF_8);
            for (var times = 0; times < 300; times++) zip.write(million);
            zip.write("</t></si></sst>".getBytes(UTF_8));
        }
        assertThat(refusal(file.toByteArray())).isIn("file.too-much", "file.workbook");
    }

    @Test
    void moreRowsThanAnyListHasAreRefused() {
        assertThat(refusal(("naam,aanbieder\n" + "a\n".repeat(2_000_000)).getBytes(UTF_8))).isEqualTo("file.too-much");
        assertThat(refusal(("naam,aanbieder\n" + "[]\n".repeat(1_000_000)).getBytes(UTF_8))).isEqualTo("file.too-much");
    }

    @Test
    void aLineOfFourMegabytesGoesBackAndTheOthersComeIn() {
        for (var line : List.of("x".repeat(4 << 20) + ",Bieb", "Lezen,Bieb" + ",".repeat(4 << 20) + "x", "Lezen,Bieb" + ",x".repeat(2 << 20))) {
            var read = done(("naam,aanbieder\n" + line + "\nZwemmen,Zwemclub\n").getBytes(UTF_8));
            assertThat(read.listings()).extracting(one -> one.content().path("name").asString()).containsExactly("Zwemmen");
            assertThat(read.returned()).hasSize(1);
            assertThat(read.returned().getFirst().name()).hasSizeLessThan(200);
        }
        assertThat(refusal(("x".repeat(4 << 20) + "\nZwemmen,Zwemclub\n").getBytes(UTF_8))).startsWith("file.");
    }

    @Test
    void aTableWithABrokenQuoteOrAColumnTwiceSaysSo() throws IOException {
        assertThat(refusal(zip("services.csv", "id,name\n1,\"Zwemmen\n2,Lezen\n"))).isEqualTo("file.quote");
        assertThat(refusal(zip("services.csv", "id,name,name\n1,Zwemmen,Lezen\n"))).isEqualTo("file.column-twice");
        assertThat(refusal("naam,aanbieder\n\"Zwemmen,Zwemclub\nLezen,Bieb\n".getBytes(UTF_8))).isEqualTo("file.quote");
    }

    @Test
    void aZipOfManyOrOfMountainsIsRefused() throws IOException {
        assertThat(refusal(zip("services.csv", "id,name\n" + "1,a\n".repeat(15_000_000)))).isEqualTo("file.too-much");
        var many = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(many)) {
            for (var number = 0; number < 20_000; number++) zip.putNextEntry(new ZipEntry(number + "services.csv"));
        }
        assertThat(refusal(many.toByteArray())).isEqualTo("file.too-much");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0, 0})).isEqualTo("bring.file.unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "1e999999999,", "[],"})
    void jsonThatIsDeepOrVeryManyIsRefused(String part) {
        assertThat(refusal(("[" + part.repeat(5_000_000 / part.length())).getBytes(UTF_8))).isIn("file.too-much", "bring.file.unreadable");
        assertThat(refusal(("[{\"id\":" + "9".repeat(4 << 20) + "}]").getBytes(UTF_8))).isIn("file.too-much", "bring.file.unreadable");
    }

    private Reading done(byte[] file) {
        var read = readFile.read(file);
        assertThat(read).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<ReadFile.Of>) read).value().reading();
    }

    private String refusal(byte[] file) {
        var read = readFile.read(file);
        assertThat(read).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<ReadFile.Of>) read).reason();
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>naam</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>aanbieder</t></is></c>"
                + "<c r=\"C1\" t=\"inlineStr\"><is><t>kosten</t></is></c></row>" + rows + "</sheetData></worksheet>";
    }

    private static byte[] workbook(String sheet) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            parts(zip, sheet);
        }
        return file.toByteArray();
    }

    private static void parts(ZipOutputStream zip, String sheet) throws IOException {
        part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        part(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(zip, "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        part(zip, "xl/worksheets/sheet1.xml", sheet);
    }

    private static byte[] zip(String name, String text) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            part(zip, name, text);
        }
        return file.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }
}
