package nl.plein.access.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.plein.ground.StrictStory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in at a real Keycloak. It is large and slow to start: see the profile "keycloak" in app/pom.xml. */
@Tag("keycloak")
class KeycloakTest extends StrictStory {

    private static final int PORT = freePort();
    private static Process keycloak;

    @Value("${plein.address}")
    private String site;

    @DynamicPropertySource
    static void keycloak(DynamicPropertyRegistry settings) {
        settings.add("plein.providers.keycloak.name", () -> "Keycloak");
        settings.add("plein.providers.keycloak.organisation", () -> "De Buurtbond");
        settings.add("plein.providers.keycloak.issuer", () -> server() + "/realms/plein");
        settings.add("plein.providers.keycloak.client-id", () -> "plein");
        settings.add("plein.providers.keycloak.client-secret", () -> "for-tests-only");
    }

    @BeforeAll
    static void startKeycloak() throws Exception {
        try (var unpacked = Files.list(Path.of("target", "keycloak"))) {
            var home = unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
            Files.createDirectories(home.resolve("data/import"));
            Files.writeString(home.resolve("data/import/plein.json"), REALM);
            var program = home.resolve("bin/kc.sh").toString();
            var start = new ProcessBuilder("sh", program, "start-dev", "--import-realm", "--http-port=" + PORT)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "keycloak.log").toFile());
            start.environment().put("JAVA_HOME", System.getProperty("java.home"));
            keycloak = start.start();
        }
        await("Keycloak")
                .atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofSeconds(2))
                .until(KeycloakTest::answers);
    }

    private static boolean answers() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var about = URI.create(server() + "/realms/plein/.well-known/openid-configuration");
            return client.send(HttpRequest.newBuilder(about).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    @AfterAll
    static void stopKeycloak() throws InterruptedException {
        keycloak.descendants().forEach(ProcessHandle::destroy);
        keycloak.destroy();
        keycloak.waitFor();
    }

    @Test
    void aMemberComesInAndChoosesASecondFactor() {
        somebody.whoCoordinates("anneke@buurtbond.example");
        assertThat(signInAs("anneke")).isEqualTo(site + "/account/factors");
    }

    @Test
    void whoIsNoMemberStaysOut() {
        somebody.whoCoordinates("anneke@buurtbond.example");
        assertThat(signInAs("stranger")).isEqualTo(site + "/sign-in/unknown");
    }

    @Test
    void anAddressThatKeycloakDidNotCheckIsWorthNothing() {
        somebody.whoCoordinates("unchecked@buurtbond.example");
        assertThat(signInAs("unchecked")).isEqualTo(site + "/sign-in/unknown");
    }

    /** In a browser, because Keycloak's cookies ask for https, which only a browser takes a machine of its own for. */
    private String signInAs(String name) {
        var page = desktop();
        page.navigate("/sign-in");
        page.locator("a[href='/sign-in/with/keycloak']").click();
        page.locator("#username").fill(name);
        page.locator("#password").fill("only a test!");
        page.locator("#kc-login").click();
        page.waitForURL(site + "/**");
        return page.url();
    }

    private static String server() {
        return "http://localhost:" + PORT;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String user(String name, boolean checked) {
        return """
                {"username": "%1$s", "enabled": true, "email": "%1$s@buurtbond.example", "emailVerified": %2$s,
                 "firstName": "A", "lastName": "B", "credentials": [{"type": "password", "value": "only a test!"}]}
                """.formatted(name, checked);
    }

    private static final String REALM = """
            {"realm": "plein", "enabled": true, "sslRequired": "none",
             "clients": [{"clientId": "plein", "enabled": true, "protocol": "openid-connect", "publicClient": false,
               "secret": "for-tests-only", "standardFlowEnabled": true,
               "redirectUris": ["http://localhost/*", "*"], "attributes": {"pkce.code.challenge.method": "S256"}}],
             "users": [%s, %s, %s]}
            """.formatted(user("anneke", true), user("stranger", true), user("unchecked", false));
}
