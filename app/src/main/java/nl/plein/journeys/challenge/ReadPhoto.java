package nl.plein.journeys.challenge;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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

    /** The longest panorama of a telephone is some sixteen thousand dots; what is longer is a thread and no photo. */
    private static final int LONGEST = 20_000;

    /** One that comes in turns is gone through as often, and is whole in memory meanwhile. */
    private static final int MOST_TURNS = 20;
    private static final long MOST_PIXELS_IN_TURNS = 30_000_000;

    Outcome<Photo> read(byte[] file) {
        if (file.length > MOST_BYTES) return Outcome.refused("asking.photo.too-big");
        if (PictureFormat.isOfPhonesOnly(file)) return Outcome.refused("asking.photo.heic");
        var format = PictureFormat.of(file).orElse(null);
        if (format == null) return Outcome.refused("asking.photo.no-picture");
        try {
            return read(file, format);
        } catch (IOException | RuntimeException _) {
            // readers of pictures throw whatever they stumble over; what they cannot read is no picture to us
            return Outcome.refused("asking.photo.damaged");
        }
    }

    private static Outcome<Photo> read(byte[] sent, PictureFormat format) throws IOException {
        var file = format == PictureFormat.WEBP ? WebPFrame.still(sent) : sent;
        var reader = format.reader();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            var size = size(reader, format, file);
            if (size.isLongerThan(LONGEST) || size.dots() > format.mostPixels()) return Outcome.refused("asking.photo.too-large");
            if (format == PictureFormat.JPEG) {
                var frame = JpegFrame.of(file).orElse(null);
                if (frame == null || frame.turns() > MOST_TURNS) return Outcome.refused("asking.photo.damaged");
                if (!frame.ended()) return Outcome.refused("asking.photo.cut-off");
                if (frame.inTurns() && size.dots() > MOST_PIXELS_IN_TURNS) return Outcome.refused("asking.photo.too-large");
            }
            var upright = Upright.drawn(coarsely(reader), Upright.turnOf(file));
            return Outcome.done(SmallJpeg.of(upright));
        } finally {
            reader.dispose();
        }
    }

    /** What it says of itself, before anything is decoded. */
    private static Size size(ImageReader reader, PictureFormat format, byte[] file) throws IOException {
        if (format == PictureFormat.WEBP) {
            var frame = WebPFrame.of(file).orElseThrow(() -> new IOException("no single picture in it"));
            return new Size(frame.width(), frame.height());
        }
        return new Size(reader.getWidth(0), reader.getHeight(0));
    }

    private record Size(int width, int height) {

        boolean isLongerThan(int longest) {
            return Math.max(width, height) > longest;
        }

        long dots() {
            return (long) width * height;
        }
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
