package nl.plein.journeys.challenge;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Phones keep a picture as the lens saw it, and beside it how it was held. Here it is drawn as it was meant, on white. */
final class Upright {

    private static final int AS_IT_IS = 1;

    private Upright() {}

    /** How it was held: 1 to 8, as EXIF counts. */
    static int turnOf(byte[] file) {
        try {
            var about = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            var said = about != null && about.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? about.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : AS_IT_IS;
            return said < 1 || said > 8 ? AS_IT_IS : said;
        } catch (ImageProcessingException | MetadataException | IOException _) {
            // nobody can tell how it was held: it stays as it is
            return AS_IT_IS;
        }
    }

    static BufferedImage drawn(BufferedImage image, int turn) {
        var scale = Math.min(1.0, (double) SmallJpeg.LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var onItsSide = turn >= 5;
        var drawn = new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var how = turned(turn, width, height);
        how.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        pen.drawImage(image, how, null);
        pen.dispose();
        return drawn;
    }

    /** Where a dot of a picture of this size goes. */
    private static AffineTransform turned(int turn, int width, int height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
