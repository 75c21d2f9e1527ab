package nl.plein.ground;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A provider of identities as small as it can be: it lets in whoever the test says, without a page of its own. */
public class AProvider {

    public static final AProvider SHARED = new AProvider();

    private final HttpServer server;
    private final RSAKey key;
    private volatile RSAKey signsWith;
    private volatile Map<String, Object> vouchesFor = Map.of();
    private volatile String nonce = "";

    private AProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            signsWith = key;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, about()));
        server.createContext("/keys", exchange -> json(exchange, new JWKSet(key).toString()));
        server.createContext("/authorize", this::sendBack);
        server.createContext("/token", exchange -> json(exchange, token()));
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void vouchesFor(String subject, String email, boolean verified, String acr) {
        signsWith = key;
        vouchesFor = Map.of("sub", subject, "email", email, "email_verified", verified, "acr", acr);
    }

    /** As somebody does who would like to be the provider. */
    public void signsWithAnotherKey() throws JOSEException {
        signsWith = new RSAKeyGenerator(2048).keyID("one").generate();
    }

    private String about() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"],
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"],
                 "code_challenge_methods_supported": ["S256"]}
                """.formatted(issuer());
    }

    private void sendBack(HttpExchange exchange) throws IOException {
        var asked = Stream.of(exchange.getRequestURI().getRawQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
        nonce = asked.get("nonce");
        exchange.getResponseHeaders().set("Location", asked.get("redirect_uri") + "?code=x&state="
                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String token() {
        return """
                {"access_token": "x", "token_type": "Bearer", "expires_in": 60, "scope": "openid", "id_token": "%s"}
                """.formatted(signed());
    }

    private String signed() {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("plein")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce);
        vouchesFor.forEach(claims::claim);
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
            token.sign(new RSASSASigner(signsWith));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
