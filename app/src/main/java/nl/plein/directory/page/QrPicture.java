package nl.plein.directory.page;

import io.nayuki.qrcodegen.QrCode;

/** An address for the camera of a phone, as the path of an SVG; still readable when a corner of the poster is torn. */
public record QrPicture(String path, int size) {

    /** White around it, without which some phones do not see it. */
    private static final int EDGE = 4;

    public QrPicture(String address) {
        this(QrCode.encodeText(address, QrCode.Ecc.QUARTILE));
    }

    private QrPicture(QrCode code) {
        this(path(code), code.size + 2 * EDGE);
    }

    private static String path(QrCode code) {
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++)
            for (var x = 0; x < code.size; x++)
                if (code.getModule(x, y)) path.append("M%d %dh1v1h-1z".formatted(x + EDGE, y + EDGE));
        return path.toString();
    }
}
