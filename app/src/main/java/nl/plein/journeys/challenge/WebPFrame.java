package nl.plein.journeys.challenge;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * How large the picture in a WebP file is. What stands at the beginning of the file is only what it says of itself: the
 * frame inside may be larger, and is what is decoded. See the WebP Container Specification and RFC 9649.
 */
record WebPFrame(int width, int height) {

    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int LOSSY = fourLetters("VP8 ");
    private static final int LOSSLESS = fourLetters("VP8L");
    private static final int FOURTEEN_BITS = 0x3fff;

    /** Nothing for a picture that moves, or that is damaged. */
    static Optional<WebPFrame> of(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var at = FILE_HEADER;
        while (at >= 0 && at + CHUNK_HEADER + 10 <= file.length) {
            var kind = bytes.getInt(at);
            var length = bytes.getInt(at + 4);
            var content = at + CHUNK_HEADER;
            if (kind == LOSSY)
                return Optional.of(new WebPFrame(
                        bytes.getShort(content + 6) & FOURTEEN_BITS, bytes.getShort(content + 8) & FOURTEEN_BITS));
            if (kind == LOSSLESS) {
                var both = bytes.getInt(content + 1);
                return Optional.of(new WebPFrame((both & FOURTEEN_BITS) + 1, (both >> 14 & FOURTEEN_BITS) + 1));
            }
            if (length < 0) return Optional.empty();
            at = content + length + (length & 1);
        }
        return Optional.empty();
    }

    private static int fourLetters(String letters) {
        return letters.charAt(0) | letters.charAt(1) << 8 | letters.charAt(2) << 16 | letters.charAt(3) << 24;
    }
}
