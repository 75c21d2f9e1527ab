package nl.plein.journeys.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** What people are called, on the paper that says what they did. */
class PaperTest {

    private static final String PAGE = """
            <html xmlns:th="http://www.thymeleaf.org" lang="nl"><head><title>Papier</title>
            <meta name="description" content="Papier"/>
            <style>@page { size: A4; margin: 0 } body { margin: 20mm; font-family: 'DejaVu Sans'; font-size: 28pt }
            p { margin: 0; word-wrap: break-word }</style></head>
            <body><p data-ink="#77195a" th:text="${name}"></p></body></html>
            """;

    private final Printer printer = new Printer(engine(new StringTemplateResolver()));
    private final Printer real = new Printer(engine(files()));

    @ParameterizedTest
    @ValueSource(strings = {
            "محمد علي", "דוד בן־גוריון", "王小明", "李們", "สมชาย น้ำใจ", "क्षितिज शर्मा", "தமிழ்ச்செல்வி", "ሰላም ገብረ", "শ্রীকান্ত",
            "Зоя Їжакевич", "Iğdır Şahin", "Łukasz Żółć", "Nguyễn Thị Ánh", "Nguye\u0302\u0303n", "Aïsha (عائشة) de Vries"})
    void aNameStandsOnPaperInItsOwnLetters(String name) throws IOException {
        var paper = print(name);
        assertThat(text(paper)).doesNotContain("#", "\uFFFD");
        assertThat(inked(paper)).isTrue();
        assertThat(beyond(paper)).isFalse();
    }

    @Test
    void lettersThatJoinAreJoined() {
        assertThat(ShapedLines.of("ههه").width()).isLessThan(3 * ShapedLines.of("ه").width());
        // a sign that is spoken after another is written before it
        assertThat(ShapedLines.of("कि").width()).isNotEqualTo(ShapedLines.of("क").width() + ShapedLines.of("इ").width());
        assertThat(ShapedLines.of("க்ஷ").width()).isLessThan(ShapedLines.of("க").width() + ShapedLines.of("ஷ").width());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft", "محمدعبدالرحمنعبداللهعبدالعزيزمحمدعبدالرحمنعبداللهعبدالعزيزمحمدعلي",
            "王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王"})
    void aVeryLongNameStaysOnThePaper(String name) throws IOException {
        assertThat(name.length()).isGreaterThan(60);
        assertThat(beyond(print(name))).isFalse();
    }

    @Test
    void itStandsInTheLineBesideOtherWords() throws IOException {
        assertThat(text(print("Aïsha عائشة de Vries")).strip().lines()).hasSize(1);
    }

    /** The two papers there are, with a name that is hard on them. */
    @ParameterizedTest
    @ValueSource(strings = {
            "محمد علي", "क्षितिज शर्मा", "王小明", "ሰላም ገብረ", "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft"})
    void bothPapersHoldTheNameOnOnePage(String name) throws IOException {
        var day = LocalDate.of(2026, 11, 1);
        var made = new Certificate(
                Code.draw(), UUID.randomUUID(), null, null, name, null, 12, 750, day, day.plusDays(84), Instant.EPOCH);
        var helper = real.print(
                "journeys/certificate/helper-paper",
                Map.of("made", made, "programme", "Samen lezen", "organisation", name, "code", made.code().written(),
                        "site", "https://plein.example", "square", QrPicture.of("https://plein.example/verify")),
                Locale.of("nl"));
        var asker = real.print(
                "journeys/certificate/asker-paper",
                Map.of("name", name, "others", name + " en Sam", "programme", "Samen lezen", "talks", 12L, "today", day,
                        "qualities", List.of("geduldig", "moedig"), "organisation", name, "picture", QrPicture.of("plein")),
                Locale.of("nl"));
        kept(helper, "helper", name);
        kept(asker, "asker", name);
        for (var paper : List.of(helper, asker)) {
            assertThat(text(paper)).doesNotContain("#", "??");
            try (var pdf = Loader.loadPDF(paper)) {
                assertThat(pdf.getNumberOfPages()).isOne();
            }
        }
    }

    @Test
    void whoListensHearsTheName() {
        assertThat(DrawnLetters.in("<p>Dag محمد علي!</p>")).contains("alt=\"محمد علي\"").startsWith("<p>Dag <object");
        assertThat(DrawnLetters.in("<p title=\"محمد\">Sam &amp; Ali</p>")).isEqualTo("<p title=\"محمد\">Sam &amp; Ali</p>");
        assertThat(DrawnLetters.in("<title>محمد</title>")).isEqualTo("<title>محمد</title>");
    }

    private byte[] print(String name) throws IOException {
        var paper = printer.print(PAGE, Map.of("name", name), Locale.of("nl"));
        kept(paper, "line", name);
        return paper;
    }

    /** To be looked at, with -Dpapers=FOLDER. */
    private static void kept(byte[] paper, String kind, String name) throws IOException {
        if (System.getProperty("papers") == null) return;
        Files.write(Path.of(System.getProperty("papers"), kind + Integer.toHexString(name.hashCode()) + ".pdf"), paper);
    }

    private static String text(byte[] paper) throws IOException {
        try (var pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static boolean inked(byte[] paper) throws IOException {
        var image = image(paper);
        return isInked(image, 0, image.getWidth());
    }

    /** In the margin on the right, or cut off at its edge. */
    private static boolean beyond(byte[] paper) throws IOException {
        var image = image(paper);
        return isInked(image, image.getWidth() - 55, image.getWidth()) || isInked(image, 0, 55);
    }

    private static boolean isInked(BufferedImage image, int from, int until) {
        for (var x = from; x < until; x++)
            for (var y = 0; y < image.getHeight(); y++) if ((image.getRGB(x, y) & 0xff00) < 0x8000) return true;
        return false;
    }

    private static BufferedImage image(byte[] paper) throws IOException {
        try (var pdf = Loader.loadPDF(paper)) {
            return new PDFRenderer(pdf).renderImageWithDPI(0, 72);
        }
    }

    private static ITemplateResolver files() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        return files;
    }

    private static SpringTemplateEngine engine(ITemplateResolver templates) {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/certificate");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setMessageSource(words);
        return engine;
    }
}
