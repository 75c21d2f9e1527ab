package nl.plein.journeys.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.reminder.ManyJourneys;
import nl.plein.matching.Neighbours;
import nl.plein.people.OrganisationId;
import nl.plein.people.OrganisationKind;
import nl.plein.people.Organisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The bank of the town, whose people help at an initiative. */
class ShareStoryTest extends Story {

    private static final String BANK = "marieke@bank.example";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Organisations organisations;

    private OrganisationId bank;

    @BeforeEach
    void aBank() {
        bank = new OrganisationId(UUID.randomUUID());
        organisations.add(bank, "De Stadsbank", OrganisationKind.COMPANY);
        keys.add(List.of(bank));
        somebody.whoCoordinates(BANK, bank);
    }

    @Test
    @EndsOn("Jij en Sam")
    void aHelperHearsWhereTheyAreCountedAndUndoesIt() {
        var journeyers = Journeyers.in(application);
        var journey = journeyers.buddies();
        var page = signIn(phone(JavaScript.OFF), Neighbours.COORDINATOR);
        page.navigate("/journeys/" + journey.id().value());
        page.click("text=Komt de helper van een bedrijf");
        axe(page);
        screenshot(page, "share-from");
        page.selectOption("[name=company]", bank.value().toString());
        page.click("main form button");

        var helper = phone(JavaScript.OFF);
        helper.navigate(mailbox.lastLetterTo(Neighbours.mailOf("Noor")).link());
        axe(helper);
        assertThat(helper.locator("main").textContent()).contains("Je telt mee bij De Stadsbank");
        helper.click("text=Tel mij daar niet mee");
        assertThat(helper.locator("main").textContent()).doesNotContain("Stadsbank");
        assertThat(owner.count("journeys.helper_from")).isZero();
    }

    @Test
    @EndsOn("Wat onze mensen doen")
    void theBankReadsNumbersOfItsOwnHelpersUntilTheEndOfLastMonthAndNothingElse() {
        talked(5);
        clock.moveTo(Instant.parse("2026-03-31T10:00:00Z"));
        assertThat(shown()).contains("minder dan 5");
        clock.moveTo(Instant.parse("2026-04-01T10:00:00Z"));
        var page = signIn(desktop(), BANK);
        page.navigate("/journeys");
        page.click("text=Wat onze mensen doen");
        axe(page);
        screenshot(page, "share");
        assertThat(page.locator("dd").allTextContents()).containsExactly("5", "5", "5", "3");
        assertThat(page.content()).doesNotContain("Iemand");
    }

    @Test
    @EndsOn("Wat onze mensen doen")
    void fourHelpersAreTooFewToCount() {
        talked(4);
        clock.moveTo(Instant.parse("2026-04-01T10:00:00Z"));
        assertThat(shown()).contains("minder dan 5");
    }

    @Test
    @EndsOn("Wat onze mensen doen")
    void whoWorksElsewhereReadsNothingOfTheBank() {
        talked(5);
        clock.moveTo(Instant.parse("2026-04-01T10:00:00Z"));
        Journeyers.in(application).buddies();
        var page = signIn(desktop(), Neighbours.COORDINATOR);
        page.navigate("/journeys/share");
        assertThat(page.locator("main").textContent()).contains("niet voor een bedrijf of school").doesNotContain("Stadsbank");
    }

    private String shown() {
        var page = signIn(desktop(), BANK);
        page.navigate("/journeys/share");
        return page.locator("main").textContent();
    }

    /** Ten helpers, each with one talk of half an hour; so many of them come from the bank. */
    private void talked(int fromBank) {
        ManyJourneys.in(application, somebody, owner).add(10, LocalDate.of(2026, 3, 4), clock, 0);
        owner.jdbc().sql("""
                insert into journeys.moment_outcome (moment, happened, minutes, went, by, at)
                select id, true, 30, 'WELL', planned_by, starts_at from journeys.moment
                """).update();
        owner.jdbc().sql("""
                insert into journeys.helper_from (person, organisation, company, by, at)
                select p.person, j.organisation, :bank, p.person, now() from journeys.participant p
                join journeys.journey j on j.id = p.journey where p.part = 'HELPER' order by p.person limit :many
                """).param("bank", bank.value()).param("many", fromBank).update();
    }
}
