package nl.plein.web.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.access.agreement.Agreements;
import nl.plein.access.decision.Act;
import nl.plein.access.decision.Asker;
import nl.plein.access.decision.Consents;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Decisions;
import nl.plein.access.decision.Matter;
import nl.plein.access.decision.Papers;
import nl.plein.access.decision.Purpose;
import nl.plein.access.decision.Question;
import nl.plein.access.decision.Rules;
import nl.plein.access.decision.Sharing;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import nl.plein.needs.Guardians;
import nl.plein.needs.MyLink;
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

class ConsentStoryTest extends Story {

    private static final String PARENT = "petra@example.org";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private Entries entries;

    @Autowired
    private Guardians guardians;

    @Autowired
    private MyLink myLink;

    @Autowired
    private Consents consents;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Decisions decisions;

    private Neighbours neighbours;
    private OrganisationId ours;
    private OrganisationId library;

    @BeforeEach
    void twoPartners() {
        neighbours = Neighbours.in(application);
        ours = neighbours.coordinator().roles().keySet().iterator().next();
        library = new OrganisationId(UUID.randomUUID());
        organisations.add(library, "Bibliotheek De Boekerij", OrganisationKind.LIBRARY);
        keys.add(List.of(library));
        somebody.agree(library);
    }

    @Test
    @EndsOn("Toestemming van Sam")
    void aParentSaysYesByTheLinkAndTakesItBack() throws Exception {
        var sam = childOfPetra("0-11");
        var coordinator = signIn(desktop(), Neighbours.COORDINATOR);
        coordinator.navigate("/board/" + sam.value());
        coordinator.locator("main a:has-text('Toestemming')").click();
        axe(coordinator);
        coordinator.locator("main a:has-text('Vraag toestemming')").click();
        press(coordinator, "Vraag het");
        assertThat(main(coordinator)).contains("Kies waarvoor het is", "Kies minstens één organisatie", "Kies hoe je het vraagt");
        axe(coordinator);
        screenshot(coordinator, "consent-new");
        ask(coordinator, "letter", LocalDate.now(clock).minusYears(8));
        assertThat(main(coordinator)).contains("Wacht op antwoord", "Petra, ouder of voogd", "Bibliotheek De Boekerij");
        axe(coordinator);
        screenshot(coordinator, "consents");

        var parent = phone(JavaScript.OFF);
        parent.navigate(mailbox.lastLetterTo(PARENT).link());
        parent.reload();
        assertThat(owner.count("access.consent_answer")).as("opening the link changes nothing").isZero();
        assertThat(main(parent)).contains("voor Sam?", "De Buurtbond", "Bibliotheek De Boekerij", "mailadres", "Je mag nee zeggen");
        axe(parent);
        screenshot(parent, "consent");
        keep(parent, "consent");
        assertThat(sizes(parent)).as("yes and no weigh the same").hasSize(1);
        parent.setViewportSize(320, 640);
        axe(parent);
        assertThat(isRead(sam)).isFalse();
        parent.request().post(parent.url(), RequestOptions.create().setForm(FormData.create().set("answer", "yes").set("shown", "0-nl")));
        assertThat(owner.count("access.consent_answer")).as("a yes to words that are no longer shown").isZero();

        press(parent, "Ja, dit mag");
        assertThat(main(parent)).contains("Je zei ja", "Bibliotheek De Boekerij");
        axe(parent);
        keep(parent, "consent-yes");
        assertThat(isRead(sam)).isTrue();
        coordinator.reload();
        assertThat(main(coordinator)).contains("via de link");

        press(parent, "Ik wil stoppen");
        assertThat(main(parent)).contains("Dit is gestopt");
        assertThat(isRead(sam)).as("the next read").isFalse();
        coordinator.reload();
        assertThat(main(coordinator)).contains("Gestopt door Petra");
    }

    @Test
    @EndsOn("Jouw vraag om hulp")
    void at14BothSayYesAndEitherOneStopsItOnTheirOwnPage() throws Exception {
        var sam = childOfPetra("12-15");
        var coordinator = signIn(desktop(), Neighbours.COORDINATOR);
        coordinator.navigate("/consents/" + sam.value() + "/new");
        coordinator.locator("[name=age][value=adult]").check();
        press(coordinator, "Vraag het");
        assertThat(main(coordinator)).contains("een leeftijd onder de 18");
        ask(coordinator, "letter", LocalDate.now(clock).minusYears(14));

        var parent = phone();
        parent.navigate(mailbox.lastLetterTo(PARENT).link());
        assertThat(main(parent)).contains("Je kind moet ook ja zeggen");
        press(parent, "Ja, dit mag");
        assertThat(main(parent)).contains("Wij wachten nog op het ja van iemand anders");
        assertThat(isRead(sam)).isFalse();

        var child = phone();
        child.navigate(mailbox.lastLetterTo(Neighbours.mailOf("Sam")).link());
        assertThat(main(child)).contains("iets van jou", "Je ouder moet ook ja zeggen");
        press(child, "Ja, dit mag");
        assertThat(isRead(sam)).isTrue();

        var entry = entries.find(sam).orElseThrow();
        child.navigate(myLink.to(entry, entry.person()));
        assertThat(main(child)).contains("Waar heb je ja op gezegd?", "Bibliotheek De Boekerij mag dit zien");
        axe(child);
        screenshot(child, "my-consents");
        keep(child, "my");
        press(child, "Dit mag niet meer");
        assertThat(main(child)).doesNotContain("Waar heb je ja op gezegd?");
        assertThat(isRead(sam)).isFalse();
    }

