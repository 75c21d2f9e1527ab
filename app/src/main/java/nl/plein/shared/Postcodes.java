package nl.plein.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Where the Dutch postcodes are. Source: GeoNames, CC BY 4.0; see geo/README.md. */
@Component
public class Postcodes {

    /**
     * The middle of a postcode area.
     *
     * @param latitude degrees north, WGS84
     * @param longitude degrees east, WGS84
     */
    public record Area(String digits, String place, double latitude, double longitude) {

        private static final double KILOMETRES_IN_A_DEGREE = 111.2;

        /** As the crow flies; flat enough in a country of this size. */
        public double kilometresTo(Area other) {
            var north = (latitude - other.latitude) * KILOMETRES_IN_A_DEGREE;
            var east = (longitude - other.longitude) * KILOMETRES_IN_A_DEGREE * Math.cos(Math.toRadians(latitude));
            return Math.hypot(north, east);
        }
    }

    private final TreeMap<Integer, Area> areas = new TreeMap<>();

    public Postcodes() {
        try (var in = new ClassPathResource("geo/postcodes.tsv").getInputStream()) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(Postcodes::area).forEach(area ->
                    areas.put(Integer.valueOf(area.digits()), area));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Area area(String line) {
        var cells = line.split("\t");
        return new Area(cells[0], cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
    }

    /**
     * The area of this postcode, by its four digits: where the six signs lie is in no source that may be shared along with
     * Plein. The numbers of post-office boxes, like 6130, are not in the source: the nearest of the same town stands for them.
     * Any other number that is not there does not exist.
     */
    public Optional<Area> find(Postcode postcode) {
        var digits = Integer.parseInt(postcode.digits());
        if (digits % 10 != 0 && digits % 100 > 9) return exactly(postcode);
        return Stream.of(areas.floorEntry(digits), areas.ceilingEntry(digits))
                .filter(entry -> entry != null && entry.getKey() / 100 == digits / 100)
                .min((a, b) -> Integer.compare(Math.abs(a.getKey() - digits), Math.abs(b.getKey() - digits)))
                .map(Map.Entry::getValue);
    }

    /** The area of this postcode, when the source knows the number itself. */
    public Optional<Area> exactly(Postcode postcode) {
        return Optional.ofNullable(areas.get(Integer.valueOf(postcode.digits())));
    }

    public Collection<Area> all() {
        return areas.values();
    }
}
