package nl.plein.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.plein.directory.SomeDirectory;
import nl.plein.ground.Story;
import nl.plein.people.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Document;

/** What programs read of the directory beside its pages. */
class FeedTest extends Story {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private ApplicationContext application;

    private String listing;

    @BeforeEach
    void somethingNew() {
        OrganisationId organisation = somebody.anOrganisation();
        var directory = SomeDirectory.in(application);
        var initiative = directory.initiative(organisation, "Soep & Co");
        listing = directory.listing(initiative, "{\"kind\":\"ACTIVITY\",\"name\":\"Soep <voor> iedereen\",\"summary\":\"Warm & lekker\"}")
                .value()
                .toString();
    }

    @Test
    void theFeedTellsWhatIsNewAndByWhom() throws Exception {
        var feed = read("/feed.atom");

        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(texts(feed, "title")).contains("Soep <voor> iedereen");
        assertThat(texts(feed, "summary")).containsExactly("Warm & lekker");
        assertThat(texts(feed, "name")).containsExactly("Soep & Co");
        assertThat(texts(feed, "id")).contains("urn:uuid:" + listing);
    }

    @Test
    void theMapLeadsToEveryPage() throws Exception {
        assertThat(texts(read("/sitemap.xml"), "loc")).singleElement().asString().endsWith("/sitemap-1.xml");
        assertThat(texts(read("/sitemap-1.xml"), "loc"))
                .anyMatch(address -> address.endsWith("/find"))
                .anyMatch(address -> address.endsWith("/listing/" + listing))
                .anyMatch(address -> address.contains("/initiative/"));
        assertThat(get("/sitemap-2.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void aChangeOfTheSameLengthIsAnotherAnswer() throws Exception {
        var before = get("/feed.atom").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/feed.atom", "If-None-Match", before).statusCode()).isEqualTo(304);
        owner.jdbc().sql("update directory.listing set content = content || '{\"summary\":\"Koud & lekker\"}'").update();
        var after = get("/feed.atom", "If-None-Match", before);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.headers().firstValue("ETag")).isPresent().isNotEqualTo(java.util.Optional.of(before));
    }

    @Test
    void programsAreToldWhatIsWrongAsAProblemAndNeverOnAPage() throws Exception {
        for (var path : List.of("/api/v1/nothing", "/api/nothing", "/hsds/v3/nothing", "/hsds/v3/services/nothing", "/edudex/nothing"))
            for (var accept : List.of("*/*", "text/html", "application/json")) assertProblem(get(path, "Accept", accept), 404);
        for (var path : List.of("/api/v1/listings", "/hsds/v3/services"))
            for (var method : List.of("POST", "PUT", "DELETE"))
                assertProblem(HTTP.send(HttpRequest.newBuilder(URI.create(address(path)))
                        .method(method, HttpRequest.BodyPublishers.ofString("{}")).header("Content-Type", "text/csv").build(), HttpResponse.BodyHandlers.ofString()), 405);
        assertProblem(get("/hsds/v3/services?page=x"), 400);
        assertProblem(get("/api/v1/listings", "Accept", "image/png"), 406);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.request().method()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(answer.uri().toString()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status, "\"title\":", "\"detail\":");
    }

    private Document read(String path) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var xml = get(path).body().getBytes(StandardCharsets.UTF_8);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String header, String value) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address(path))).header(header, value).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> texts(Document document, String element) {
        var found = new ArrayList<String>();
        var nodes = document.getElementsByTagNameNS("*", element);
        for (var at = 0; at < nodes.getLength(); at++) found.add(nodes.item(at).getTextContent());
        return found;
    }
}
