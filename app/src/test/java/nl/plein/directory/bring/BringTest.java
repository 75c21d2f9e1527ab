package nl.plein.directory.bring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.plein.directory.ContentJson;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingContent;
import nl.plein.directory.Listings;
import nl.plein.directory.Places;
import nl.plein.directory.Said;
import nl.plein.directory.Source;
import nl.plein.directory.SourceId;
import nl.plein.directory.Sources;
import nl.plein.directory.WhatSourcesSay;
import nl.plein.directory.bring.ColumnsOfOffers.Chosen;
import nl.plein.directory.bring.ColumnsOfOffers.Column;
import nl.plein.directory.search.SearchOfTest;
import nl.plein.directory.shipped.ShippedDirectory;
import nl.plein.ground.Story;
import nl.plein.people.OrganisationId;
import nl.plein.shared.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/** Files of others, in the directory. */
class BringTest extends Story {

    private static final Path DATA = Path.of("src/test/resources/examples");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ReadFile readFile;

    @Autowired
    private Look look;

    @Autowired
    private BringIn bringIn;

    @Autowired
    private Listings listings;

    @Autowired
    private Places places;

    @Autowired
    private Sources sources;

    @Autowired
    private WhatSourcesSay said;

    @Autowired
    private ContentJson json;

    @Autowired
    private ShippedDirectory shipped;

    private OrganisationId library;

    @BeforeEach
    void aLibrary() {
        library = somebody.anOrganisation();
        shipped.bringTerms();
    }

    @Test
    void aServiceComesInWithAllThatBelongsToIt() {
        bring(SomeFiles.hsds("Zwemmen", "Samen zwemmen. Het water is warm."));
        var listing = only();
        var content = listing.content();
        assertThat(content.name()).isEqualTo("Zwemmen");
        assertThat(content.summary()).isEqualTo("Samen zwemmen.");
        assertThat(content.ages()).isEqualTo(json.read("{\"ages\":[12,120],\"kind\":null,\"name\":\"\"}", ListingContent.class).ages());
        assertThat(content.cost().cents()).isEqualTo(450);
        assertThat(content.languages()).containsExactly("nl");
        assertThat(content.when().getFirst().days()).hasSize(2);
        assertThat(content.when().getFirst().to()).hasToString("20:00");
        assertThat(listing.upkeep().organisation()).isEqualTo(library);
        assertThat(places.next(null, 9)).singleElement().satisfies(place -> {
            assertThat(place.content().postcode()).isEqualTo("6166 XD");
            assertThat(content.places()).containsExactly(place.id().value());
        });
    }

    @Test
    void tablesSayTheSameAsJson() {
        bring(SomeFiles.hsds("Zwemmen", "Samen zwemmen."));
        var seen = see(SomeFiles.hsdsTables("Zwemmen", "Samen zwemmen."));
        assertThat(seen.returned()).isEmpty();
        assertThat(seen.same()).isEqualTo(1);
    }

    @Test
    void aSecondTimeChangesOnlyWhatChanged() {
        bring(SomeFiles.hsds("Zwemmen", "Samen zwemmen."));
        assertThat(see(SomeFiles.hsds("Zwemmen", "Samen zwemmen.")).same()).isEqualTo(1);
        assertThat(see(SomeFiles.hsds("Zwemmen", "Anders.")).changed()).hasSize(1);
        bring(SomeFiles.hsds("Zwemmen", "Anders."));
        assertThat(only().content().about()).isEqualTo("Anders.");
    }

    @Test
    void whatAPersonCorrectedStaysAndBothAreKept() {
        bring(SomeFiles.hsds("Zwemmen", "Samen zwemmen."));
        var person = new Source(SourceId.create(), library, Source.Kind.PERSON, "Mensen", null, clock.instant());
        sources.add(person);
        var thing = only().id().value();
        said.say(new Said(thing, Said.Kind.LISTING, person.id(), thing.toString(), json.tree("{\"name\":\"Zwemmen voor iedereen\"}"), clock.instant(), null));

        bring(SomeFiles.hsds("Zwemles", "Nu ook op zondag."));

        assertThat(only().name()).isEqualTo("Zwemmen voor iedereen");
        assertThat(only().content().about()).isEqualTo("Nu ook op zondag.");
        assertThat(said.about(thing)).extracting(one -> one.content().path("name").asString())
                .containsExactlyInAnyOrder("Zwemles", "Zwemmen voor iedereen");
    }