    @Test
    @EndsOn("Toestemming van Joost")
    void whatIsSpokenIsWrittenDownWithAWitnessAndStoppedByTelephone() {
        var joost = neighbours.asks("Joost", 3, Map.of("contact", List.of("phone")));
        somebody.whoCoordinates("bea@example.org", ours);
        var page = signIn(phone(JavaScript.OFF), Neighbours.COORDINATOR);
        page.navigate("/consents/" + joost.value() + "/new");
        ask(page, "in-person", null);
        assertThat(main(page)).contains("Heeft geen e-mailadres: bel 046 123 4567");
        page.locator("main a:has-text('Schrijf het antwoord op')").click();
        axe(page);
        page.locator("[name=said][value=yes]").check();
        page.locator("[name=how][value=SPOKEN]").check();
        press(page, "Bewaar het antwoord");
        assertThat(main(page)).contains("Kies de collega die erbij was");
        page.locator("[name=witness]").first().check();
        screenshot(page, "consent-write-down");
        press(page, "Bewaar het antwoord");
        assertThat(main(page)).contains("Anneke schreef het op, Anneke was erbij");
        axe(page);
        screenshot(page, "consents-phone");
        assertThat(isRead(joost)).isTrue();

        press(page, "Joost wil stoppen");
        assertThat(main(page)).contains("Gestopt door Joost");
        assertThat(isRead(joost)).isFalse();
        assertThat(owner.jdbc().sql("select written_by is not null from access.consent_withdrawn").query(Boolean.class).single()).isTrue();
    }

    @Test
    @EndsOn("Toestemming van Sam")
    void noParentIsSkippedAndWhatIsKeptIsNotTheDateOfBirth() {
        var sam = neighbours.asks("Sam", 3);
        var page = signIn(desktop(), Neighbours.COORDINATOR);
        page.navigate("/consents/" + sam.value() + "/new");
        ask(page, "letter", LocalDate.now(clock).minusYears(11));
        assertThat(main(page)).contains("Hier moet een ouder ja zeggen");
        assertThat(owner.count("access.consent")).isZero();
        page.locator("[name=born]").fill(LocalDate.now(clock).minusYears(16).minusDays(1).toString());
        press(page, "Vraag het");
        assertThat(owner.jdbc().sql("select birthday from access.consent").query(LocalDate.class).single())
                .isEqualTo(LocalDate.now(clock).plusYears(2).minusDays(1));
    }

    private EntryId childOfPetra(String age) {
        var sam = neighbours.asks("Sam", 3, Map.of("age", List.of(age)));
        guardians.ask(sam, people.register(ours, "Petra", PARENT, null, "nl"));
        guardians.confirm(sam);
        return sam;
    }

    /** @param born of a child; null for an adult */
    private void ask(Page page, String way, LocalDate born) {
        page.locator("[name=purpose][value=HELP]").check();
        page.locator("[name=receivers]").first().check();
        page.locator("[name=classes][value=CONTACT]").check();
        page.locator("[name=age][value=" + (born == null ? "adult" : "minor") + "]").check();
        if (born != null) page.locator("[name=born]").fill(born.toString());
        page.locator("[name=way][value=" + way + "]").check();
        press(page, "Vraag het");
    }

    /** Whether the library reads how this person is reached: everything else that is needed is there. */
    private boolean isRead(EntryId id) {
        var subject = subjectOf(id);
        var now = clock.instant();
        var asker = new Asker(new PersonId(UUID.randomUUID()), library, Set.of(Role.PROFESSIONAL));
        var sharing = new Sharing(subject, ours, library, Purpose.HELP, Set.of(DataClass.CONTACT), now, now.plusSeconds(1));
        var papers = new Papers(agreements.now(), List.of(sharing), consents.about(List.of(subject)), List.of());
        var question = new Question(asker, new Matter(subject, ours), Purpose.HELP, DataClass.CONTACT, Act.READ, now);
        var allowed = Rules.decide(question, papers).isAllowed();
        var shareable = decisions.shareableNow(new Matter(subject, ours), library, Purpose.HELP);
        assertThat(shareable.contains(DataClass.CONTACT)).as("what may be shared is what may be read").isEqualTo(allowed);
        return allowed;
    }

    private PersonId subjectOf(EntryId id) {
        return entries.find(id).orElseThrow().person();
    }

    private static Set<String> sizes(Page page) {
        return Set.copyOf(page.locator(".consent-choice button").all().stream()
                .map(button -> Math.round(button.boundingBox().width) + " x " + Math.round(button.boundingBox().height))
                .toList());
    }

    /** For the check of plain language: target/screenshots/name.html. */
    private static void keep(Page page, String name) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.writeString(folder.resolve(name + ".html"), page.content());
    }

    private static void press(Page page, String button) {
        page.locator("main button:has-text('" + button + "')").click();
        page.waitForLoadState();
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}
