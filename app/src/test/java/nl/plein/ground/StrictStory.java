package nl.plein.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** As {@link Story}, on a Plein that asks for two factors, has a provider, and knows its own address for passkeys. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "plein.demonstration=false",
            "plein.outbox=true",
            "plein.second-factor=required",
            "plein.alliance.email=hulp@plein.example",
            "db-scheduler.enabled=false"
        })
public abstract class StrictStory extends Story {

    @DynamicPropertySource
    static void ownAddress(DynamicPropertyRegistry settings) {
        var port = freePort();
        settings.add("server.port", () -> port);
        settings.add("plein.address", () -> "http://localhost:" + port);
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("plein.providers.buurtbond.name", () -> "De Buurtbond");
        settings.add("plein.providers.buurtbond.organisation", () -> "De Buurtbond");
        settings.add("plein.providers.buurtbond.issuer", AProvider.SHARED::issuer);
        settings.add("plein.providers.buurtbond.client-id", () -> "plein");
        settings.add("plein.providers.buurtbond.client-secret", () -> "for-tests-only");
        settings.add("plein.providers.buurtbond.two-factors", () -> "two");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
