package nl.plein.needs.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.needs.EntryId;
import nl.plein.needs.Guardians;
import nl.plein.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sam is fourteen. His mother Fatma was asked whether he may be helped, and says nothing. */
class AskGuardiansAgainTest extends Story {

    private static final String FATMA = Neighbours.mailOf("Fatma");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Guardians guardians;

    @Autowired
    private People people;

    private EntryId sam;

    @BeforeEach
    void samAsks() {
        var neighbours = Neighbours.in(application);
        var organisation = neighbours.coordinator().roles().keySet().iterator().next();
        sam = neighbours.asks("Sam", 0, Map.of("age", List.of("12-15")));
        guardians.ask(sam, people.register(organisation, "Fatma", FATMA, null, "nl"));
    }

    @Test
    @EndsOn("Bord")
    void sheIsAskedAgainAfterThreeAndAfterSevenDaysAndThenItStandsOnTheBoardThatSomebodyCalls() {
        assertThat(lettersAfter(Duration.ofDays(2))).isZero();
        assertThat(lettersAfter(Duration.ofDays(1))).isEqualTo(1);
        assertThat(lettersAfter(Duration.ofDays(3))).isEqualTo(1);
        assertThat(lettersAfter(Duration.ofDays(1))).isEqualTo(2);
        assertThat(toCall()).isZero();
        assertThat(lettersAfter(Duration.ofDays(2))).isEqualTo(2);
        assertThat(toCall()).isEqualTo(1);
        var board = signIn(desktop(), Neighbours.COORDINATOR);
        board.navigate("/board?state=call");
        assertThat(board.locator(".board-list").textContent()).contains("Sam");
    }

    @Test
    void whoSaidYesIsAskedNoMore() {
        guardians.confirm(sam);
        assertThat(lettersAfter(Duration.ofDays(8))).isZero();
        assertThat(toCall()).isZero();
    }

    private int lettersAfter(Duration more) {
        clock.advance(more);
        jobs.run("needs-ask-guardians-again");
        return mailbox.lettersTo(FATMA).size();
    }

    private int toCall() {
        return guardians.toCall(List.of(sam)).size();
    }
}
