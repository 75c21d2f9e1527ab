package nl.plein.directory.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.directory.SomeDirectory;
import nl.plein.directory.visit.talk.Moments;
import nl.plein.ground.Story;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import nl.plein.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A coordinator says when a guide sits where; the guide sees who comes, and takes a day off. */
class AgendaStoryTest extends Story {

    private static final String ANNEKE = "anneke@bieb.example";
    private static final String PIM = "pim@bieb.example";
    private static final String ELS = "els@elders.example";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Places places;

    @Autowired
    private Moments moments;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private People people;

    @Autowired
    private Memberships memberships;

    private OrganisationId organisation;
    private PersonId pim;
    private PlaceId library;

    @BeforeEach
    void aLibraryWithAGuide() {
        organisation = somebody.anOrganisation();
        somebody.whoCoordinates(ANNEKE, organisation);
        pim = people.register(organisation, "Pim", PIM, null, "nl");
        memberships.add(pim, organisation, Role.PROFESSIONAL);
        somebody.whoCoordinates(ELS, somebody.anOrganisation());
        library = SomeDirectory.in(application).place(organisation, "{\"name\":\"Bibliotheek\",\"walkIn\":true}");
    }

    @Test
    @EndsOn("Kom eens langs")
    void aPlaceIsWrittenAndClosesWhenNobodyIsExpected() {
        var page = signIn(phone(JavaScript.OFF), ANNEKE);
        page.navigate("/keep");
        page.click("text=Onze plekken");
        page.click("text=Nieuwe plek");
        page.fill("[name=name]", "De Huiskamer");
        page.fill("[name=postcode]", "3811 CJ");
        page.fill("[name=open-TU-0-from]", "09:00");
        page.fill("[name=closed-0-from]", "2026-03-03");
        page.fill("[name=closed-0-why]", "Carnaval");
        page.click("text=Bewaren");
        assertThat(page.locator(".utrecht-alert--error").textContent()).contains("Vul twee tijden in: van en tot.");
        axe(page);
        screenshot(page, "keep-place-360");
        page.fill("[name=open-TU-0-to]", "17:00");
        page.click("text=Bewaren");
        page.waitForURL("**/keep/places");
        page.click("text=De Huiskamer");
        assertThat(text(page)).contains("Nu dicht. Open: dinsdag 10 maart om 9.00", "dinsdag 3 maart (Carnaval)", "Kies een moment");
        axe(page);
        screenshot(page, "place-360");

        page.navigate("/keep/places");
        page.locator("a:has-text('Veranderen') >> nth=1").click();
        assertThat(page.inputValue("[name=open-TU-0-to]")).isEqualTo("17:00");
        page.click("text=Stoppen jullie hiermee?");
        page.check("[name=reason][value=PEOPLE]");
        page.fill("[name=why]", "Het huis is verkocht.");
        page.fill("[name=successor]", address("/place/" + library.value()));
        page.click("button:has-text('Stoppen')");
        page.waitForURL("**/place/**");
        assertThat(text(page)).contains("Dit is gestopt.", "Het huis is verkocht.", "Ga naar Bibliotheek").doesNotContain("Kies een moment");
        page.navigate("/come-by");
        assertThat(text(page)).contains("Bibliotheek").doesNotContain("De Huiskamer");
    }

