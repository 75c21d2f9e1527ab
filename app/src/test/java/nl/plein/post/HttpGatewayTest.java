package nl.plein.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Text messages, handed over to a real server. */
class HttpGatewayTest {

    private static final String NUMBER = "+31612345678";

    private final JsonMapper json = new JsonMapper();
    private final List<String> bodies = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private HttpServer server;
    private int answer = 202;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/sms", exchange -> {
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theMessageArrivesInTheJsonThatTheGatewayWants() {
        gateway("{\"messages\":[{\"destination\":\"<to>\",\"content\":\"<text>\",\"from\":\"Plein\"}]}").hand(NUMBER, "Morgen om 18.30 uur");
        var message = json.readTree(bodies.getFirst()).get("messages").get(0);
        assertThat(message.get("destination").stringValue()).isEqualTo(NUMBER);
        assertThat(message.get("content").stringValue()).isEqualTo("Morgen om 18.30 uur");
        assertThat(tokens).containsExactly("Bearer secret");
    }

    @Test
    void wordsCannotBreakOutOfTheJson() {
        gateway("{\"to\":\"<to>\",\"text\":\"<text>\"}").hand(NUMBER, "\"} \\ ë\n<to>");
        assertThat(json.readTree(bodies.getFirst()).get("text").stringValue()).isEqualTo("\"} \\ ë\n<to>");
    }

    @Test
    void aRefusalSaysWhyAndNotToWhom() {
        answer = 403;
        assertThatThrownBy(() -> gateway("<to>").hand(NUMBER, "Morgen"))
                .isInstanceOf(TextGateway.NotTaken.class)
                .hasMessage("the gateway answered 403")
                .hasNoCause();
    }

    @Test
    void aGatewayThatIsNotThereIsARefusalToo() {
        var gateway = gateway("<to>");
        server.stop(0);
        assertThatThrownBy(() -> gateway.hand(NUMBER, "Morgen"))
                .isInstanceOf(TextGateway.NotTaken.class)
                .hasMessageNotContaining("316");
    }

    private HttpGateway gateway(String body) {
        return new HttpGateway("http://127.0.0.1:" + server.getAddress().getPort() + "/sms", "secret", body, json);
    }
}