    @Test
    void whatSomebodyClosedStaysClosed() {
        bring(SomeFiles.hsds("Zwemmen", "Samen zwemmen."));
        var listing = only();
        var closed = listing.upkeep().closed(new nl.plein.directory.Upkeep.Closing(clock.instant(), "Het bad is dicht.", null));
        listings.keep(new Listing(listing.id(), listing.initiative(), listing.content(), closed));
        bring(SomeFiles.hsds("Zwemmen", "Weer open!"));
        assertThat(only().upkeep().isClosed()).isTrue();
    }

    @Test
    void whatAnotherPartnerKeepsByNowStaysTheirsAndWhatTheSourceSaysIsNoted() {
        bring(SomeFiles.hsds("Zwemmen", "Samen zwemmen."));
        var pool = somebody.anOrganisation();
        owner.jdbc().sql("update directory.listing set organisation = :pool").param("pool", pool.value()).update();

        bring(SomeFiles.hsds("Zwemmen", "Iets anders."));

        assertThat(only().content().about()).isEqualTo("Samen zwemmen.");
        assertThat(only().upkeep().organisation()).isEqualTo(pool);
        assertThat(said.about(only().id().value())).singleElement()
                .satisfies(one -> assertThat(one.content().path("about").asString()).isEqualTo("Iets anders."));
    }

    @Test
    void whatAStandardFileSaysIsTakenOverOrNamedWithHowOften() {
        var file = new String(SomeFiles.hsds("Zwemmen", "Samen zwemmen."), UTF_8).replace("\"minimum_age\"", """
                "url":"https://zwem.example","eligibility_description":"Wie wil.","alert":"Het bad is dicht in mei.","wait_time":"Drie weken",
                "service_areas":[{"id":"a","name":"Geleen"}],"required_documents":[{"id":"d","document":"een handdoek"}],
                "contacts":[{"id":"c","name":"Ans","email":"ans@zwem.example","phones":[{"id":"t","number":"046 000 0000"}]}],
                "phones":[{"id":"p","number":"046 000 0001","extension":7},{"id":"q","number":"046 000 0002"}],
                "attributes":[{"id":"z","taxonomy_term":{"id":"y","name":"Aquatics","code":"PL-700"}}],
                "funding":[{"id":"f","source":"Rijk"}],"minimum_age\"""").replace("\"code\":\"nl\"", "\"name\":\"Dutch\"").getBytes(UTF_8);
        var seen = see(file);
        assertThat(seen.untold()).containsEntry("phones", 1).containsEntry("phones.extension", 1).containsEntry("contacts.name", 1).containsEntry("funding", 1)
                .doesNotContainKeys("url", "name", "description", "schedules", "service_at_locations", "organization", "phones.number");
        assertThat(seen.partly()).singleElement().satisfies(one -> assertThat(one.left())
                .extracting(Incoming.Reason::written).contains("Aquatics", "klingon"));
        bring(file);
        var content = only().content();
        assertThat(content.about()).contains("Samen zwemmen.", "Voor wie: Wie wil.", "Let op: Het bad is dicht in mei.", "Waar: Geleen");
        assertThat(content.steps()).contains("Wachttijd: Drie weken", "Neem mee: een handdoek", "https://zwem.example");
        assertThat(content.languages()).containsExactly("nl");
        assertThat(content.contact().phone()).isEqualTo("046 000 0001");
    }

    @Test
    void tablesOfOlderVersionsKeepTheirAddressesAndHours() {
        for (var many : List.of(true, false)) {
            var seen = see(SomeFiles.olderTables(many));
            assertThat(seen.returned()).isEmpty();
            assertThat(seen.untold()).containsEntry("phones", 1).doesNotContainKeys("addresses", "schedules", "service_at_locations");
            bring(SomeFiles.olderTables(many));
            var content = only().content();
            assertThat(content.when()).singleElement().satisfies(session -> {
                assertThat(session.days()).containsExactly(nl.plein.directory.Day.MO);
                assertThat(session.from()).hasToString("09:00");
            });
            assertThat(content.ages().from()).isEqualTo(18);
            assertThat(content.languages()).containsExactly("nl", "tr");
            assertThat(places.next(null, 9)).singleElement().satisfies(place -> {
                assertThat(place.content().street()).isEqualTo("Markt 1");
                assertThat(place.content().open()).hasSize(1);
            });
        }
    }

