package nl.plein.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Where something can be. */
class MapPointTest {

    @Test
    void whereNobodyCanBeDoesNotExist() {
        for (var wrong : new double[][] {
            {100, 101}, {51, 181}, {Double.NaN, 5.8}, {51, Double.NaN}, {Double.POSITIVE_INFINITY, 5}, {0, 0}, {5.87, 51.0}, {-73.9, 40.7}, {90, 0}
        }) {
            assertThat(MapPoint.read(wrong[0], wrong[1])).as(wrong[0] + ", " + wrong[1]).isEmpty();
            assertThatThrownBy(() -> new MapPoint(wrong[0], wrong[1])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whereSomebodyCanBeIsTaken() {
        for (var right : new double[][] {{51.0, 5.87}, {53.2, 6.57}, {12.15, -68.27}, {40.7, -73.9}, {-33.9, 18.4}, {51.48, 0}})
            assertThat(MapPoint.read(right[0], right[1])).as(right[0] + ", " + right[1]).isPresent();
    }

    @Test
    void aPlaceHasAWholePointOrNone() {
        var json = SomeContentJson.create();
        assertThat(json.read("{\"name\":\"A\",\"lat\":51,\"lon\":5.8}", PlaceContent.class).lat()).isEqualTo(51.0);
        for (var wrong : new String[] {"{\"lat\":51}", "{\"lat\":100,\"lon\":101}", "{\"lat\":5.8,\"lon\":51}"})
            assertThatThrownBy(() -> json.read(wrong, PlaceContent.class)).as(wrong).isInstanceOf(RuntimeException.class);
    }
}
