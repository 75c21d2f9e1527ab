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
    private static final int ONE_OF_MANY = fourLetters("ANMF");
    private static final int PLACE_AND_TIME = 16;
    private static final int FOURTEEN_BITS = 0x3fff;

    /** Of a picture that moves the first that is seen; another as it is. */
    static byte[] still(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var at = FILE_HEADER;
        while (at >= 0 && at + CHUNK_HEADER <= file.length) {
            var length = bytes.getInt(at + 4);
            if (length < 0 || length > file.length - at - CHUNK_HEADER) return file;
            if (bytes.getInt(at) == ONE_OF_MANY) return alone(bytes, at + CHUNK_HEADER + PLACE_AND_TIME, at + CHUNK_HEADER + length);
            at += CHUNK_HEADER + length + (length & 1);
        }
        return file;
    }

    /** What is seen through it stands in a part of its own, which is left out. */
    private static byte[] alone(ByteBuffer bytes, int from, int until) {
        for (var at = from; at + CHUNK_HEADER <= until; ) {
            var length = bytes.getInt(at + 4);
            if (length < 0 || length > until - at - CHUNK_HEADER) break;
            if (bytes.getInt(at) == LOSSY || bytes.getInt(at) == LOSSLESS) {
                var whole = CHUNK_HEADER + length;
                var still = ByteBuffer.allocate(FILE_HEADER + whole + (length & 1)).order(ByteOrder.LITTLE_ENDIAN);
                still.putInt(fourLetters("RIFF")).putInt(still.capacity() - CHUNK_HEADER).putInt(fourLetters("WEBP"));
                return still.put(bytes.array(), at, whole).array();
            }
            at += CHUNK_HEADER + length + (length & 1);
        }
        return bytes.array();
    }

    /** Nothing for one that is damaged. */
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
