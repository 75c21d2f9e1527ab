package nl.plein.journeys.certificate;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes a PDF of a template: tagged, so that a screen reader can read it (PDF/UA), and with its letters in it, so that it
 * looks the same everywhere (PDF/A).
 */
@Component
class Printer {

    static final String FONTS = "net/sf/jasperreports/fonts/dejavu/";

    private final ITemplateEngine templates;

    Printer(ITemplateEngine templates) {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    /** @param template of which every tag is closed, without anything from elsewhere in it */
    byte[] print(String template, Map<String, Object> words, Locale locale) {
        var page = DrawnLetters.in(Normalizer.normalize(templates.process(template, new Context(locale, words)), Form.NFC));
        var paper = new ByteArrayOutputStream();
        try {
            var pdf = new PdfRendererBuilder();
            pdf.usePdfUaAccessibility(true);
            pdf.usePdfAConformance(PdfAConformance.PDFA_3_A);
            pdf.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            pdf.useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans", 400, FontStyle.NORMAL, true);
            pdf.useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, FontStyle.NORMAL, true);
            pdf.useObjectDrawerFactory(new DrawnLetters());
            pdf.useExternalResourceAccessControl(
                    (address, _) -> address.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            pdf.withHtmlContent(page, null);
            pdf.toStream(paper);
            pdf.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paper.toByteArray();
    }

    /** To keep or to print, and not for anybody in between. */
    static ResponseEntity<byte[]> file(byte[] pdf, String name) {
        var how = ContentDisposition.attachment().filename(name + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(pdf);
    }

    private static InputStream font(String name) {
        try {
            return new ClassPathResource(FONTS + name).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