    @Test
    void theSameNameAtAnotherPlaceOrDayIsNotDoubleAndWhatIsLeftOutIsNamed() {
        var file = ("Local authority,Library name,Event date,Name,Outcome,Attendees\n"
                + "Barnveld,Centrum,2026-03-02,Computercafé,Skills,12\nBarnveld,Noord,2026-03-02,Computercafé,Skills,9\n"
                + "Barnveld,Noord,2026-03-09,Computercafé,Skills,11\n,,,,,\nBarnveld,Noord,2026-03-09,Computercafé,Skills,7\n").getBytes(UTF_8);
        assertThat(refusal(file)).as("nobody said who offers it").isEqualTo("bring.file.columns");
        var said = new Chosen(Map.of("Library name", Column.PLACE, "Event date", Column.STARTS, "Name", Column.NAME), true);
        var read = ((Outcome.Done<ReadFile.Of>) readFile.read(file, said, "Bibliotheek Barnveld")).value();
        var seen = look.look(library, read.kind(), "Een lijst", read.reading());
        assertThat(seen.fresh()).hasSize(3);
        assertThat(seen.returned()).singleElement().satisfies(double2 -> assertThat(double2.reasons().getFirst().key()).isEqualTo("bring.wrong.twice"));
        assertThat(seen.read()).isEqualTo(4);
        assertThat(seen.untold()).containsExactly(Map.entry("Attendees", 4), Map.entry("Local authority", 4), Map.entry("Outcome", 4));
        bringIn.bring(library, read.kind(), "Een lijst", read.reading(), null);
        assertThat(all()).hasSize(3);
        assertThat(places.next(null, 9)).hasSize(2);
        assertThat(look.look(library, read.kind(), "Een lijst", read.reading()).same()).isEqualTo(3);
    }

