package nl.plein.journeys.challenge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures as phones make them, and as somebody makes them who would like to do harm. */
public final class SomePictures {

    private SomePictures() {}

    /** Red on the left, blue on the right. */
    public static byte[] jpeg(int width, int height) {
        return written(halves(width, height), "jpeg");
    }

    public static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) throw new IllegalStateException(format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage halves(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < width; x++)
            for (var y = 0; y < height; y++) image.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
        return image;
    }

    /** Every dot another colour: nothing is harder to write in few bytes. */
    static BufferedImage noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (var x = 0; x < width; x++) for (var y = 0; y < height; y++) image.setRGB(x, y, random.nextInt());
        return image;
    }

    /**
     * As a phone writes it: held on its side, in front of the Domtoren, with the name of the phone, and something hung
     * behind the picture.
     */
    public static byte[] fromPhone(int width, int height, int orientation) {
        var picture = jpeg(width, height);
        var exif = exif(orientation);
        var file = ByteBuffer.allocate(picture.length + exif.length + 4 + 6);
        file.put(picture, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) (exif.length + 2)).put(exif);
        file.put(picture, 2, picture.length - 2).put("hidden".getBytes(US_ASCII));
        return file.array();
    }

    /** Orientation, the make of the camera, and a place: 52 degrees and 5 minutes north, 5 degrees and 7 minutes east. */
    private static byte[] exif(int orientation) {
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 3 * 12 + 4 + 16 + 2 + 4 * 12 + 4 + 48);
        exif.put("Exif\0\0".getBytes(US_ASCII)).put("MM\0*".getBytes(US_ASCII)).putInt(8);
        var make = 8 + 2 + 3 * 12 + 4;
        var places = make + 16;
        var degrees = places + 2 + 4 * 12 + 4;
        exif.putShort((short) 3);
        entry(exif, 0x010f, 2, 16, make);
        entry(exif, 0x0112, 3, 1, orientation << 16);
        entry(exif, 0x8825, 4, 1, places);
        exif.putInt(0).put("Telefoon van Sam".getBytes(US_ASCII));
        exif.putShort((short) 4);
        entry(exif, 1, 2, 2, 'N' << 24);
        entry(exif, 2, 5, 3, degrees);
        entry(exif, 3, 2, 2, 'E' << 24);
        entry(exif, 4, 5, 3, degrees + 24);
        exif.putInt(0);
        for (var part : new int[] {52, 1, 5, 1, 26, 1, 5, 1, 7, 1, 17, 1}) exif.putInt(part);
        return exif.array();
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** Sixty bytes that say that they are fifty million dots. */
    public static byte[] pngBomb() {
        var png = written(halves(8, 8), "png");
        ByteBuffer.wrap(png).putInt(16, 10_000).putInt(20, 5_000);
        return png;
    }

    /** A square of one dot that says of itself that it is small, with a frame inside that is 16,383 dots each way. */
    static byte[] webpBomb() {
        var file = ByteBuffer.allocate(12 + 18 + 8 + 10).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(US_ASCII)).putInt(40).put("WEBP".getBytes(US_ASCII));
        file.put("VP8X".getBytes(US_ASCII)).putInt(10).put(new byte[10]);
        file.put("VP8 ".getBytes(US_ASCII)).putInt(10).put(new byte[] {0x10, 0, 0, (byte) 0x9d, 1, 0x2a});
        file.putShort((short) 16_383).putShort((short) 16_383);
        return file.array();
    }
}
