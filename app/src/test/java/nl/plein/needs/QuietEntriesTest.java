package nl.plein.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.ground.WholeDatabase;
import nl.plein.matching.Neighbours;
import nl.plein.matching.proposal.Propose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Needs and offers of which nobody heard for years. */
class QuietEntriesTest extends Story {

    private static final String NIGHT = "access-remove-expired";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Entries entries;

    @Autowired
    private Propose propose;

    private Neighbours neighbours;
    private EntryId xander;

    @BeforeEach
    void somebodyAsked() {
        neighbours = Neighbours.in(application);
        neighbours.coordinator();
        xander = neighbours.asks("Xander", 0);
    }

    @Test
    void whoStaysSilentIsAskedAndThenErasedAndInTheEndNothingIsLeft() {
        clock.advance(Duration.ofDays(729));
        jobs.run(NIGHT);
        assertThat(mailbox.lettersTo("xander@example.org")).isEmpty();

        clock.advance(Duration.ofDays(3));
        jobs.run(NIGHT);
        jobs.run(NIGHT);
        assertThat(mailbox.lettersTo("xander@example.org")).hasSize(1);
        assertThat(state()).isEqualTo(Entry.State.OPEN);

        clock.advance(Duration.ofDays(31));
        jobs.run(NIGHT);
        assertThat(state()).isEqualTo(Entry.State.WITHDRAWN);
        assertThat(new WholeDatabase(owner.jdbc()).rowsWith("Xander")).isZero();

        clock.advance(Duration.ofDays(732));
        jobs.run(NIGHT);
        assertThat(owner.count("needs.entry")).isZero();
    }

    @Test
    @EndsOn("Jouw vraag om hulp")
    void whoOpensThePageBehindTheLetterIsLeftAlone() {
        clock.advance(Duration.ofDays(732));
        jobs.run(NIGHT);
        var page = phone(JavaScript.OFF);
        page.navigate(mailbox.lastLetterTo("xander@example.org").link());

        clock.advance(Duration.ofDays(31));
        jobs.run(NIGHT);
        assertThat(state()).isEqualTo(Entry.State.OPEN);
        assertThat(owner.count("needs.quiet")).isZero();
    }

    @Test
    void whoHasAMatchIsNotSilent() {
        var coordinator = neighbours.coordinator(Neighbours.COORDINATOR, entries.find(xander).orElseThrow().organisation());
        var quirine = neighbours.offers("Quirine", Map.of());
        clock.advance(Duration.ofDays(735));
        assertThat(propose.propose(coordinator, xander, quirine, null)).hasNoNullFieldsOrProperties();
        jobs.run(NIGHT);
        clock.advance(Duration.ofDays(5));
        jobs.run(NIGHT);
        assertThat(owner.count("needs.quiet")).isZero();
    }

    private Entry.State state() {
        return entries.find(xander).orElseThrow().state();
    }
}
