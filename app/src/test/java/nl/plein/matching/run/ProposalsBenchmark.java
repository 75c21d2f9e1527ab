package nl.plein.matching.run;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plein.Plein;
import nl.plein.access.Keys;
import nl.plein.access.Viewer;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Role;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the proposals for the demonstration town take, from the database and back into it. Not a test: run it with
 * bench/proposals.
 */
class ProposalsBenchmark {

    private static final int ROUNDS = 7;

    void main(String[] settings) {
        var application = SpringApplication.run(Plein.class, settings);
        application.getBean(Keys.class).onDuty(() -> measure(application));
        var memory = Runtime.getRuntime();
        System.out.printf("heap: at most %d MB%n", memory.maxMemory() >> 20);
        System.out.printf("database: %s%n", application.getBean(JdbcClient.class)
                .sql("select version()").query(String.class).single());
        SpringApplication.exit(application);
    }

    /** On duty, as the job is. */
    private static void measure(ApplicationContext application) {
        var organisations = application.getBean(Organisations.class).all();
        var coordinator = application.getBean(People.class).at("coordinator@voorbeeld.example").getFirst();
        Map<OrganisationId, Set<Role>> roles = organisations.stream()
                .collect(Collectors.toMap(each -> each.id(), _ -> Set.of(Role.COORDINATOR)));
        var viewer = new Viewer(coordinator.id(), roles);
        var runs = application.getBean(Runs.class);
        var makeDryRun = application.getBean(MakeDryRun.class);
        for (var round = 1; round <= ROUNDS; round++) {
            var run = runs.add(viewer);
            var begun = System.nanoTime();
            makeDryRun.make(run);
            var millis = (System.nanoTime() - begun) / 1_000_000;
            var figures = runs.find(run).orElseThrow().figures();
            System.out.printf(
                    "round %d: %d ms; %d needs, %d helpers, %d proposed%n",
                    round, millis, figures.needs(), figures.helpers(), figures.proposed());
        }
    }
}
