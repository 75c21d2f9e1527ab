package nl.plein.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.plein.directory.SomeDirectory;
import nl.plein.directory.shipped.ShippedDirectory;
import nl.plein.ground.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The directory of the demonstration, as other systems read it. */
class HsdsTest extends Story {

    private static final int LISTINGS = 215;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ShippedDirectory shipped;

    @Autowired
    private JsonMapper json;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void aTownFullOfOffers() {
        var library = somebody.anOrganisation();
        shipped.bringTerms();
        shipped.bringOffers(_ -> library);
    }

    @Test
    void everyPageOfEverythingIsWhatTheSchemasSay() {
        var schemas = new Schemas();
        var complaints = new ArrayList<String>();
        check(schemas, "services", "service", complaints);
        check(schemas, "organizations", "organization", complaints);
        check(schemas, "service_at_locations", "service_at_location", complaints);
        for (var list : List.of("taxonomies taxonomy", "taxonomy_terms taxonomy_term")) {
            var path = list.split(" ")[0];
            var all = walk("/" + path + "?per_page=20");
            assertThat(all).as(path).isNotEmpty();
            for (var thing : all) {
                complain(schemas, list.split(" ")[1], thing, complaints);
                complain(schemas, list.split(" ")[1], read("/" + path + "/" + thing.path("id").asString()), complaints);
            }
        }
        assertThat(complaints).isEmpty();
    }

    /** The lists, the lists in full and each thing by itself. */
    private void check(Schemas schemas, String path, String schema, List<String> complaints) {
        var all = walk("/" + path + "?per_page=60");
        assertThat(all).as(path).hasSizeGreaterThan(70);
        assertThat(ids(all)).as("ids of %s are all different", path).hasSameSizeAs(all);
        all.forEach(thing -> complain(schemas, "compiled/" + schema + "_list", thing, complaints));
        var full = walk("/" + path + "?per_page=200&full=true");
        assertThat(ids(full)).isEqualTo(ids(all));
        full.forEach(thing -> complain(schemas, schema, thing, complaints));
        for (var thing : all.subList(0, 25))
            complain(schemas, schema, read("/" + path + "/" + thing.path("id").asString()), complaints);
    }

    private void complain(Schemas schemas, String schema, JsonNode thing, List<String> complaints) {
        schemas.complaints(schema, thing.toString()).forEach(complaint ->
                complaints.add(schema + ": " + complaint + " in " + thing.path("name")));
    }

    @Test
    void aListSaysWhereOneIsInIt() {
        var first = read("/services?per_page=100");
        assertThat(first.path("total_items").asInt()).isEqualTo(LISTINGS);
        assertThat(first.path("total_pages").asInt()).isEqualTo(3);
        assertThat(first.path("size").asInt()).isEqualTo(100);
        assertThat(first.path("first_page").asBoolean()).isTrue();
        assertThat(first.path("last_page").asBoolean()).isFalse();
        var last = read("/services?per_page=100&page=3");
        assertThat(last.path("size").asInt()).isEqualTo(15);
        assertThat(last.path("last_page").asBoolean()).isTrue();
        var beyond = read("/services?per_page=100&page=4");
        assertThat(beyond.path("empty").asBoolean()).isTrue();
        assertThat(beyond.path("contents")).isEmpty();
    }

    @Test
    void theNumberOfAllFollowsWhatIsAdded() {
        assertThat(read("/services").path("total_items").asInt()).isEqualTo(LISTINGS);
        var directory = SomeDirectory.in(application);
        directory.listing(directory.initiative(somebody.anOrganisation(), "Club"), "{\"kind\":\"ACTIVITY\",\"name\":\"Schaken\"}");
        assertThat(read("/services").path("total_items").asInt()).isEqualTo(LISTINGS + 1);
    }

    @Test
    void everyFilterWorksAloneAndTogetherWithAnother() {
        var library = idOf("/organizations?search=bibliotheek%20maas");
        var reading = idOf("/taxonomy_terms?search=lezen%20en%20schrijven");
        var subjects = idOf("/taxonomies?search=onderwerp");

        var ofLibrary = ids(walk("/services?organization_id=" + library));
        var aboutReading = ids(walk("/services?taxonomy_term_id=" + reading));
        var onComputer = ids(walk("/services?search=computer"));
        assertThat(ofLibrary).hasSizeBetween(5, 20);
        assertThat(aboutReading).hasSizeBetween(5, 30);
        assertThat(onComputer).hasSizeBetween(5, 40);
        assertThat(ids(walk("/services?taxonomy_id=" + subjects))).hasSize(LISTINGS);

        assertThat(ids(walk("/services?organization_id=" + library + "&taxonomy_term_id=" + reading)))
                .isNotEmpty()
                .isEqualTo(both(ofLibrary, aboutReading));
        assertThat(ids(walk("/services?search=computer&organization_id=" + library)))
                .isNotEmpty()
                .isEqualTo(both(onComputer, ofLibrary));
        assertThat(ids(walk("/services?search=computer&taxonomy_id=" + subjects + "&organization_id=" + library)))
                .isEqualTo(both(onComputer, ofLibrary));

        var who = read("/organizations?taxonomy_term_id=" + reading);
        assertThat(ids(contents(who))).contains(library).hasSizeLessThan(20);
        assertThat(ids(walk("/organizations?taxonomy_term_id=" + reading + "&search=bibliotheek"))).containsExactly(library);
        assertThat(ids(walk("/organizations?taxonomy_id=" + subjects))).hasSize(73);

        assertThat(ids(walk("/taxonomy_terms?taxonomy_id=" + subjects))).hasSize(28).contains(reading);
        assertThat(walk("/taxonomy_terms?taxonomy_id=" + subjects + "&search=lezen")).hasSize(1);
        assertThat(walk("/taxonomy_terms?parent_id=" + reading)).isEmpty();
        assertThat(walk("/taxonomy_terms?top_only=true")).hasSize(59);
    }

