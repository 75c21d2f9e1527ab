package nl.plein.directory.gaps;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * A map of circles, in the units of its own box. The area of a circle is as large as its number, for people compare areas;
 * where nothing is stands an empty circle, so that it is not taken for a place that was forgotten.
 */
record Drawing(int width, int height, List<Circle> circles, List<Label> towns) {

    record Circle(String digits, int number, double x, double y, double radius) {

        public boolean isEmpty() {
            return number == 0;
        }

        /** Whether its number fits in it. */
        public boolean isRoomy() {
            return radius >= ROOMY;
        }
    }

    /** The name of a town stands above its northernmost circle. */
    record Label(String words, double x, double y) {}

    private static final int WIDTH = 360;
    private static final int TALLEST = 420;
    private static final int LOWEST = 120;
    private static final double LARGEST = 26;
    private static final double SMALLEST = 6;
    private static final double ROOMY = 8;
    private static final double ABOVE = 5;

    /** Room for a circle and the digits below it. */
    private static final double EDGE = 40;

    static Drawing of(Collection<District> districts, ToIntFunction<District> number) {
        var known = districts.stream().filter(District::isOnTheMap).toList();
        if (known.isEmpty()) return new Drawing(WIDTH, LOWEST, List.of(), List.of());
        var west = known.stream().mapToDouble(District::longitude).min().getAsDouble();
        var east = known.stream().mapToDouble(District::longitude).max().getAsDouble();
        var south = known.stream().mapToDouble(District::latitude).min().getAsDouble();
        var north = known.stream().mapToDouble(District::latitude).max().getAsDouble();
        // a degree to the east is shorter than one to the north
        var narrow = Math.cos(Math.toRadians((south + north) / 2));
        var scale = Math.min(
                (WIDTH - 2 * EDGE) / Math.max((east - west) * narrow, 1e-6), (TALLEST - 2 * EDGE) / Math.max(north - south, 1e-6));
        var height = (int) Math.clamp(Math.ceil((north - south) * scale + 2 * EDGE), LOWEST, TALLEST);
        var most = Math.max(1, known.stream().mapToInt(number).max().getAsInt());
        var circles = known.stream()
                .map(district -> new Circle(
                        district.digits(),
                        number.applyAsInt(district),
                        rounded(WIDTH / 2.0 + (district.longitude() - (west + east) / 2) * narrow * scale),
                        rounded(height / 2.0 - (district.latitude() - (south + north) / 2) * scale),
                        radius(number.applyAsInt(district), most)))
                // the small ones last, or they would be behind the large ones
                .sorted(Comparator.comparingDouble(circle -> -circle.radius()))
                .toList();
        return new Drawing(WIDTH, height, circles, labels(known, circles));
    }

    private static List<Label> labels(List<District> districts, List<Circle> circles) {
        var towns = districts.stream().collect(groupingBy(district -> String.valueOf(district.town()), TreeMap::new, toList()));
        return towns.entrySet().stream()
                .map(town -> {
                    var digits = town.getValue().stream().map(District::digits).toList();
                    var top = circles.stream()
                            .filter(circle -> digits.contains(circle.digits()))
                            .min(Comparator.comparingDouble(circle -> circle.y() - circle.radius()))
                            .orElseThrow();
                    return new Label(town.getKey(), top.x(), rounded(top.y() - top.radius() - ABOVE));
                })
                .toList();
    }

    private static double radius(int number, int most) {
        return number == 0 ? SMALLEST : rounded(Math.max(LARGEST * Math.sqrt((double) number / most), 1));
    }

    private static double rounded(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
