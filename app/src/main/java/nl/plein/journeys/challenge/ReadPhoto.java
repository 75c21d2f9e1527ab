package nl.plein.journeys.challenge;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Component;

/**
 * Makes a small upright JPEG of whatever comes from a phone. It is drawn anew, so that nothing of the file itself is kept:
 * no place, no camera, and nothing that was hung behind the picture.
 */
@Component
class ReadPhoto {

    private static final int MOST_BYTES = 12_000_000;
    private static final long MOST_PIXELS = 24_000_000;

    /** A picture of 24 million dots takes some hundred megabytes for a moment: no more than these at the same time. */
    private final Semaphore places = new Semaphore(2);

    Outcome<Photo> read(byte[] file) {
        if (file.length > MOST_BYTES) return Outcome.refused("asking.photo.too-big");
        if (PictureFormat.isOfPhonesOnly(file)) return Outcome.refused("asking.photo.heic");
        var format = PictureFormat.of(file).orElse(null);
        if (format == null) return Outcome.refused("asking.photo.no-picture");
        if (!places.tryAcquire()) return Outcome.refused("asking.photo.busy");
        try {
            return read(file, format);
        } catch (IOException | RuntimeException _) {
            // readers of pictures throw whatever they stumble over; what they cannot read is no picture to us
            return Outcome.refused("asking.photo.damaged");
        } finally {
            places.release();
        }
    }

    private static Outcome<Photo> read(byte[] file, PictureFormat format) throws IOException {
        var reader = format.reader();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            if (pixels(reader, format, file) > MOST_PIXELS) return Outcome.refused("asking.photo.too-large");
            var upright = Upright.drawn(coarsely(reader), Upright.turnOf(file));
            return Outcome.done(SmallJpeg.of(upright));
        } finally {
            reader.dispose();
        }
    }

    /** What it says of itself, before anything is decoded. */
    private static long pixels(ImageReader reader, PictureFormat format, byte[] file) throws IOException {
        if (format == PictureFormat.WEBP) {
            var frame = WebPFrame.of(file).orElseThrow(() -> new IOException("no single picture in it"));
            return (long) frame.width() * frame.height();
        }
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    /** Leaves out rows and columns while reading, so that a large picture never lies in memory as a whole. */
    private static BufferedImage coarsely(ImageReader reader) throws IOException {
        var longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        var each = Math.max(1, longest / (2 * SmallJpeg.LONGEST_SIDE));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(each, each, 0, 0);
        return reader.read(0, how);
    }
}
