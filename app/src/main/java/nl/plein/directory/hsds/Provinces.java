package nl.plein.directory.hsds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import nl.plein.shared.Postcode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** In which province a postcode is: HSDS demands one in every address. Source: GeoNames, CC BY 4.0; see geo/README.md. */
@Component
class Provinces {

    private final TreeMap<Integer, String> byFirstPostcode = new TreeMap<>();

    Provinces() {
        try (var in = new ClassPathResource("geo/provinces.tsv").getInputStream()) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.split("\t"))
                    .forEach(cells -> byFirstPostcode.put(Integer.valueOf(cells[0]), cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(Postcode postcode) {
        var run = byFirstPostcode.floorEntry(Integer.valueOf(postcode.digits()));
        return (run == null ? byFirstPostcode.firstEntry() : run).getValue();
    }
}
