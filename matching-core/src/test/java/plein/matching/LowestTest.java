package plein.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LowestTest {

    @Test
    void aWalkMeetsEverybodyTheLowestFirstAndLeavesThemThere() {
        var random = new SplittableRandom(1);
        var lowest = new Lowest();
        var keys = new TreeMap<Integer, Long>();
        for (int change = 0; change < 3_000; change++) {
            int number = random.nextInt(200);
            if (random.nextInt(3) == 0) {
                lowest.remove(number);
                keys.remove(number);
            } else {
                long key = random.nextInt(50);
                lowest.put(number, key);
                keys.put(number, key);
            }
            if (change % 50 == 0) assertThat(walked(lowest)).isEqualTo(keys.values().stream().sorted().toList());
        }
    }

    private static List<Long> walked(Lowest lowest) {
        var walked = new ArrayList<Long>();
        for (var walk = lowest.walk(); !walk.isAtEnd(); walk.take()) walked.add(walk.key());
        return walked;
    }
}