    @Test
    void realListsAreReadWhateverTheirSignsBetweenAndTheirCoding() {
        var text = "\"Organization Name\", \"Address\", \"Phone\", \"Email\", \"Website\", \"Age Groups\", \"Languages Spoken\", \"Fees\", \"Service Hours\", \"Services Provided\"\n"
                + "\"House of Wörds\", \"Markt 1\", \"046 000 0000\", \"hello@example.org\", \"https://example.org\", \"18-65\", \"Dutch; English\", \"sliding scale\", \"Tue 10:00-12:00\", \"Reading; writing\", \n";
        for (var coded : List.of(text.getBytes(UTF_8), ("\uFEFF" + text).getBytes(UTF_8), text.getBytes(Charset.forName("windows-1252")), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))) {
            var sheet = ((Outcome.Done<Sheet>) readFile.table(coded)).value();
            assertThat(sheet.header()).contains("Organization Name", "Services Provided");
            var said = new Chosen(new LinkedHashMap<>(Map.of("Organization Name", Column.NAME, "Address", Column.STREET, "Age Groups", Column.AGES, "Languages Spoken", Column.LANGUAGES, "Fees", Column.COST, "Service Hours", Column.WHEN, "Website", Column.WEBSITE)), true);
            var read = ((Outcome.Done<ReadFile.Of>) readFile.read(coded, said, "Wij")).value();
            assertThat(read.reading().returned()).isEmpty();
            assertThat(read.reading().listings()).singleElement().satisfies(one -> {
                var content = json.read(one.content(), ListingContent.class);
                assertThat(content.name()).isEqualTo("House of Wörds");
                assertThat(content.ages().from()).isEqualTo(18);
                assertThat(content.languages()).containsExactly("nl", "en");
                assertThat(content.cost().kind()).isEqualTo(ListingContent.Cost.Kind.BY_INCOME);
                assertThat(content.when().getFirst().to()).hasToString("12:00");
                assertThat(one.left()).isEmpty();
            });
        }
    }

    @Test
    void schemaOrgAndOpenActiveComeIn() throws IOException {
        bring(data("courses/example-course.jsonld"));
        assertThat(only().content()).satisfies(course -> {
            assertThat(course.kind()).isEqualTo(ListingContent.Kind.COURSE);
            assertThat(course.cost().kind()).isEqualTo(ListingContent.Cost.Kind.FREE);
            assertThat(course.languages()).containsExactly("nl");
            assertThat(course.when().getFirst().starts()).hasToString("2021-03-01");
            assertThat(course.places()).hasSize(1);
        });
        var graph = see("""
                {"@context":"https://schema.org","@graph":[
                 {"@type":"Event","@id":"e","name":"Soep","startDate":"2026-12-05T18:00","maximumAttendeeCapacity":20,"organizer":{"@type":"Organization","name":"De Brug"},
                  "location":{"@type":"Place","name":"De Brug","address":"Markt 1","geo":{"latitude":5.8,"longitude":51}}},
                 {"@type":["Thing","GovernmentService"],"@id":"s","name":"Loket","provider":"Gemeente","availableChannel":{"availableLanguage":["nl","tr"]}},
                 {"@type":"NGO","name":"Alleen een club"},{"@type":"Recipe","name":"Soep"}]}""".getBytes(UTF_8));
        assertThat(graph.fresh()).extracting(Incoming::name).containsExactly("Soep", "Loket");
        assertThat(graph.initiatives()).isEqualTo(3);
        assertThat(graph.untold()).containsEntry("maximumAttendeeCapacity", 1);
        assertThat(graph.partly()).singleElement().satisfies(one -> assertThat(one.left().getFirst().key()).isEqualTo("bring.left.point"));
        assertThat(graph.returned()).singleElement().satisfies(row -> assertThat(row.reasons().getFirst().key()).isEqualTo("bring.wrong.type"));
        var feed = see("""
                {"next":"https://a.example?after=2","items":[
                 {"state":"updated","kind":"SessionSeries","id":"1","data":{"@type":"SessionSeries","name":"Yoga","organizer":{"@type":"Organization","name":"Club"},
                  "offers":[{"@type":"Offer","price":0}],"eventSchedule":[{"@type":"PartialSchedule","byDay":["https://schema.org/Monday"],"startTime":"19:00","endTime":"20:00"}]}},
                 {"state":"deleted","kind":"SessionSeries","id":"2"}]}""".getBytes(UTF_8));
        assertThat(feed.fresh()).singleElement().satisfies(one ->
                assertThat(json.read(one.content(), ListingContent.class).when().getFirst().days()).hasSize(1));
        assertThat(feed.returned()).hasSize(1);
    }

    @Test
    void theStandardAsOneFileOfTablesComesIn() throws IOException {
        var seen = see(data("services/hsds-3.1-examples/tabular.json"));
        assertThat(seen.fresh()).extracting(Incoming::name).containsExactly("Community Counselling");
        assertThat(seen.places()).isEqualTo(1);
        System.out.println("tabular.json leaves out " + seen.untold());
    }

    @Test
    void aPageSaysOnlyWhatItsSourceSaidOfWhenItWasChecked() throws Exception {
        var file = new String(SomeFiles.hsds("Zwemmen", "Samen zwemmen. Het water is warm."), UTF_8);
        bring(file.replace("\"minimum_age\"", "\"assured_date\":\"2025-01-02\",\"fees_description\":\"Free of charge\",\"minimum_age\"").replaceFirst("\"cost_options\":\\[.*?],", "").getBytes(UTF_8));
        assertThat(only().content().cost().kind()).isEqualTo(ListingContent.Cost.Kind.FREE);
        var page = page("/listing/" + only().id().value());
        assertThat(page).contains("Volgens Een lijst nagekeken op 2 januari 2025.", "Lang niet nagekeken").doesNotContain("Nagekeken op");
        assertThat(page.split("Samen zwemmen\\.", -1)).as("once as data for machines, once for people").hasSize(3);
        assertThat(page("/hsds/v3/services/" + only().id().value())).contains("2025-01-02").doesNotContain("Samen zwemmen. Samen zwemmen.");

        bring(file.getBytes(UTF_8));
        assertThat(page("/listing/" + only().id().value())).contains("Daar staat niet bij wanneer het is nagekeken").doesNotContain("Nagekeken op");
        assertThat(page("/hsds/v3/services/" + only().id().value())).doesNotContain("\"assured_date\":\"2");
    }

    @Test
    void whatAPersonCheckedLaterStaysCheckedByThem() throws Exception {
        var file = new String(SomeFiles.hsds("Zwemmen", "Samen zwemmen."), UTF_8).replace("\"minimum_age\"", "\"assured_date\":\"2025-01-02\",\"minimum_age\"").getBytes(UTF_8);
        bring(file);
        var listing = only();
        listings.keep(new Listing(listing.id(), listing.initiative(), listing.content(), listing.upkeep().assured(clock.instant(), null)));
        bring(file);
        assertThat(page("/listing/" + listing.id().value())).contains("Nagekeken op");
    }

    @Test
    void anImpossiblePointOnTheMapIsLeftOutAndNamedAndTheRestIsFound() {
        for (var point : List.of("100,\"longitude\":101", "NaN,\"longitude\":NaN", "5.83,\"longitude\":50.97", "0,\"longitude\":0", "1e999,\"longitude\":5", "\"?\",\"longitude\":5.8", "51,\"x\":1")) {
            var file = new String(SomeFiles.hsds("Zwemmen", "Samen zwemmen."), UTF_8).replace("50.97,\"longitude\":5.83", point);
            var seen = see(file.getBytes(UTF_8));
            assertThat(seen.partly()).as(point).singleElement().satisfies(one -> assertThat(one.left())
                    .extracting(Incoming.Reason::key).contains("bring.left.point"));
            bring(file.getBytes(UTF_8));
            assertThat(places.next(null, 9)).singleElement().satisfies(place -> assertThat(place.content().lat()).isNull());
        }
        SearchOfTest.startAgain(application);
        assertThat(SearchOfTest.names(application, "zwemmen")).containsExactly("Zwemmen");
    }

    @Test
    void anImpossiblePointCannotBeKept() {
        bring(SomeFiles.hsds("Zwemmen", "Samen zwemmen."));
        for (var point : List.of("{\"lat\":100,\"lon\":101}", "{\"lat\":\"NaN\",\"lon\":5}", "{\"lat\":5.8,\"lon\":51}", "{\"lat\":0,\"lon\":0}", "{\"lat\":null,\"lon\":5}"))
            for (var table : List.of("place", "said"))
                assertThatThrownBy(() -> owner.jdbc()
                        .sql("update directory." + table + " set content = content || :point::jsonb")
                        .param("point", point)
                        .update()).as(table + point).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatCannotBeReadAnyMoreKeepsNothingElseFromBeingFound() {
        bring(SomeFiles.list("Breien;De Brug;;;;;;;;De Brug;Parklaan 88;6135 LC;Sittard;", "Breien voor later;De Brug;;;;;;;;De Brug;Parklaan 88;;;"));
        SearchOfTest.startAgain(application);
        assertThat(SearchOfTest.names(application, "breien")).hasSize(2);
        owner.jdbc().sql("update directory.listing set content = content || '{\"level\":\"Z9\"}' where content->>'name' = 'Breien'").update();
        assertThat(SearchOfTest.names(application, "breien")).as("it changed").containsExactly("Breien voor later");
        SearchOfTest.startAgain(application);
        assertThat(SearchOfTest.names(application, "breien")).as("a new start").containsExactly("Breien voor later");
    }

    @Test
    void aListComesInRowByRowAndWrongRowsGoBackWithTheReason() {
        var file = SomeFiles.list(
                "Breien;De Brug;activiteit;Samen breien.;Handwerk en kunst;nl, tr;gratis;1-9-2026;;De Brug;Parklaan 88;6135 LC;Sittard;brug@example.org",
                ";De Brug;;;;;;;;;;;;",
                "Zonder wie;;;;;;;;;;;;;",
                "Te laat;De Brug;;;;;;2026-09-01;2026-08-01;;;;;",
                "Half;De Brug;cursus;;toveren;xx;€ 12,50;ooit;;;;12345;;geen adres");
        var seen = see(file);
        assertThat(seen.fresh()).extracting(Incoming::name).containsExactly("Breien", "Half");
        assertThat(seen.returned()).extracting(row -> row.row() + " " + row.reasons().getFirst().key()).containsExactly(
                "3 bring.wrong.name", "4 bring.wrong.initiative", "5 bring.wrong.ends-before");
        assertThat(seen.partly()).singleElement().satisfies(half -> assertThat(half.left())
                .extracting(Incoming.Reason::key)
                .containsExactlyInAnyOrder(
                        "bring.left.word", "bring.left.language", "bring.left.date", "bring.left.postcode", "bring.left.email"));
        bring(file);
        var half = all().stream().filter(listing -> listing.name().equals("Half")).findFirst().orElseThrow().content();
        assertThat(half.kind()).isEqualTo(ListingContent.Kind.COURSE);
        assertThat(half.cost().cents()).isEqualTo(1250);
    }

    @Test
    void aWorkbookIsReadAsAList() {
        bring(SomeFiles.workbook(List.of(
                List.of("titel", "organisatie", "kosten"), List.of("Breien", "De Brug", "2,50"))));
        assertThat(only().content().cost().cents()).isEqualTo(250);
    }

    @Test
    void whatIsNoFileOfOursIsSaid() {
        assertThat(refusal(new byte[0])).isEqualTo("bring.file.empty");
        assertThat(refusal("{\"half\":".getBytes())).isEqualTo("bring.file.unreadable");
        assertThat(refusal("PK\u0003\u0004 nothing".getBytes())).isEqualTo("bring.file.unreadable");
        assertThat(refusal("kleur;maat\nrood;40".getBytes())).isEqualTo("bring.file.columns");
    }

    @Test
    void aProgrammeOfAnotherSystemComesIn() throws IOException {
        var file = data("courses/example-program.json");
        bring(file);
        assertThat(only().content()).satisfies(course -> {
            assertThat(course.kind()).isEqualTo(ListingContent.Kind.COURSE);
            assertThat(course.summary()).isEqualTo("Basiscursus computer");
            assertThat(course.when().getFirst().starts()).hasToString("2021-04-01");
        });
        assertThat(see(file).same()).isEqualTo(1);
    }

    @Test
    void theExamplesOfTheStandardComeIn() throws IOException {
        for (var example : List.of("service_full", "service_list", "organization_full", "service_at_location_full")) {
            var seen = see(data("services/hsds-3.1-examples/" + example + ".json"));
            assertThat(seen.returned()).as(example).isEmpty();
            assertThat(seen.fresh()).as(example).isNotEmpty();
        }
    }

    @Test
    void realDirtComesInAndTheRestGoesBackWithReasons() throws IOException {
        var file = data("volunteering/nyc-service-volunteer-opportunities.csv");
        var seen = see(file);
        System.out.println("real dirt: " + seen.fresh().size() + " come in, of which " + seen.partly().size()
                + " not with everything; " + seen.returned().size() + " go back: "
                + seen.returned().stream().map(row -> row.reasons().getFirst().key()).distinct().toList());
        assertThat(seen.fresh().size() + seen.returned().size()).isEqualTo(665);
        assertThat(seen.fresh()).hasSizeGreaterThan(600);
        assertThat(seen.returned()).allSatisfy(row -> assertThat(row.reasons()).isNotEmpty());
        bring(file);
        assertThat(all()).hasSameSizeAs(seen.fresh());
        assertThat(see(file).same()).isEqualTo(seen.fresh().size());
    }

    private String page(String path) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address(path))).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static byte[] data(String path) throws IOException {
        return Files.readAllBytes(DATA.resolve(path));
    }

    private String refusal(byte[] file) {
        return ((Outcome.Refused<ReadFile.Of>) readFile.read(file)).reason();
    }

    private ReadFile.Of read(byte[] file) {
        assertThat(readFile.read(file)).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<ReadFile.Of>) readFile.read(file)).value();
    }

    private Look.Seen see(byte[] file) {
        var read = read(file);
        return look.look(library, read.kind(), "Een lijst", read.reading());
    }

    private void bring(byte[] file) {
        var read = read(file);
        bringIn.bring(library, read.kind(), "Een lijst", read.reading(), null);
    }

    private List<Listing> all() {
        return listings.next(null, 1000);
    }

    private Listing only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }
}
