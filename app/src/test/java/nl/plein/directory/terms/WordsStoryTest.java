package nl.plein.directory.terms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.plein.ground.EndsOn;
import nl.plein.access.Keys;
import nl.plein.directory.ContentJson;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.Said;
import nl.plein.directory.SomeDirectory;
import nl.plein.directory.Source;
import nl.plein.directory.SourceId;
import nl.plein.directory.Sources;
import nl.plein.directory.Synonyms;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import nl.plein.directory.WhatSourcesSay;
import nl.plein.directory.search.Asked;
import nl.plein.directory.search.SearchOfTest;
import nl.plein.directory.shipped.ShippedDirectory;
import nl.plein.ground.Story;
import nl.plein.people.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A coordinator hears what people call things, and the directory learns it. */
class WordsStoryTest extends Story {

    private static final String ANNEKE = "anneke@bibliotheek.example";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ShippedDirectory shipped;

    @Autowired
    private Keys duty;

    @Autowired
    private Terms terms;

    @Autowired
    private Synonyms synonyms;

    @Autowired
    private Groups groups;

    @Autowired
    private KeptTerms keptTerms;

    @Autowired
    private Listings listings;

    @Autowired
    private Sources sources;

    @Autowired
    private WhatSourcesSay said;

    @Autowired
    private ContentJson json;

    private OrganisationId library;
    private OrganisationId neighbour;
    private ListingId ofNeighbour;

    @BeforeEach
    void twoPartners() {
        library = somebody.anOrganisation();
        neighbour = somebody.anOrganisation();
        duty.onDuty(shipped::bringTerms);
        var some = SomeDirectory.in(application);
        ofNeighbour = some.listing(
                some.initiative(neighbour, "De Brug"),
                "{\"kind\":\"SERVICE\",\"name\":\"Budgetmaatje\",\"about\":\"Samen naar je geld kijken.\",\"subjects\":[\"rekenen\",\"geld\"]}");
        SearchOfTest.startAgain(application);
    }

    @Test
    @EndsOn("Woorden om mee te zoeken")
    void aNewWordIsTriedKeptFoundAndTakenAwayAgain() {
        somebody.whoCoordinates(ANNEKE, library);
        var page = signIn(phone(JavaScript.OFF), ANNEKE);
        page.navigate("/words?q=flappen");
        assertThat(page.locator("main")).containsText("Niets gevonden");
        page.locator("a:has-text('Nieuwe groep woorden')").click();
        page.getByLabel("Woorden", new Page.GetByLabelOptions().setExact(true)).fill("flappen");
        save(page);
        assertThat(page.locator("#words-error")).containsText("twee of meer");
        axe(page);
        page.getByLabel("Woorden", new Page.GetByLabelOptions().setExact(true)).fill("flappen, geld,  Flappen ");
        var form = page.url();
        save(page);
        page.waitForURL("**/words**");
        page.navigate("/words?q=flappen");
        assertThat(page.locator(".terms-found")).containsText("Budgetmaatje");
        assertThat(page.locator("main")).containsText("betekent hier hetzelfde als: geld");
        axe(page);
        page.setViewportSize(360, 740);
        screenshot(page, "words-phone");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);

