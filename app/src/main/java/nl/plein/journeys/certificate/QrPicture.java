package nl.plein.journeys.certificate;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** An address as a square that a telephone reads, as an address of a picture that paper can hold. */
class QrPicture {

    private static final int DOTS = 8;
    private static final int WHITE = 0xffffff;

    private QrPicture() {}

    static String of(String address) {
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var side = code.size * DOTS;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < side; y++)
            for (var x = 0; x < side; x++)
                picture.setRGB(x, y, code.getModule(x / DOTS, y / DOTS) ? 0 : WHITE);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(picture));
    }

    private static byte[] png(BufferedImage picture) {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
