package nl.plein.journeys.challenge;

import java.util.Optional;

/**
 * What a JPEG says of itself, read without drawing anything: whether it comes in turns, each finer than the one before, in
 * how many, and whether it came to its end. See ITU-T T.81, annex B.
 */
record JpegFrame(boolean inTurns, int turns, boolean ended) {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int BEGINNING = 2;

    static Optional<JpegFrame> of(byte[] file) {
        var inTurns = false;
        var scans = 0;
        var at = BEGINNING;
        while (at + 1 < file.length) {
            if (file[at] != (byte) 0xFF) return Optional.empty();
            var marker = file[at + 1] & 0xFF;
            at++;
            if (marker == 0xFF) continue;
            at++;
            if (marker == END) return Optional.of(new JpegFrame(inTurns, scans, true));
            if (isAlone(marker)) continue;
            if (at + 1 >= file.length) break;
            at += (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
            if (marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE) inTurns = true;
            if (marker != START_OF_SCAN) continue;
            scans++;
            at = afterDots(file, at);
        }
        return Optional.of(new JpegFrame(inTurns, scans, false));
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
    }

    /** Within the dots a mark is one only when no nought and no counting mark follows. */
    private static int afterDots(byte[] file, int from) {
        for (var at = from; at + 1 < file.length; at++) {
            var next = file[at + 1] & 0xFF;
            if (file[at] == (byte) 0xFF && next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) return at;
        }
        return file.length;
    }
}
