package plein.matching.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CurveTest {

    @Test
    void everyStepOnTheCurveIsOneStepOnTheMap() {
        int side = 64;
        var columns = new int[side * side];
        var rows = new int[side * side];
        Arrays.fill(columns, -1);
        for (int column = 0; column < side; column++) {
            for (int row = 0; row < side; row++) {
                int along = Curve.at(column, row);
                assertThat(columns[along]).as("taken once").isEqualTo(-1);
                columns[along] = column;
                rows[along] = row;
            }
        }
        for (int at = 1; at < side * side; at++) {
            assertThat(Math.abs(columns[at] - columns[at - 1]) + Math.abs(rows[at] - rows[at - 1])).as("step %s", at).isEqualTo(1);
        }
    }

    @Test
    void everySquareIsOneStretch() {
        var random = new SplittableRandom(1);
        for (int time = 0; time < 1_000; time++) {
            int halved = random.nextInt(8);
            int column = random.nextInt(Curve.SIDE) >> halved << halved;
            int row = random.nextInt(Curve.SIDE) >> halved << halved;
            int first = Curve.at(column, row) >> 2 * halved;
            int inside = Curve.at(column + random.nextInt(1 << halved), row + random.nextInt(1 << halved));
            assertThat(inside >> 2 * halved).isEqualTo(first);
        }
    }

    @Test
    void stretchesSetTheBitsBetweenTheirBounds() {
        var random = new SplittableRandom(2);
        for (int time = 0; time < 300; time++) {
            var spans = new Spans(5);
            var bits = new BitSet();
            for (int from = random.nextInt(200), i = 0; i < 5; i++) {
                int to = from + random.nextInt(150);
                spans.add(from, to);
                bits.set(from, to);
                from = to + random.nextInt(3) * random.nextInt(100);
            }
            int first = random.nextInt(5) * Long.SIZE;
            var words = new long[4];
            spans.set(words, 4, first);
            assertThat(BitSet.valueOf(words)).isEqualTo(bits.get(first, first + 4 * Long.SIZE));
            assertThat(spans.touch(first, first + 100)).isEqualTo(!bits.get(first, first + 100).isEmpty());
        }
    }
}
