package nl.plein.shared;

import static java.lang.Character.UnicodeScript.*;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What comes in, without what nobody can see: a name of only zero-width spaces, an address with a mark of direction before
 * it, a no-break space in a postcode. Every request passes here ({@link TidyRequests}), as do the cells of every file.
 */
public final class Tidy {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_LOOK = 0xFE0F;

    /** In these a sign without width changes how the letters beside it are written, and so what a name is. */
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            ARABIC, SYRIAC, NKO, MONGOLIAN, MANDAIC, DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, ORIYA, TAMIL, TELUGU, KANNADA,
            MALAYALAM, SINHALA, KHMER, MYANMAR, TIBETAN, BALINESE, JAVANESE);

    private Tidy() {}

    /** Without invisible signs, with one kind of space and one kind of line end, composed (NFC), nothing around it. */
    public static String text(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) return "";
        var signs = typed.replace("\r\n", "\n").replace('\r', '\n').codePoints().toArray();
        var tidy = new StringBuilder(signs.length);
        for (var at = 0; at < signs.length; at++) {
            var sign = signs[at];
            if (isSpace(sign)) tidy.append(' ');
            else if (sign == '\n' || isSeen(sign) || joins(signs, at)) tidy.appendCodePoint(sign);
        }
        return Normalizer.normalize(tidy, Normalizer.Form.NFC).strip();
    }

    private static boolean isSpace(int sign) {
        return switch (sign) {
            // next line; and the letters that Korean and Braille leave white
            case '\t', 0x0B, '\f', 0x85, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800 -> true;
            default -> Character.isSpaceChar(sign);
        };
    }

    private static boolean isSeen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            // the marks of Arabic and other scripts before a number are drawn, all others are not
            case Character.FORMAT -> sign >= 0x600 && sign <= 0x605 || sign == 0x6DD || sign == 0x70F || sign == 0x8E2;
            case Character.UNASSIGNED -> (sign & 0xFFFE) != 0xFFFE && (sign < 0xFDD0 || sign > 0xFDEF);
            case Character.NON_SPACING_MARK -> sign != 0x34F && (sign < 0xFE00 || sign > EMOJI_LOOK);
            default -> true;
        };
    }

    /** Signs without width stay where they do something: between letters of such a script, and within an emoji. */
    private static boolean joins(int[] signs, int at) {
        if (at == 0) return false;
        var before = signs[at - 1];
        var isEmoji = isEmoji(before);
        if (signs[at] == EMOJI_LOOK) return isEmoji || before >= '#' && before <= '9';
        if (at == signs.length - 1) return false;
        var after = signs[at + 1];
        return switch (signs[at]) {
            case ZERO_WIDTH_NON_JOINER -> isJoining(before) && isJoining(after);
            case ZERO_WIDTH_JOINER -> isJoining(before) && isJoining(after) || isEmoji && isEmoji(after);
            default -> false;
        };
    }

    private static boolean isJoining(int sign) {
        return JOINING.contains(UnicodeScript.of(sign)) || isVowelSign(sign);
    }

    /** Arabic ones, which belong to several scripts. */
    private static boolean isVowelSign(int sign) {
        return sign >= 0x64B && sign <= 0x670 && Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static boolean isEmoji(int sign) {
        return sign > 0xFF && (Character.isExtendedPictographic(sign) || Character.isEmojiModifier(sign)) || sign == EMOJI_LOOK;
    }
}