    @Test
    void whatChangedIsFoundByWhen() {
        var before = clock.instant();
        assertThat(walk("/services?modified_after=" + before)).as("on that moment counts").hasSize(LISTINGS);
        assertThat(walk("/services?modified_after=" + before.plusSeconds(1))).isEmpty();
        assertThat(walk("/services?modified_after=" + before + "&search=computer"))
                .hasSameSizeAs(walk("/services?search=computer"));
        var minimal = read("/services?minimal=true");
        assertThat(minimal.path("size").asInt()).isEqualTo(LISTINGS);
        assertThat(minimal.path("contents").get(0).propertyNames()).containsExactlyInAnyOrder("id", "modified_date");
    }

    @Test
    void whatIsNearAPostcodeIsFoundByMetres() {
        var all = walk("/service_at_locations");
        var around = walk("/service_at_locations?postcode=6131AZ&proximity=3000");
        assertThat(around).hasSizeBetween(20, all.size() - 20);
        assertThat(ids(all)).containsAll(ids(around));
        assertThat(walk("/service_at_locations?postcode=6131AZ&proximity=40000")).hasSameSizeAs(all);
        assertThat(walk("/service_at_locations?postcode=1011&proximity=1000")).isEmpty();
        assertThat(walk("/service_at_locations?postcode=6131&proximity=3000&search=computer"))
                .isNotEmpty()
                .allSatisfy(at -> assertThat(ids(around)).contains(at.path("id").asString()))
                .hasSizeLessThan(around.size());
        var towns = StreamSupport.stream(walk("/service_at_locations?postcode=6191&proximity=1500&full=true").spliterator(), false)
                .map(at -> at.path("location").path("addresses").get(0).path("city").asString());
        assertThat(towns).isNotEmpty().containsOnly("Beek");
    }

    @Test
    void anOrganizationShowsWhatItOffersBrieflyOrInFull() {
        var library = idOf("/organizations?search=bibliotheek%20maas");
        var brief = read("/organizations/" + library).path("services").get(0);
        assertThat(brief.propertyNames()).containsExactly("id");
        var full = read("/organizations/" + library + "?full_service=true").path("services").get(0);
        assertThat(full.path("name").asString()).isNotEmpty();
        assertThat(read("/organizations").path("contents").get(0).has("services")).isFalse();
    }

    @Test
    void allOfItComesLineByLine() {
        for (var path : List.of("services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms")) {
            var lines = get("/" + path + "?format=ndjson").body().lines().map(json::readTree).toList();
            assertThat(ids(lines)).as(path).isEqualTo(ids(walk("/" + path)));
        }
        assertThat(get("/services?format=ndjson&search=computer").body().lines())
                .hasSameSizeAs(walk("/services?search=computer"));
    }

    @Test
    void whatCannotBeIsSaidClearlyAndWhatIsNotThereIsNotFound() {
        for (var wrong : List.of(
                "/services?page=0", "/services?page=x", "/services?per_page=501", "/services?format=xml",
                "/services?minimal=ja", "/services?full=1", "/services?taxonomy_id=geld", "/services?organization_id=7",
                "/services?modified_after=gisteren", "/services?search=%21", "/services?postcode=6131",
                "/service_at_locations?postcode=01", "/service_at_locations?proximity=10",
                "/service_at_locations?postcode=6131&proximity=ver", "/taxonomy_terms?top_only=misschien",
                "/organizations?unheard=of")) {
            var answer = get(wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            var name = wrong.replaceFirst(".*[?&](\\w+)=.*", "$1");
            assertThat(json.readTree(answer.body()).path("detail").asString()).as(wrong).contains(name);
        }
        for (var gone : List.of("services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms")) {
            assertThat(get("/" + gone + "/00000000-0000-4000-8000-000000000000").statusCode()).isEqualTo(404);
            assertThat(get("/" + gone + "/nothing").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void everySiteMayReadItAndWhatItHasIsNotSentAgain() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address("/hsds/v3/services"))).header("Origin", "https://elsewhere.example");
        var first = client.send(request.build(), BodyHandlers.ofString());
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = client.send(request.header("If-None-Match", tag).build(), BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private String idOf(String path) {
        var found = contents(read(path));
        assertThat(found).as(path).hasSize(1);
        return found.getFirst().path("id").asString();
    }

    private List<JsonNode> walk(String path) {
        var all = new ArrayList<JsonNode>();
        for (var page = 1; ; page++) {
            var read = read(path + (path.contains("?") ? "&" : "?") + "page=" + page);
            all.addAll(contents(read));
            if (read.path("last_page").asBoolean()) {
                assertThat(read.path("total_items").asInt()).isEqualTo(all.size());
                return all;
            }
        }
    }

    private static List<JsonNode> contents(JsonNode page) {
        return page.path("contents").valueStream().toList();
    }

    private static Set<String> ids(List<JsonNode> things) {
        var ids = new HashSet<String>();
        things.forEach(thing -> ids.add(thing.path("id").asString()));
        return ids;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private JsonNode read(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address("/hsds/v3" + path))).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