    @Test
    @EndsOn("Agenda")
    void aDayOffMovesNobodySilently() {
        var coordinator = signIn(desktop(), ANNEKE);
        coordinator.navigate("/keep/places");
        axe(coordinator);
        coordinator.click("text=Wie zit waar?");
        coordinator.click("text=Bewaren");
        assertThat(coordinator.locator(".utrecht-alert--error").textContent()).contains("Kies wie er zit.", "Kies een dag.");
        axe(coordinator);
        coordinator.check("[name=guide][value='" + pim.value() + "']");
        coordinator.check("[name=day][value=TU]");
        coordinator.fill("[name=from]", "10:00");
        coordinator.fill("[name=to]", "10:20");
        coordinator.click("text=Bewaren");
        assertThat(coordinator.locator(".utrecht-alert--error").textContent()).contains("past geen praatje");
        coordinator.fill("[name=to]", "12:00");
        coordinator.click("text=Bewaren");
        assertThat(text(coordinator)).contains("dinsdag", "van 10:00 tot 12:00", "met Pim");
        axe(coordinator);
        screenshot(coordinator, "visit-talks");

        books("Uil", "uil@example.org", "2026-03-03T10:00");
        books("Das", null, "2026-03-03T10:30");
        books("Vos", "vos@example.org", "2026-03-10T10:00");

        var guide = signIn(phone(JavaScript.OFF), PIM);
        guide.navigate("/agenda");
        assertThat(text(guide)).contains("dinsdag 3 maart", "10.00", "Uil", "krijgt een bericht", "Das", "krijgt geen bericht", "Vos")
                .doesNotContain("uil@example.org");
        axe(guide);
        screenshot(guide, "agenda-360");
        assertThat(owner.jdbc().sql("select cardinality(subjects) from access.look where what = 'NAME' and person = :pim")
                .param("pim", pim.value()).query(Integer.class).single()).as("written down").isEqualTo(3);

        var stranger = signIn(desktop(), ELS);
        stranger.navigate("/agenda");
        assertThat(text(stranger)).doesNotContain("Uil", "Pim");
        var visit = owner.jdbc().sql("select id::text from directory.visit where called = 'Uil'").query(String.class).single();
        assertThat(stranger.request().post(address("/agenda/visits/" + visit + "/cancel"),
                        RequestOptions.create().setForm(FormData.create()
                                .set("_csrf", stranger.locator("input[name=_csrf]").first().inputValue()))).status())
                .isEqualTo(404);

        guide.click("text=Vrije dagen");
        guide.fill("[name=first]", "2026-03-03");
        guide.click("text=Bewaren");
        assertThat(text(guide)).contains("Deze mensen zouden dan komen", "Uil", "Krijgt een bericht met andere tijden.", "Das", "Geen adres")
                .doesNotContain("Vos");
        axe(guide);
        screenshot(guide, "agenda-off-360");
        assertThat(owner.count("directory.visit where cancelled_at is not null")).as("nothing happened yet").isZero();

        books("Mol", "mol@example.org", "2026-03-03T11:00");
        guide.click("text=Zeg af en bewaar");
        assertThat(text(guide)).as("somebody booked meanwhile").contains("Mol");
        assertThat(owner.count("directory.visit where cancelled_at is not null")).isZero();
        guide.click("text=Zeg af en bewaar");
        guide.waitForURL("**/agenda/off");
        assertThat(text(guide)).contains("Dan is er niemand", "Pim", "dinsdag 3 maart");
        axe(guide);
        assertThat(mailbox.lastLetterTo("uil@example.org").text())
                .contains("Dag Uil", "Pim is er dinsdag 3 maart om 10.00", "dinsdag 10 maart om 10.30")
                .doesNotContain("dinsdag 10 maart om 10.00");
        assertThat(mailbox.lettersTo("vos@example.org")).as("comes a week later").hasSize(1);
        guide.navigate("/agenda");
        assertThat(text(guide)).contains("Door ons afgezegd", "Deze persoon weet dit niet");

        var uil = phone(JavaScript.OFF);
        uil.navigate(mailbox.lastLetterTo("uil@example.org").link());
        assertThat(text(uil)).contains("Pim is er die dag niet");
        uil.click("text=Kies een nieuw moment");
        assertThat(text(uil)).contains("dinsdag 10 maart").doesNotContain("dinsdag 3 maart");

        clock.moveTo(Instant.parse("2026-03-10T12:00:00Z"));
        guide = signIn(phone(JavaScript.OFF), PIM);
        guide.navigate("/agenda");
        guide.locator("button[name=came][value=yes]").click();
        guide.waitForURL("**/agenda");
        assertThat(text(guide)).contains("Is geweest");
        assertThat(owner.count("directory.visit where came")).isEqualTo(1);

        memberships.end(pim, organisation, Role.PROFESSIONAL);
        jobs.run("directory-end-talks-of-who-left");
        assertThat(owner.count("directory.talk_time")).as("nobody books with who left").isZero();
    }

    /** @param start of the moment, on the wall */
    private void books(String called, @Nullable String email, String start) {
        var place = places.find(library).orElseThrow();
        var wanted = LocalDateTime.parse(start).atZone(clock.getZone()).toInstant();
        var moment = moments.free(place).stream().filter(one -> one.from().equals(wanted)).findFirst().orElseThrow();
        var caller = new Caller(called, email, null, Locale.of("nl"), null, false);
        assertThat(bookVisit.book(place, moment.key(), caller, UUID.randomUUID())).isInstanceOf(Outcome.Done.class);
    }

    private static String text(Page page) {
        page.waitForLoadState();
        return page.locator("main").textContent().replace('\u00a0', ' ');
    }
}
