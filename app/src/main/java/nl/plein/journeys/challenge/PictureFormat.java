package nl.plein.journeys.challenge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Which picture this is by what is in it; what a file is called says nothing. */
enum PictureFormat {
    // read in rows, of which most are left out
    JPEG("\u00ff\u00d8\u00ff.*", 80_000_000),
    PNG("\u0089PNG\r\n\u001a\n.*", 40_000_000),
    GIF("GIF8[79]a.*", 24_000_000),
    // lies in memory as a whole
    WEBP("RIFF....WEBP.*", 16_000_000);

    private static final int BEGINNING = 16;

    /** As some phones keep their own pictures; nothing in Java reads it. */
    private static final String HEIC = "(?s)....ftyp(hei[a-z]|hev[a-z]|mi[af][0-9a-z]|msf1|avi[fs]).*";

    private final String beginsAs;
    private final long mostPixels;

    PictureFormat(String beginsAs, long mostPixels) {
        this.beginsAs = "(?s)" + beginsAs;
        this.mostPixels = mostPixels;
    }

    long mostPixels() {
        return mostPixels;
    }

    static Optional<PictureFormat> of(byte[] file) {
        var beginning = beginning(file);
        return Stream.of(values()).filter(format -> beginning.matches(format.beginsAs)).findFirst();
    }

    static boolean isOfPhonesOnly(byte[] file) {
        return beginning(file).matches(HEIC);
    }

    private static String beginning(byte[] file) {
        return new String(file, 0, Math.min(BEGINNING, file.length), ISO_8859_1);
    }

    ImageReader reader() throws IOException {
        return this == WEBP
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByFormatName(name()).next();
    }
}
