package nl.plein.directory.bring;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.plein.directory.ContentJson;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingContent;
import nl.plein.directory.ListingContent.Cost;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.directory.SomeDirectory;
import nl.plein.directory.shipped.ShippedDirectory;
import nl.plein.ground.Story;
import nl.plein.people.OrganisationId;
import nl.plein.shared.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All courses of the demonstration, as other catalogues read them, and read back by ourselves. */
class EduDexTest extends Story {

    private static final Path SCHEMAS = Path.of("src/test/resources/schemas/edudex");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ShippedDirectory shipped;

    @Autowired
    private Listings listings;

    @Autowired
    private Places places;

    @Autowired
    private ReadFile readFile;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ContentJson contentJson;

    private final HttpClient client = HttpClient.newHttpClient();
    private OrganisationId library;

    @BeforeEach
    void aTownFullOfOffers() {
        library = somebody.anOrganisation();
        shipped.bringTerms();
        shipped.bringOffers(_ -> library);
    }

    @Test
    void everyInstituteAndProgrammeIsWhatTheSchemasSay() throws Exception {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var institute = registry.getSchema(Files.readString(SCHEMAS.resolve("edudex-institute_in.schema.json")));
        var programme = registry.getSchema(Files.readString(SCHEMAS.resolve("edudex-program_in.schema.json")));
        var programmes = 0;
        for (var one : tree(get("/edudex/directory.json"))) {
            assertThat(complaints(institute, get(path(one, "institute")))).isEmpty();
            var all = tree(get(path(one, "programs")));
            assertThat(all.size()).isEqualTo(one.path("numberOfPrograms").asInt());
            for (var each : all) assertThat(complaints(programme, each.toString())).as(each.toString()).isEmpty();
            programmes += all.size();
        }
        assertThat(programmes).isEqualTo((int) listings.next(null, 1000).stream()
                .filter(listing -> listing.content().kind() == ListingContent.Kind.COURSE)
                .count()).isGreaterThanOrEqualTo(60);
    }

