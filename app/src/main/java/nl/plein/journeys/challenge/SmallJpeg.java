package nl.plein.journeys.challenge;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture in as few bytes as we keep: first with less detail, then smaller. */
final class SmallJpeg {

    static final int LONGEST_SIDE = 1280;

    private static final int MOST_BYTES = 200_000;
    private static final float[] QUALITIES = {.85f, .75f, .65f, .5f, .35f};

    private SmallJpeg() {}

    static Photo of(BufferedImage image) throws IOException {
        for (var quality : QUALITIES) {
            var jpeg = write(image, quality);
            if (jpeg.length <= MOST_BYTES) return new Photo(jpeg, image.getWidth(), image.getHeight());
        }
        return of(half(image));
    }

    private static byte[] write(BufferedImage image, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage half(BufferedImage image) {
        var width = Math.max(1, image.getWidth() / 2);
        var height = Math.max(1, image.getHeight() / 2);
        var half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = half.createGraphics();
        pen.drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        return half;
    }
}
