package nl.plein.journeys.worry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import nl.plein.ground.EndsOn;
import nl.plein.access.Keys;
import nl.plein.ground.Story;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journeyers;
import nl.plein.matching.Neighbours;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.OrganisationKind;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sam wants to tell somebody something, and those who should hear it went away one after the other. */
class NobodyHearsTest extends Story {

    private static final String ADMINISTRATOR = "bea@buurtbond.example";
    private static final String OF_THE_LEAD = "fatima@gemeente.example";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Memberships memberships;

    @Autowired
    private People people;

    @Autowired
    private Keys ring;

    private OrganisationId lead;
    private Journeyers journeyers;
    private Journey journey;
    private PersonId anneke;

    @BeforeEach
    void samAndNoor() {
        lead = somebody.anOrganisation();
        journeyers = Journeyers.in(application);
        journey = journeyers.buddies();
        anneke = memberships.withRole(journey.organisation(), Role.COORDINATOR).getFirst();
    }

    @Test
    @EndsOn("Collega's")
    void withoutACoordinatorTheAdministratorHearsThatSomethingWaitsAndTheChildIsPromisedNothing() {
        works(journey.organisation(), "Bea", ADMINISTRATOR, Role.ADMINISTRATOR);
        memberships.end(anneke, journey.organisation(), Role.COORDINATOR);

        assertThat(page("/tell")).contains("Er is nu geen coördinator", "De Buurtbond").doesNotContain("Die belt je");
        assertThat(tell("Ik ben bang thuis")).contains("Er is nu geen coördinator").doesNotContain("Je wordt gebeld");

        var letter = mailbox.lastLetterTo(ADMINISTRATOR);
        assertThat(letter.text()).contains("De Buurtbond", "Coördinator", "een kind").doesNotContain("bang", "Sam", "Noor");
        assertThat(letter.link()).isEqualTo("/colleagues");
        assertThat(signIn(desktop(), ADMINISTRATOR).request().get(address("/colleagues")).text())
                .contains("Er is hier geen coördinator");
    }

    @Test
    @EndsOn("Collega's")
    void withoutAnybodyOfTheOrganisationTheOneThatLeadsHearsIt() {
        works(lead, "Fatima", OF_THE_LEAD, Role.ADMINISTRATOR);
        memberships.end(anneke, journey.organisation(), Role.COORDINATOR);

        tell("Ik ben bang thuis");

        var letter = mailbox.lastLetterTo(OF_THE_LEAD);
        assertThat(letter.text()).contains("leidt de alliantie").doesNotContain("bang", "Sam", "Noor");
        assertThat(letter.link()).isEqualTo("/partners");
        assertThat(signIn(desktop(), OF_THE_LEAD).request().get(address("/partners")).text())
                .contains("Hier leest nu niemand wat mensen vertellen");
    }

    @Test
    void whenThereIsTrulyNobodyTheChildReadsSoAndGetsNumbersThatAnswerNow() {
        memberships.end(anneke, journey.organisation(), Role.COORDINATOR);

        assertThat(page("/tell")).contains("Er is nu niemand die dit leest", "0800 0432", "112").doesNotContain("Die belt je");
        assertThat(tell("Ik ben bang thuis"))
                .contains("er is nu niemand die het leest", "0800 0432", "112")
                .doesNotContain("Je wordt gebeld");
        assertThat(owner.count("journeys.worry")).isEqualTo(1);
    }

    @Test
    void theHelperReadsTheSameTruth() {
        memberships.end(anneke, journey.organisation(), Role.COORDINATOR);

        var worry = phone().request().get(address(journeyers.pageOfHelper(journey) + "/worry")).text();

        assertThat(worry).contains("Er is nu niemand die dit leest", "0800 2000").doesNotContain("belt je");
    }

    @Test
    @EndsOn("Bord")
    void whatAChildTellsAfterItsPartnerLeftIsHeardByWhoeverTookOver() {
        var library = organisation("Bibliotheek");
        works(library, "Lies", "lies@bieb.example", Role.COORDINATOR);
        var link = journeyers.pageOfAsker(journey);

        organisations.end(journey.organisation(), library);
        await().until(() -> mailbox.lettersTo("lies@bieb.example").size() == 1);
        var before = mailbox.lettersTo(Neighbours.COORDINATOR).size();
        phone().request()
                .post(address(link + "/tell"), RequestOptions.create().setForm(FormData.create().set("words", "Ik ben bang")));

        assertThat(mailbox.lettersTo(Neighbours.COORDINATOR)).hasSize(before);
        var letter = mailbox.lastLetterTo("lies@bieb.example");
        assertThat(letter.subject()).isEqualTo("Iemand wil je iets vertellen");
        var lies = signIn(desktop(), "lies@bieb.example");
        assertThat(lies.request().get(address(letter.link())).text()).contains("Ik ben bang", "Sam");
    }

    @Test
    void bothPeopleOfARunningJourneyAreToldWhoIsThereForThemNow() {
        var library = organisation("Bibliotheek");
        works(library, "Lies", "lies@bieb.example", Role.COORDINATOR);

        organisations.end(journey.organisation(), library);

        for (var address : List.of(Neighbours.mailOf("Fatma"), Neighbours.mailOf("Noor")))
            assertThat(mailbox.nextLetterTo(address, 0).subject()).isEqualTo("Bibliotheek is er nu voor jullie");
        assertThat(ring.onDuty(() -> journeyers.now(journey)).organisation()).isEqualTo(library);
    }

    @Test
    @EndsOn("Bord")
    void whatIsToldAfterItIsOverStandsOnTheListOfTheCoordinator() {
        journeyers.begin(journey, java.time.LocalDateTime.parse("2026-03-03T18:30"));
        var link = journeyers.pageOfAsker(journey);
        application.getBean(nl.plein.journeys.ending.EndJourney.class)
                .end(journey.id(), Journey.Ending.Reason.OTHER, false, anneke);
        phone().request()
                .post(address(link + "/tell"), RequestOptions.create().setForm(FormData.create().set("words", "Ik ben bang")));

        assertThat(signIn(desktop(), Neighbours.COORDINATOR).request().get(address("/journeys")).text())
                .contains("Iemand wil je iets vertellen", "/journeys/" + journey.id().value());
    }

    private OrganisationId organisation(String name) {
        var id = new OrganisationId(java.util.UUID.randomUUID());
        organisations.add(id, name, OrganisationKind.LIBRARY);
        keys.add(List.of(id));
        somebody.agree(id);
        return id;
    }

    private void works(OrganisationId at, String name, String email, Role role) {
        memberships.add(people.register(at, name, email, null, "nl"), at, role);
    }

    private String page(String path) {
        return phone().request().get(address(journeyers.pageOfAsker(journey) + path)).text();
    }

    /** What the page says after it was told. */
    private String tell(String words) {
        APIResponse told = phone().request().post(
                address(journeyers.pageOfAsker(journey) + "/tell"),
                RequestOptions.create().setForm(FormData.create().set("words", words)));
        assertThat(told.status()).isEqualTo(200);
        return told.text();
    }
}
