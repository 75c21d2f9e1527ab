package nl.plein.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.plein.access.LookSwitch;
import nl.plein.access.decision.DecisionSwitch;
import nl.plein.ground.Story;
import nl.plein.ground.TestDatabase;
import nl.plein.matching.Neighbours;
import nl.plein.needs.Entries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * What the second fence, the decision and the log of looks cost a page about one person, at 100 requests a second with
 * 100,000 people in the database. Each is switched on after the other, over and over in turn, so that all of them meet
 * the same machine. Run it with bench/guard; it asserts nothing.
 */
@Import({DecisionSwitch.class, LookSwitch.class})
class GuardBenchmark extends Story {

    private static final int PEOPLE = 100_000;
    private static final int ORGANISATIONS = 20;
    private static final int PER_SECOND = 100;
    private static final Duration ONE_TURN = Duration.ofSeconds(10);
    private static final int TURNS = Integer.getInteger("guard.turns", 5);

    /** What is on; each line of the table has all of the lines above it as well. */
    private enum Guard {
        NOTHING,
        FENCE,
        DECISION,
        LOG
    }

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Entries entries;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(7);

    @Test
    void whatGuardingCosts() {
        var neighbours = Neighbours.in(application);
        var organisation = neighbours.coordinator().roles().keySet().iterator().next().value();
        var offer = neighbours.offers("Quirine", 2);
        fill(entries.find(offer).orElseThrow().id().value());
        var helpers = owner.jdbc().sql("select person::text from needs.entry where organisation = :organisation")
                .param("organisation", organisation).query(String.class).list();
        var browser = signIn(desktop(), Neighbours.COORDINATOR);
        browser.navigate("/account");
        var cookie = browser.context().cookies().stream().map(each -> each.name + "=" + each.value).collect(joining("; "));
        var requests = helpers.stream()
                .map(helper -> HttpRequest.newBuilder(URI.create(address("/screening/" + helper)))
                        .header("Cookie", cookie).timeout(Duration.ofSeconds(30)).build())
                .toList();
        System.out.printf("%,d people at %d organisations, %d requests a second for one helper each%n",
                owner.count("people.person"), ORGANISATIONS, PER_SECOND);
        for (var warm = 0; warm < 3; warm++) load(requests);
        var figures = new EnumMap<Guard, List<Figures>>(Guard.class);
        for (var turn = 0; turn < TURNS; turn++)
            for (var guard : Guard.values()) {
                turn(guard);
                figures.computeIfAbsent(guard, _ -> new ArrayList<>()).add(load(requests));
            }
        print(figures);
    }

    /** Copies of one offer, for all organisations in turn. */
    private void fill(Object offer) {
        var statements = List.of(
                "create temporary table organisation_of as select e.organisation, 0 as number from needs.entry e where e.id = '" + offer + "'",
                "insert into organisation_of select gen_random_uuid(), number from generate_series(1, " + (ORGANISATIONS - 1) + ") number",
                """
                create temporary table copy as
                select gen_random_uuid() as person, gen_random_uuid() as entry, o.organisation
                from generate_series(1, %d) as one join organisation_of o on o.number = one %% %d
                """.formatted(PEOPLE, ORGANISATIONS),
                """
                insert into people.person (id, given_name, given_name_key, email, email_key, language, generated, registered_at)
                select person, 'Helper', 'helper', person || '@example.org', person || '@example.org', 'nl', true, now() from copy
                """,
                "insert into people.known (person, organisation, since) select person, organisation, now() from copy",
                """
                insert into needs.entry (id, side, kind, organisation, person, answers, added_at, touched_at)
                select c.entry, e.side, e.kind, c.organisation, c.person, e.answers, e.added_at, e.touched_at
                from copy c, needs.entry e where e.id = '%s'
                """.formatted(offer),
                """
                insert into needs.screening_step (id, person, step, dated, recorded_by, recorded_at)
                select gen_random_uuid(), person, 'CONVERSATION', current_date, person, now() from copy
                """);
        try (var connection = owner.connect(); var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void turn(Guard upTo) {
        var fence = upTo.compareTo(Guard.FENCE) >= 0 ? "nobypassrls" : "bypassrls";
        owner.jdbc().sql("alter role " + TestDatabase.APPLICATION + " " + fence).update();
        // what was planned with the fence is planned anew without it
        owner.jdbc().sql("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where usename = :role and datname = current_database() and state = 'idle'
                """).param("role", TestDatabase.APPLICATION).query(Integer.class).single();
        DecisionSwitch.decides = upTo.compareTo(Guard.DECISION) >= 0;
        LookSwitch.writes = upTo.compareTo(Guard.LOG) >= 0;
        load(List.of(HttpRequest.newBuilder(URI.create(address("/"))).build()));
    }

    private record Figures(double mean, double p50, double p99, int wrong) {}

    /** Requests begin at their own moment, whether earlier ones were answered or not. */
    private Figures load(List<HttpRequest> requests) {
        var millis = new ConcurrentLinkedQueue<Double>();
        var wrong = new AtomicInteger();
        var begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0L; number < ONE_TURN.toSeconds() * PER_SECOND; number++) {
                var due = begun + number * 1_000_000_000 / PER_SECOND;
                var request = requests.get(random.nextInt(requests.size()));
                while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
                threads.submit(() -> {
                    if (!isAnswered(request)) wrong.incrementAndGet();
                    millis.add((System.nanoTime() - due) / 1e6);
                });
            }
        }
        var sorted = millis.stream().sorted().toList();
        return new Figures(
                sorted.stream().mapToDouble(each -> each).average().orElse(0),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * .99)),
                wrong.get());
    }

    private boolean isAnswered(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException | InterruptedException _) {
            return false;
        }
    }

    private static void print(Map<Guard, List<Figures>> figures) {
        System.out.println("| on | mean ms | p50 ms | p99 ms | more than without, mean ms | share of the page | not answered well |");
        System.out.println("|---|---|---|---|---|---|---|");
        var bare = median(figures.get(Guard.NOTHING)).mean();
        figures.forEach((guard, all) -> {
            var middle = median(all);
            System.out.printf("| %s | %.2f | %.2f | %.2f | %.2f | %.0f %% | %d |%n",
                    guard, middle.mean(), middle.p50(), middle.p99(), middle.mean() - bare,
                    100 * (middle.mean() - bare) / middle.mean(), all.stream().mapToInt(Figures::wrong).sum());
        });
    }

    private static Figures median(List<Figures> all) {
        return all.stream().sorted((one, other) -> Double.compare(one.mean(), other.mean())).toList().get(all.size() / 2);
    }
}
