package nl.plein.web.demonstration;

import java.time.Clock;
import nl.plein.access.Keys;
import nl.plein.people.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills an empty database, all of it or nothing. Whoever has an organisation is not empty; of several nodes that start
 * together, one fills while the others wait. Programmes and the directory come also where everything else was there before.
 */
@Component
class FirstStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final FillTown fillTown;
    private final StartEmpty startEmpty;
    private final StartingProgrammes startingProgrammes;
    private final StartingDirectory startingDirectory;
    private final Keys keys;
    private final Clock clock;
    private final boolean demonstration;

    FirstStart(
            JdbcClient jdbc,
            Organisations organisations,
            FillTown fillTown,
            StartEmpty startEmpty,
            StartingProgrammes startingProgrammes,
            StartingDirectory startingDirectory,
            Keys keys,
            Clock clock,
            @Value("${plein.demonstration:false}") boolean demonstration) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.fillTown = fillTown;
        this.startEmpty = startEmpty;
        this.startingProgrammes = startingProgrammes;
        this.startingDirectory = startingDirectory;
        this.keys = keys;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        keys.onDuty(() -> {
            waitForOtherNodes();
            fillWhatIsEmpty();
            startingProgrammes.bring();
            startingDirectory.bring();
        });
    }

    private void fillWhatIsEmpty() {
        if (!organisations.all().isEmpty()) return;
        if (!demonstration) {
            startEmpty.start();
            return;
        }
        var begun = clock.millis();
        fillTown.fill();
        log.info("Made up a town with {} needs and {} offers in {} ms. Sign in as {}.",
                Town.NEEDS, Town.OFFERS, clock.millis() - begun, FillTown.COORDINATOR);
    }

    private void waitForOtherNodes() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('web.demonstration'))")
                .query((_, _) -> 0)
                .single();
    }
}
