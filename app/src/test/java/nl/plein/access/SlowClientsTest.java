package nl.plein.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import nl.plein.ground.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever sends a form one letter a minute, from two hundred windows, is in nobody's way. */
class SlowClientsTest extends Story {

    private static final String BEGINS = """
            POST %s HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: 1000\r
            \r
            kind=""";

    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (var socket : slow) socket.close();
    }

    @Test
    void twoHundredSlowFormsKeepNobodyElseWaiting() throws Exception {
        for (var i = 0; i < 100; i++) {
            begin("/ask");
            begin("/my");
        }
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var i = 0; i < 40; i++)
                assertThat(client.send(request("/ask").build(), BodyHandlers.discarding()).statusCode()).isEqualTo(200);
            var form = request("/sign-in")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Forwarded-For", "198.51.100.7")
                    .POST(BodyPublishers.ofString("email=somebody@home.example"));
            assertThat(client.send(form.build(), BodyHandlers.discarding()).statusCode()).isEqualTo(302);
        }
        assertThat(slow).hasSize(200).noneMatch(Socket::isClosed);
    }

    private void begin(String path) throws IOException {
        var socket = new Socket("localhost", URI.create(address("/")).getPort());
        slow.add(socket);
        socket.getOutputStream().write(BEGINS.formatted(path).getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path))).header("Accept", "text/html");
    }
}