        var many = synonyms.all().size();
        page.navigate(form);
        save(page);
        assertThat(synonyms.all()).hasSize(many).contains(List.of("flappen", "geld"));
        page.navigate(form);
        assertThat(page.locator("main")).containsText("Het laatst veranderd door");
        page.locator("form[action$='/remove'] button").click();
        page.waitForURL("**/words**");
        assertThat(synonyms.all()).hasSize(many - 1);
        assertThat(SearchOfTest.total(application, Asked.words("flappen"))).isZero();
    }

    @Test
    @EndsOn("Woorden om mee te zoeken")
    void aTermIsAddedRenamedAndMovedUpAndGoesOnlyWhenNothingUsesIt() {
        somebody.whoCoordinates(ANNEKE, library);
        var page = signIn(desktop(), ANNEKE);
        page.navigate("/words");
        page.locator("a:has-text('Nieuw onderwerp')").click();
        fill(page, "Geld en schulden", "Riding");
        assertThat(page.locator("#nl-error")).containsText("Zo heet er al één");
        fill(page, "Brommer rijden", "Riding a moped");
        page.waitForURL("**/words**");
        var added = term("brommer-rijden");
        assertThat(added.en()).isEqualTo("Riding a moped");
        assertThat(subjects()).endsWith("brommer-rijden");

        var line = page.locator("li:has(:text('Brommer rijden'))");
        line.locator(".terms-up").click();
        page.waitForURL("**/words**");
        assertThat(subjects().indexOf("brommer-rijden")).isEqualTo(subjects().size() - 2);
        screenshot(page, "words");

        page.navigate("/words/SUBJECT/" + added.id());
        fill(page, "Brommer", "Moped");
        page.waitForURL("**/words**");
        assertThat(term("brommer-rijden").nl()).isEqualTo("Brommer");

        page.navigate("/words/SUBJECT/" + added.id());
        page.locator("form[action$='/remove'] button").click();
        page.waitForURL("**/words**");
        assertThat(subjects()).doesNotContain("brommer-rijden");
        assertThat(page.request().get(address("/words/SUBJECT/" + added.id())).status()).isEqualTo(404);
        assertThat(keptTerms.remove(term("geld").id(), library, clock.instant())).isFalse();
        assertThat(subjects()).contains("geld");
    }

    @Test
    @EndsOn("Woorden om mee te zoeken")
    void whatIsMergedGoesOnAsTheOtherAlsoAtOtherPartnersAndInOldAddresses() {
        somebody.whoCoordinates(ANNEKE, library);
        var source = new Source(SourceId.create(), neighbour, Source.Kind.SPREADSHEET, "Lijst", null, clock.instant());
        sources.add(source);
        var before = listings.find(ofNeighbour).orElseThrow();
        said.say(new Said(
                ofNeighbour.value(), Said.Kind.LISTING, source.id(), "1", json.tree(before.content()), clock.instant(), null));

        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
        var page = signIn(desktop(), ANNEKE);
        page.navigate("/words/SUBJECT/" + term("rekenen").id());
        assertThat(page.locator("main")).containsText("Eén ding gebruikt dit woord.");
        axe(page);
        screenshot(page, "words-term");
        page.locator("form[action$='/merge'] button").click();
        assertThat(page.locator("#into-error")).containsText("Kies een ander woord");
        page.locator("#into").selectOption("geld");
        page.locator("form[action$='/merge'] button").click();
        page.waitForURL("**/words**");

        var after = listings.find(ofNeighbour).orElseThrow();
        assertThat(after.content().subjects()).containsExactly("geld");
        assertThat(after.upkeep().assuredAt()).isEqualTo(before.upkeep().assuredAt());
        assertThat(after.upkeep().changedAt()).isAfter(before.upkeep().changedAt());
        assertThat(subjects()).doesNotContain("rekenen");
        assertThat(said.about(ofNeighbour.value()).getFirst().content().path("subjects").toString()).contains("rekenen");
        assertThat(SearchOfTest.total(application, subject("rekenen"))).isEqualTo(1);
        assertThat(page.request().get(address("/hsds/v3/taxonomy_terms?per_page=100")).text()).doesNotContain("\"rekenen\"");

        // the source says it again
        listings.keep(new Listing(ofNeighbour, after.initiative(), before.content(), after.upkeep()));
        assertThat(listings.find(ofNeighbour).orElseThrow().content().subjects()).containsExactly("geld");

        // and what it went on as may go on as another one
        assertThat(keptTerms.merge(term("geld"), term("werk"), library, clock.instant())).isTrue();
        assertThat(keptTerms.merge(new Term(UUID.randomUUID(), "geld", Term.Kind.SUBJECT, "", ""), term("werk"), library, clock.instant())).isTrue();
        assertThat(listings.find(ofNeighbour).orElseThrow().content().subjects()).containsExactly("werk");
        assertThat(terms.merged()).containsEntry("rekenen", "werk").containsEntry("geld", "werk");
        assertThat(SearchOfTest.total(application, subject("rekenen"))).isEqualTo(1);
        assertThat(keptTerms.merge(term("werk"), term("ouderen"), library, clock.instant())).isFalse();
    }

    @Test
    void whoActsForNoPartnerWritesNothing() throws Exception {
        var many = groups.all().size();
        // another thread holds no keys
        CompletableFuture.runAsync(() -> {
            assertThatThrownBy(() -> groups.save(UUID.randomUUID(), List.of("a", "b"), library, clock.instant()))
                    .hasStackTraceContaining("row-level security");
            assertThatThrownBy(() -> keptTerms.merge(term("geld"), term("werk"), library, clock.instant()))
                    .hasStackTraceContaining("insufficient_privilege");
            assertThat(keptTerms.remove(term("vervoer").id(), library, clock.instant())).isFalse();
        }).get();
        assertThat(groups.all()).hasSize(many);
        assertThat(subjects()).contains("geld", "vervoer");
    }

    private static Asked subject(String key) {
        return new Asked("", null, key, null, null, null, null, false, null, null, false, null, null, null, null);
    }

    private static void fill(Page page, String nl, String en) {
        page.locator("#nl").fill(nl);
        page.locator("#en").fill(en);
        save(page);
    }

    private static void save(Page page) {
        page.locator(".plein-form button").click();
        page.waitForLoadState();
    }

    private Term term(String key) {
        return terms.all().stream().filter(term -> term.key().equals(key)).findFirst().orElseThrow();
    }

    private List<String> subjects() {
        return terms.all().stream().filter(term -> term.kind() == Term.Kind.SUBJECT).map(Term::key).toList();
    }
}
