package nl.plein.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import nl.plein.directory.SomeDirectory;
import nl.plein.ground.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other sites find; it is held against its own description, from which others make their programs. */
class FindApiTest extends Story {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void twentyFiveClubs() {
        var organisation = somebody.anOrganisation();
        var directory = SomeDirectory.in(application);
        var place = directory.place(organisation, "{\"name\":\"De Linde\",\"town\":\"Sittard\",\"postcode\":\"6131 AB\",\"lat\":51.0,\"lon\":5.87}");
        var initiative = directory.initiative(organisation, "Club");
        for (var number = 1; number <= 25; number++)
            directory.listing(initiative, "{\"kind\":\"ACTIVITY\",\"name\":\"Breien %d\",\"places\":[\"%s\"]}".formatted(number, place.value()));
    }

    @Test
    void whatIsFoundIsAsDescribedPageByPage() throws Exception {
        var answer = get("/api/v1/listings?q=breien&postcode=6131");
        var found = json.readTree(answer.body());

        assertThat(complaints(answer.body(), "Found")).isEmpty();
        assertThat(answer.headers().firstValue("API-Version")).hasValue("1.0.0");
        assertThat(found.path("total").asInt()).isEqualTo(25);
        assertThat(found.path("items")).hasSize(20);
        assertThat(found.path("items").get(0).path("why")).isNotEmpty();
        var second = json.readTree(get(URI.create(found.path("next").asString()).getRawSchemeSpecificPart().replaceFirst("//[^/]*", "")).body());
        assertThat(second.path("items")).hasSize(5);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void everyParameterThatIsDescribedIsTakenAndNoOther() throws Exception {
        for (var parameter : description().at("/paths/~1listings/get/parameters")) {
            var name = parameter.path("name").asString();
            var beside = name.equals("within") ? "&postcode=6131" : "";
            for (var value : valuesOf(parameter))
                assertThat(get("/api/v1/listings?" + name + "=" + value + beside).statusCode()).as(name + "=" + value).isEqualTo(200);
            if (!List.of("q", "subject", "event", "forWhom").contains(name)) {
                var refused = get("/api/v1/listings?" + name + "=%2B");
                assertThat(refused.statusCode()).as(name).isEqualTo(400);
                assertThat(complaints(refused.body(), "Problem")).isEmpty();
                assertThat(refused.headers().firstValue("API-Version")).hasValue("1.0.0");
                assertThat(json.readTree(refused.body()).path("detail").asString()).startsWith(name);
            }
        }
        assertThat(get("/api/v1/listings?search=breien").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/listings?within=5").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/listings?subject=bestaat-niet").statusCode()).isEqualTo(400);
    }

    @Test
    void otherSitesMayReadIt() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address("/api/v1/listings"))).header("Origin", "https://elders.example").build();
        var headers = CLIENT.send(request, BodyHandlers.discarding()).headers();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(headers.firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    /** What a program can find in the description, in the place of reading the sentences. */
    private static List<String> valuesOf(JsonNode parameter) {
        var schema = parameter.path("schema");
        if (schema.path("type").asString().equals("boolean")) return List.of("true", "false");
        if (schema.has("enum")) return schema.path("enum").valueStream().map(JsonNode::asString).toList();
        return Map.of("q", List.of("breien"), "postcode", List.of("6131", "6131AB"), "language", List.of("nl"), "page", List.of("1", "50"))
                .getOrDefault(parameter.path("name").asString(), List.of());
    }

    private JsonNode description() throws IOException, InterruptedException {
        return json.readTree(get("/api/v1/openapi.json").body());
    }

    private List<String> complaints(String answer, String schema) throws IOException, InterruptedException {
        var description = get("/api/v1/openapi.json").body();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of("https://plein.example/openapi", description)::get))
                .getSchema(SchemaLocation.of("https://plein.example/openapi#/components/schemas/" + schema))
                .validate(answer, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofString());
    }
}
