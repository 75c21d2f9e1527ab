package nl.plein.directory.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.plein.directory.program.ForPrograms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Describes the interface for searching, as OpenAPI 3.0; the address of this site and whom to ask are filled in. */
@RestController
@ForPrograms
class DescribeApi {

    private final byte[] description;

    DescribeApi(
            @Value("${plein.address}") String site,
            @Value("${plein.alliance.name:}") String alliance,
            @Value("${plein.alliance.email:}") String email)
            throws IOException {
        this.description = new ClassPathResource("api/openapi.json")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("https://plein.example", site)
                .replace("Plein of the alliance", alliance.isEmpty() ? "Plein" : escaped(alliance))
                .replace("hulp@plein.example", email.isEmpty() ? "plein@localhost.example" : escaped(email))
                .getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping("/api/v1/openapi.json")
    @CrossOrigin(methods = {RequestMethod.GET, RequestMethod.HEAD}, exposedHeaders = FindApi.VERSION_HEADER)
    ResponseEntity<byte[]> describe() {
        return ResponseEntity.ok()
                .header(FindApi.VERSION_HEADER, FindApi.VERSION)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(description);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
