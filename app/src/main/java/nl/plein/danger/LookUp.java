package nl.plein.danger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says of a word to which numbers it belongs: as it is written, or with a mistake. All words are looked up here at once. */
final class LookUp {

    private static final int SHORTEST_BY_SOUND = 5;
    private static final int SHORTEST_WITH_MISTAKE = 6;

    private record Known(String word, BitSet numbers) {}

    private final Map<String, BitSet> whole = new HashMap<>();
    private final Map<String, BitSet> beginnings = new HashMap<>();
    private final Map<String, BitSet> inside = new HashMap<>();
    private final Map<String, BitSet> sounds = new HashMap<>();
    private final Map<String, BitSet> soundsOfBeginnings = new HashMap<>();
    private final List<Known> longSounds = new ArrayList<>();
    private final List<Known> longBeginnings = new ArrayList<>();

    void add(String written, int number) {
        for (var word : Written.words(written.replace("*", "")))
            if (written.startsWith("*")) put(inside, word, number);
            else if (written.endsWith("*")) {
                put(beginnings, word, number);
                put(soundsOfBeginnings, Written.sound(word), number);
            } else {
                put(whole, word, number);
                put(sounds, Written.soundAtEnd(Written.sound(word)), number);
            }
    }

    private static void put(Map<String, BitSet> words, String word, int number) {
        words.computeIfAbsent(word, _ -> new BitSet()).set(number);
    }

    /** To be called when all was added. */
    void finish() {
        sounds.keySet().removeIf(sound -> sound.length() < SHORTEST_BY_SOUND);
        keepLong(sounds, longSounds);
        keepLong(soundsOfBeginnings, longBeginnings);
    }

    private static void keepLong(Map<String, BitSet> sounds, List<Known> kept) {
        sounds.forEach((sound, numbers) -> {
            if (sound.length() >= SHORTEST_WITH_MISTAKE) kept.add(new Known(sound, numbers));
        });
    }

    BitSet exactly(String word) {
        var numbers = new BitSet();
        numbers.or(whole.getOrDefault(word, numbers));
        for (var end = 1; end <= word.length(); end++) {
            var beginning = beginnings.get(word.substring(0, end));
            if (beginning != null) numbers.or(beginning);
        }
        inside.forEach((part, others) -> {
            if (word.contains(part)) numbers.or(others);
        });
        return numbers;
    }

    /** By letters that sound the same, or of which one is not right. */
    BitSet nearly(String word) {
        var numbers = new BitSet();
        var sound = Written.sound(word);
        var ended = Written.soundAtEnd(sound);
        numbers.or(sounds.getOrDefault(ended, numbers));
        if (sound.length() < SHORTEST_WITH_MISTAKE - 1) return numbers;
        for (var known : longSounds) if (Written.oneMistake(known.word(), ended)) numbers.or(known.numbers());
        for (var known : longBeginnings) if (beginsNearly(sound, known.word())) numbers.or(known.numbers());
        return numbers;
    }

    private static boolean beginsNearly(String sound, String known) {
        for (var length = known.length() - 1; length <= Math.min(known.length() + 1, sound.length()); length++)
            if (Written.oneMistake(sound.substring(0, length), known)) return true;
        return false;
    }
}
