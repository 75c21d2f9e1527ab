package nl.plein.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser of their own that draws nothing: for what is about addresses and answers, and not about pages. */
public class Visitor {

    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What came back. */
    public record Answer(int status, String location, String body) {

        public String heading() {
            var found = HEADING.matcher(body);
            return found.find() ? found.group(1).replaceAll("<[^>]*>", "").strip() : "";
        }

        /** The words of the page, without its signs. */
        public String text() {
            return body.replaceAll("(?s)<(head|script|style).*?</\\1>", " ").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        }
    }

    private final String site;
    private final Map<String, String> cookies = new TreeMap<>();

    Visitor(String site) {
        this.site = site;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(site + path)).GET());
    }

    /** Where a redirect leads is opened too, as a browser does. */
    public Answer open(String path) {
        var answer = get(path);
        for (var hops = 0; answer.status() / 100 == 3 && hops < 5; hops++) answer = get(answer.location());
        return answer;
    }

    /** @param fields name, value, name, value */
    public Answer post(String path, String... fields) {
        var form = new StringBuilder();
        for (var at = 0; at < fields.length; at += 2)
            form.append(at == 0 ? "" : "&").append(encoded(fields[at])).append('=').append(encoded(fields[at + 1]));
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request) {
        if (!cookies.isEmpty())
            request.header("Cookie", cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        try {
            var answer = HTTP.send(request.header("Accept-Language", "nl").build(), BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            var location = answer.headers().firstValue("location").orElse("");
            return new Answer(answer.statusCode(), location.replaceFirst("^" + Pattern.quote(site), ""), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    /** Fills in a form of asking or offering, one question after the other as it comes, up to where it can be sent. */
    public String fillIn(String door, String kind, Map<String, String> answers) {
        var start = post("/" + door + (answers.containsKey("side") ? "?side=" + answers.get("side") : ""), "kind", kind).location();
        var draft = start.replaceAll("/[^/]*$", "");
        for (var at = start; !at.endsWith("/check"); ) {
            var next = post(at, fields(answers));
            if (next.status() != 302) throw new AssertionError(at + " says " + next.text());
            at = next.location();
        }
        return draft;
    }

    private static String[] fields(Map<String, String> answers) {
        return new HashMap<>(answers).entrySet().stream()
                .flatMap(answer -> java.util.stream.Stream.of(answer.getKey(), answer.getValue()))
                .toArray(String[]::new);
    }
}
