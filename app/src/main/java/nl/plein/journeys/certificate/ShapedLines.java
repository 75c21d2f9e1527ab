package nl.plein.journeys.certificate;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * A few words in letters of any language as one shape, the size of a letter being one. Java's own layout joins, marks and
 * turns them round as Unicode says (it is HarfBuzz that does so). What is too long for a line goes on below it.
 *
 * @param below how far it reaches under the line on which the last words stand
 */
record ShapedLines(Shape shape, double width, double height, double below) {

    private static final float SIZE = 100;
    private static final float LONGEST_LINE = 10.5f * SIZE;
    private static final double LINE = 1.4 * SIZE;
    private static final double ABOVE = 1.05 * SIZE;
    private static final FontRenderContext EXACTLY = new FontRenderContext(null, true, true);

    private static final List<Font> FONTS = Stream.of(
                    "fonts/NotoSansArabic.ttf",
                    "fonts/NotoSansHebrew.ttf",
                    "fonts/NotoSansEthiopic.ttf",
                    "fonts/NotoSansThai.ttf",
                    "fonts/NotoSansDevanagari.ttf",
                    "fonts/NotoSansTamil.ttf",
                    "fonts/NotoSansBengali.ttf",
                    "fonts/PleinHan.otf",
                    Printer.FONTS + "DejaVuSans.ttf")
            .map(ShapedLines::font)
            .toList();

    static ShapedLines of(String words) {
        var lines = lines(words);
        var width = lines.stream().mapToDouble(TextLayout::getVisibleAdvance).max().orElse(1);
        var shape = new Path2D.Double();
        for (var number = 0; number < lines.size(); number++) {
            var line = lines.get(number);
            var from = line.isLeftToRight() ? 0 : width - line.getVisibleAdvance();
            shape.append(line.getOutline(AffineTransform.getTranslateInstance(from, ABOVE + number * LINE)), false);
        }
        shape.transform(AffineTransform.getScaleInstance(1 / SIZE, 1 / SIZE));
        return new ShapedLines(shape, width / SIZE, lines.size() * LINE / SIZE, (LINE - ABOVE) / SIZE);
    }

    private static List<TextLayout> lines(String words) {
        var written = new AttributedString(words);
        Font before = null;
        for (var at = 0; at < words.length(); ) {
            var letter = words.codePointAt(at);
            var end = at + Character.charCount(letter);
            var font = before != null && before.canDisplay(letter) ? before : fontOf(letter);
            written.addAttribute(TextAttribute.FONT, font, at, end);
            before = font;
            at = end;
        }
        var measurer = new LineBreakMeasurer(written.getIterator(), EXACTLY);
        var lines = new ArrayList<TextLayout>();
        while (measurer.getPosition() < words.length()) lines.add(measurer.nextLayout(LONGEST_LINE));
        return lines;
    }

    private static Font fontOf(int letter) {
        return FONTS.stream().filter(font -> font.canDisplay(letter)).findFirst().orElseGet(FONTS::getLast);
    }

    private static Font font(String name) {
        try (var file = new ClassPathResource(name).getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
