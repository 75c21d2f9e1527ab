package nl.plein.shared.file;

import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.plein.shared.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook (.xlsx). Nothing that stands in it decides how much memory is taken: not the number of a row
 * or the place of a cell, not the size of a number, not how small it was packed.
 */
public final class Workbook {

    private static final String MARK = "[Content_Types].xml";
    private static final String UNREADABLE = "file.workbook";
    private static final XMLInputFactory XML = bounded();

    private final Packed packed;
    private final Allowance allowance;
    private final List<String> texts = new ArrayList<>();
    private final List<Boolean> days = new ArrayList<>();
    private boolean since1904;

    private Workbook(Packed packed, Allowance allowance) {
        this.packed = packed;
        this.allowance = allowance;
    }

    private static XMLInputFactory bounded() {
        var xml = new WstxInputFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
        xml.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        xml.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 32_767);
        xml.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
        xml.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 50);
        xml.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, 1 << 20);
        xml.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, 10_000_000L);
        return xml;
    }

    public static boolean isOne(Packed packed) {
        return packed.names().contains(MARK);
    }

    public static Outcome<List<Line>> read(Packed packed, Allowance allowance) throws TooMuch {
        try {
            return Outcome.done(new Workbook(packed, allowance).lines());
        } catch (TooMuch e) {
            throw e;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooMuch || e.getCause() instanceof TooMuch) throw new TooMuch();
            return Outcome.refused(UNREADABLE);
        } catch (IOException _) {
            return Outcome.refused(UNREADABLE);
        }
    }

    private List<Line> lines() throws IOException, XMLStreamException {
        var sheet = firstSheet();
        if (packed.names().contains("xl/sharedStrings.xml")) each("xl/sharedStrings.xml", "si", xml -> texts.add(text(xml, "si")));
        if (packed.names().contains("xl/styles.xml")) readStyles();
        var lines = new ArrayList<Line>();
        each(sheet, "row", xml -> {
            var line = row(xml, lines.isEmpty() ? 1 : lines.getLast().number() + 1);
            if (!line.isEmpty()) lines.add(line);
        });
        return lines;
    }

    private String firstSheet() throws IOException, XMLStreamException {
        var sheets = new ArrayList<String>();
        each("xl/workbook.xml", "sheet", xml -> sheets.add(ofAnySpace(xml, "id")));
        each("xl/workbook.xml", "workbookPr", xml -> since1904 = "1".equals(said(xml, "date1904")) || "true".equals(said(xml, "date1904")));
        var targets = new HashMap<String, String>();
        each("xl/_rels/workbook.xml.rels", "Relationship", xml -> targets.put(said(xml, "Id"), said(xml, "Target")));
        var target = sheets.isEmpty() ? null : targets.get(sheets.getFirst());
        if (target == null) throw new IOException("no sheet in it");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** A day is a number in a workbook, which only its format tells from another number. */
    private void readStyles() throws IOException, XMLStreamException {
        var own = new HashMap<String, String>();
        each("xl/styles.xml", "numFmt", xml -> own.put(said(xml, "numFmtId"), said(xml, "formatCode")));
        each("xl/styles.xml", "cellXfs", xml -> within(xml, "cellXfs", "xf", () -> days.add(isDay(said(xml, "numFmtId"), own))));
    }

    private static boolean isDay(String format, Map<String, String> own) {
        var code = own.get(format);
        if (code != null) return code.toLowerCase(Locale.ROOT).contains("yy");
        return List.of("14", "15", "17", "22").contains(format);
    }

    private Line row(XMLStreamReader xml, long next) throws IOException, XMLStreamException {
        var said = said(xml, "r");
        var number = said.matches("[1-9][0-9]{0,6}") ? Long.parseLong(said) : next;
        var cells = new ArrayList<String>();
        var wrong = new String[1];
        within(xml, "row", "c", () -> {
            var column = CellText.column(said(xml, "r"), cells.size());
            var type = said(xml, "t");
            var isDay = CellText.index(said(xml, "s"), days.size()).map(days::get).orElse(false);
            var content = content(xml);
            if (content.isEmpty()) return;
            var text = column < 0 ? null : shown(type, content, isDay);
            if (text == null) wrong[0] = "file.row.cell";
            else {
                while (cells.size() <= column) cells.add("");
                cells.set(column, text);
            }
        });
        return Line.of(number, cells, wrong[0], allowance);
    }

    /** Nothing when it is of no kind that exists. */
    private @Nullable String shown(String type, String content, boolean isDay) {
        return switch (type) {
            case "s" -> CellText.index(content, texts.size()).map(texts::get).orElse(null);
            case "", "n" -> CellText.number(content, isDay, since1904);
            case "b" -> content.equals("1") ? "true" : "false";
            case "str", "inlineStr", "e", "d" -> content;
            default -> null;
        };
    }

    private String content(XMLStreamReader xml) throws IOException, XMLStreamException {
        var content = new StringBuilder();
        within(xml, "c", null, () -> {
            if (xml.getLocalName().equals("v")) content.append(text(xml, "v"));
            else if (xml.getLocalName().equals("is")) content.append(text(xml, "is"));
        });
        return content.toString();
    }

    /** All letters in it but those that say how to pronounce others. What is too long for a cell is read to its end and cut. */
    private String text(XMLStreamReader xml, String element) throws IOException, XMLStreamException {
        var text = new StringBuilder();
        var aside = false;
        var ofText = element.equals("v");
        for (var event = xml.next(); !(event == END_ELEMENT && xml.getLocalName().equals(element)); event = xml.next()) {
            if (event == START_ELEMENT && xml.getLocalName().equals("rPh")) aside = true;
            if (event == END_ELEMENT && xml.getLocalName().equals("rPh")) aside = false;
            if (event == START_ELEMENT && xml.getLocalName().equals("t")) ofText = true;
            if (event == END_ELEMENT && xml.getLocalName().equals("t")) ofText = false;
            var isText = event == CHARACTERS || event == CDATA || event == SPACE;
            if (isText && ofText && !aside && text.length() <= Allowance.LONGEST_CELL) text.append(xml.getText());
        }
        if (text.length() > Allowance.LONGEST_CELL + 1) text.setLength(Allowance.LONGEST_CELL + 1);
        if (element.equals("si")) allowance.cell(text.toString());
        return text.toString();
    }

    private interface Reading {
        void read(XMLStreamReader xml) throws IOException, XMLStreamException;
    }

    private interface Part {
        void read() throws IOException, XMLStreamException;
    }

    private void each(String file, String element, Reading reading) throws IOException, XMLStreamException {
        try (var in = packed.open(file)) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext())
                if (xml.next() == START_ELEMENT && xml.getLocalName().equals(element)) reading.read(xml);
        }
    }

    private static void within(XMLStreamReader xml, String element, @Nullable String part, Part reading)
            throws IOException, XMLStreamException {
        for (var event = xml.next(); !(event == END_ELEMENT && xml.getLocalName().equals(element)); event = xml.next())
            if (event == START_ELEMENT && (part == null || xml.getLocalName().equals(part))) reading.read();
    }

    private static String said(XMLStreamReader xml, String attribute) {
        var said = xml.getAttributeValue(null, attribute);
        return said == null ? "" : said;
    }

    private static String ofAnySpace(XMLStreamReader xml, String attribute) {
        for (var place = 0; place < xml.getAttributeCount(); place++)
            if (xml.getAttributeLocalName(place).equals(attribute)) return xml.getAttributeValue(place);
        return "";
    }
}
