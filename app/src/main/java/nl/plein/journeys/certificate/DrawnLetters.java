package nl.plein.journeys.certificate;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Letters that run from right to left, join, or stand above each other: the library that makes the paper sets one letter after
 * another and has few of them. Here each stretch of them is drawn as a shape, with its text beside it for who listens.
 */
final class DrawnLetters implements FSObjectDrawerFactory, FSObjectDrawer {

    /** What the paper's own letters cannot show. */
    private static final String DRAWN = "[\\p{L}\\p{M}\\p{Nl}&&[^\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsArmenian}\\p{IsGeorgian}"
            + "\\p{IsTifinagh}\\p{IsCommon}\\p{IsInherited}]]";

    /** With the spaces and signs between them: their order is part of how they run. */
    private static final Pattern STRETCH =
            Pattern.compile(DRAWN + "(?:" + DRAWN + "|[\\p{IsInherited}\\u200c\\u200d]|[^\\p{L}\\p{M}<>&]{1,5}(?=" + DRAWN + "))*+");

    private static final Pattern PART =
            Pattern.compile("<(style|title)\\b.*?</\\1>|<[^>]*>|[^<]+", Pattern.DOTALL);
    private static final Pattern INK = Pattern.compile("data-ink=\"(#[0-9a-f]{6})\"");
    private static final String TYPE = "plein/letters";

    /** Where nothing else is said. */
    private static final String DARK = "#2b1424";

    /** A page of which every tag is closed, with each stretch as an object. */
    static String in(String page) {
        var drawn = new StringBuilder();
        var inks = new ArrayDeque<String>();
        inks.push(DARK);
        for (var part = PART.matcher(page); part.find(); ) {
            var text = part.group();
            if (text.startsWith("</")) inks.pop();
            else if (text.startsWith("<")) push(inks, text);
            drawn.append(text.startsWith("<") ? text : objects(text, inks.peek()));
        }
        return drawn.toString();
    }

    private static void push(ArrayDeque<String> inks, String tag) {
        if (tag.startsWith("<!") || tag.endsWith("/>") || tag.startsWith("<style") || tag.startsWith("<title")) return;
        var ink = INK.matcher(tag);
        inks.push(ink.find() ? ink.group(1) : inks.peek());
    }

    private static String objects(String text, String ink) {
        return STRETCH.matcher(text).replaceAll(found -> {
            var lines = ShapedLines.of(found.group());
            return String.format(
                            Locale.ROOT,
                            "<object type=\"%s\" data-ink=\"%s\" alt=\"%s\" style=\"display: inline-block; width: %.3fem; height: %.3fem; vertical-align: %.3fem\"></object>",
                            TYPE, ink, found.group(), lines.width(), lines.height(), -lines.below())
                    .replace("\\", "\\\\")
                    .replace("$", "\\$");
        });
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element object) {
        return isReplacedObject(object) ? this : null;
    }

    @Override
    public boolean isReplacedObject(Element object) {
        return object.getAttribute("type").equals(TYPE);
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element object, double x, double y, double width, double height, OutputDevice paper, RenderingContext page, int dots) {
        var lines = ShapedLines.of(object.getAttribute("alt"));
        paper.drawWithGraphics((float) x, (float) y, (float) width / dots, (float) height / dots, pen -> {
            draw(pen, lines, object.getAttribute("data-ink"), width / dots / lines.width());
        });
        return null;
    }

    private static void draw(Graphics2D pen, ShapedLines lines, String ink, double size) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.decode(ink));
        pen.scale(size, size);
        pen.fill(lines.shape());
    }
}