    private static List<String> complaints(com.networknt.schema.Schema schema, String answer) {
        return schema.validate(answer, InputFormat.JSON, context ->
                        context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void whatWeSendOutComesBackWithAllThatBothKnow() throws Exception {
        var back = new HashMap<UUID, Incoming>();
        var backPlaces = new HashMap<String, PlaceContent>();
        for (var one : tree(get("/edudex/directory.json"))) {
            var read = ((Outcome.Done<ReadFile.Of>) readFile.read(get(path(one, "programs")).getBytes(StandardCharsets.UTF_8))).value();
            assertThat(read.reading().returned()).isEmpty();
            read.reading().listings().forEach(incoming -> back.put(UUID.fromString(incoming.key()), incoming));
            read.reading().things().get(1).forEach(place ->
                    backPlaces.put(place.key(), contentJson.read(place.content(), PlaceContent.class)));
        }
        assertThat(back.size()).isGreaterThanOrEqualTo(60);
        back.forEach((id, incoming) -> {
            var sent = listings.find(new ListingId(id)).orElseThrow().content();
            var read = contentJson.read(incoming.content(), ListingContent.class);
            assertThat(incoming.left()).isEmpty();
            assertThat(known(read)).as(sent.name()).isEqualTo(known(sent));
            assertThat(incoming.places()).hasSameSizeAs(sent.places());
            for (var key : incoming.places())
                assertThat(address(backPlaces.get(key)))
                        .isEqualTo(address(places.find(new PlaceId(UUID.fromString(key))).orElseThrow().content()));
        });
    }

    /** What hangs on an income is a price that may change, and a price of a lesson one with these words. */
    private static Map<String, Object> known(ListingContent content) {
        var known = new HashMap<String, Object>();
        known.put("name", content.name());
        known.put("summary", content.summary());
        known.put("about", content.about());
        known.put("subjects", content.subjects().stream().sorted().toList());
        known.put("languages", content.languages());
        known.put("online", content.online());
        known.put("when", Set.copyOf(content.when()));
        known.put("contact", content.contact());
        var cost = content.cost();
        if (cost != null) {
            known.put("cents", Objects.requireNonNullElse(cost.cents(), 0L));
            known.put("free", cost.kind() == Cost.Kind.FREE || cost.kind() == Cost.Kind.FREE_FOR_NOW);
            if (cost.per() != Cost.Per.LESSON && cost.words() == null) known.put("per", cost.per());
        }
        return known;
    }

    private static List<Object> address(PlaceContent place) {
        return Arrays.asList(place.name(), place.street(), place.number(), place.postcode(), place.town());
    }

    @Test
    void daysAndDatesOfEverySortComeBack() throws Exception {
        var some = SomeDirectory.in(application);
        var initiative = some.initiative(library, "De Brug");
        var course = some.listing(initiative, """
                {"kind":"COURSE","name":"Alles","summary":"Kort","about":"Lang","online":true,"languages":["nl","ar"],
                 "cost":{"kind":"PAID","cents":1250,"per":"MONTH"},
                 "when":[{"days":["MO","FR"],"from":"09:30","to":"11:00","starts":"2027-03-01","ends":"2027-07-09"},
                         {"days":["TU"],"from":"19:00","starts":"2027-03-02"},
                         {"days":["SU"],"from":"14:00","to":"15:00"},
                         {"days":[],"starts":"2027-05-05","ends":"2027-05-05"}]}
                """);
        var file = get("/edudex/" + initiative.value() + "/programs.json");
        var read = ((Outcome.Done<ReadFile.Of>) readFile.read(file.getBytes(StandardCharsets.UTF_8))).value().reading();
        assertThat(known(contentJson.read(read.listings().getFirst().content(), ListingContent.class)))
                .isEqualTo(known(listings.find(course).map(Listing::content).orElseThrow()));
    }

    @Test
    void moneyAsTheStandardWritesItComesIn() {
        var programme = """
                [{"editor":"X","programClassification":{"orgUnitId":"x","programId":"1"},"programDescriptions":{"programName":{"nl":"Les"}},
                  "programSchedule":{"genericProgramRun":{"cost":[{"amount":"49.50","currency":"EUR","amountIsFinal":true}]}}}]
                """;
        var read = ((Outcome.Done<ReadFile.Of>) readFile.read(programme.getBytes(StandardCharsets.UTF_8))).value().reading();
        assertThat(contentJson.read(read.listings().getFirst().content(), ListingContent.class).cost().cents()).isEqualTo(4950);
        var dollars = programme.replace("EUR", "USD");
        read = ((Outcome.Done<ReadFile.Of>) readFile.read(dollars.getBytes(StandardCharsets.UTF_8))).value().reading();
        assertThat(read.listings().getFirst().left()).extracting(Incoming.Reason::key).containsExactly("bring.left.money");
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgainAndWhatIsNotThereIsNotFound() throws Exception {
        var first = send("/edudex/directory.json", "");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(send("/edudex/directory.json", tag).statusCode()).isEqualTo(304);
        var some = SomeDirectory.in(application);
        some.listing(some.initiative(library, "De Brug"), "{\"kind\":\"COURSE\",\"name\":\"Nieuw\"}");
        assertThat(send("/edudex/directory.json", tag).statusCode()).isEqualTo(200);
        assertThat(send("/edudex/" + UUID.randomUUID() + "/programs.json", "").statusCode()).isEqualTo(404);
        assertThat(send("/edudex/nobody/institute.json", "").statusCode()).isEqualTo(404);
    }

    private static String path(JsonNode provider, String field) {
        return URI.create(provider.path(field).asString()).getPath();
    }

    private JsonNode tree(String text) {
        return json.readTree(text);
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(path, "").body();
    }

    private HttpResponse<String> send(String path, String tag) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address(path)));
        if (!tag.isEmpty()) request.header("If-None-Match", tag);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
