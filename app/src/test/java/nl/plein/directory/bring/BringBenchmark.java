package nl.plein.directory.bring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import nl.plein.directory.shipped.ShippedDirectory;
import nl.plein.ground.Story;
import nl.plein.shared.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How many rows of a spreadsheet come in a second, what a second time costs, and how long an answer for other systems takes
 * with so many in the directory. Run it with bench/import; it asserts nothing.
 */
class BringBenchmark extends Story {

    private static final int ROWS = Integer.getInteger("import.rows", 100_000);
    private static final int ASKED = 200;

    @Autowired
    private ReadFile readFile;

    @Autowired
    private Look look;

    @Autowired
    private BringIn bringIn;

    @Autowired
    private ShippedDirectory shipped;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void rowsASecond() throws Exception {
        var library = somebody.anOrganisation();
        shipped.bringTerms();
        var file = rows();
        System.out.printf("| rows | what | seconds | rows a second |%n");
        var began = System.nanoTime();
        var read = ((Outcome.Done<ReadFile.Of>) readFile.read(file)).value();
        tell("read", began);
        began = System.nanoTime();
        bringIn.bring(library, read.kind(), "Veel", read.reading(), null);
        tell("taken over", began);
        began = System.nanoTime();
        var seen = look.look(library, read.kind(), "Veel", read.reading());
        tell("looked at again: %,d the same".formatted(seen.same()), began);
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf(
                "| %,d | memory | heap %d MB in use after, at most %d MB | |%n",
                ROWS, (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
        owner.jdbc().sql("analyze").update();
        for (var path : new String[] {
            "/services", "/services?page=500", "/services?full=true", "/services?search=breien+12",
            "/service_at_locations?postcode=6131&proximity=1000", "/organizations"
        }) ask(path);
    }

    private static byte[] rows() {
        var rows = new StringBuilder("nummer;naam;aanbieder;soort;uitleg;kosten;begint;plek;adres;postcode;plaats\n");
        for (var row = 0; row < ROWS; row++)
            rows.append(row).append(";Breien ").append(row).append(";Club ").append(row % 2000)
                    .append(";activiteit;Samen breien en praten, met koffie. Neem zelf wol mee. Iedereen is welkom.;2,50;1-9-2026;Huis ")
                    .append(row % 5000).append(";Straat ").append(row % 5000).append(";61").append(21 + row % 70)
                    .append(" AB;Sittard\n");
        return rows.toString().getBytes(UTF_8);
    }

    private static void tell(String what, long began) {
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("| %,d | %s | %.1f | %,.0f |%n", ROWS, what, seconds, ROWS / seconds);
    }

    private void ask(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address("/hsds/v3" + path))).build();
        for (var warm = 0; warm < 30; warm++) client.send(request, BodyHandlers.discarding());
        var millis = new ArrayList<Double>();
        for (var asked = 0; asked < ASKED; asked++) {
            var began = System.nanoTime();
            client.send(request, BodyHandlers.discarding());
            millis.add((System.nanoTime() - began) / 1e6);
        }
        millis.sort(null);
        System.out.printf(
                "| %,d | GET %s | p50 %.1f ms, p99 %.1f ms | |%n", ROWS, path, millis.get(ASKED / 2), millis.get(ASKED * 99 / 100));
    }
}
