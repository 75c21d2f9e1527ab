package nl.plein.web.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way on every machine. */
class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** From the first to the last number, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Some of these, in the order they have. */
    <T> List<T> some(int least, int most, List<T> of) {
        var places = new ArrayList<Integer>();
        for (var place = 0; place < of.size(); place++) places.add(place);
        Collections.shuffle(places, random);
        var taken = Math.min(of.size(), between(least, most));
        return places.stream().limit(taken).sorted().map(of::get).toList();
    }

    /** One of the words of "often often seldom": the more often a word is written, the likelier it is. */
    String word(String words) {
        return one(List.of(words.split(" ")));
    }

    /** Days somebody waits: most a few weeks, some more than half a year. */
    int daysOfWaiting() {
        if (percent(5)) return between(100, 235);
        return (int) Math.min(235, -30 * Math.log(1 - random.nextDouble()));
    }
}
