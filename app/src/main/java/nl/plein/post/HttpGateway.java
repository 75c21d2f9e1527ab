package nl.plein.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.json.JsonMapper;

/** Sells text messages over HTTP, as most do: one POST with JSON and a token. What the JSON looks like is a setting. */
@Component
@ConditionalOnProperty("plein.sms.url")
class HttpGateway implements TextGateway {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final RestClient client;
    private final String body;
    private final JsonMapper json;

    HttpGateway(
            @Value("${plein.sms.url}") String url,
            @Value("${plein.sms.token:}") String token,
            @Value("${plein.sms.body:{\"to\":\"<to>\",\"text\":\"<text>\"}}") String body,
            JsonMapper json) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(ANSWER);
        var builder = RestClient.builder().requestFactory(requests).baseUrl(url);
        this.client = token.isBlank()
                ? builder.build()
                : builder.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).build();
        this.body = body;
        this.json = json;
    }

    @Override
    public void hand(String number, String words) {
        try {
            client.post()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body.replace("<to>", inJson(number)).replace("<text>", inJson(words)).getBytes(UTF_8))
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientResponseException refused) {
            // without its cause: what a gateway says may hold the number, and this ends up in the log
            throw new NotTaken("the gateway answered " + refused.getStatusCode().value());
        } catch (RestClientException failed) {
            throw new NotTaken("the gateway did not answer: " + failed.getClass().getSimpleName(), !isUnreached(failed));
        }
    }

    private static boolean isUnreached(RestClientException failed) {
        return failed.getCause() instanceof ConnectException || failed.getCause() instanceof HttpConnectTimeoutException;
    }

    /** As it stands between the quotes of JSON. */
    private String inJson(String text) {
        var quoted = json.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}
