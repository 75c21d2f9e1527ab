package nl.plein.matching.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plein.matching.Neighbours.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.needs.EntryId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A record that somebody damaged, by hand or by a restored backup, stops nobody else. */
class DamagedEntryStoryTest extends Story {

    private static final List<String> SHAPES = List.of(
            "\"havo\"", "[1]", "null", "{\"age\": \"12-15\"}", "{\"age\": null}", "{\"age\": [null]}", "{\"age\": [{}]}");

    @Autowired
    private ApplicationContext application;

    @Test
    @EndsOn("Wie past bij wie?")
    void damagedEntriesAreCountedAndEverybodyElseGoesOn() {
        var neighbours = Neighbours.in(application);
        neighbours.coordinator();
        neighbours.asks("Sam", 30);
        neighbours.offers("Noor", 1);
        for (var shape : SHAPES) damage(neighbours.asks("Kapot" + SHAPES.indexOf(shape), 90), shape);
        var broken = neighbours.offers("Stuk", 1);
        damage(broken, "[]");

        var coordinator = signIn(phone(), COORDINATOR);
        coordinator.navigate("/board");
        assertThat(coordinator.locator("main")).containsText("8 aanmeldingen zijn stuk en staan niet in de lijst");
        assertThat(coordinator.locator(".board-list > li")).hasCount(1);
        axe(coordinator);
        screenshot(coordinator, "damaged");
        expecting(404, () -> coordinator.navigate("/board/" + broken.value()));
        assertThat(coordinator.navigate("/screening").status()).isEqualTo(200);

        coordinator.navigate("/board");
        coordinator.locator("text=Maak voorstellen").click();
        coordinator.waitForLoadState();
        jobs.run("matching-resume-runs");
        coordinator.reload();
        assertThat(coordinator.locator("main")).containsText("Er zijn 1 open vragen. Voor 1 is er iemand, voor 0 niet.");
    }

    private void damage(EntryId id, String answers) {
        owner.jdbc().sql("update needs.entry set answers = :answers::jsonb where id = :id")
                .param("answers", answers)
                .param("id", id.value())
                .update();
    }
}
