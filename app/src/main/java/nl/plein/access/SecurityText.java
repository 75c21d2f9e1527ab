package nl.plein.access;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where to tell about a hole in the fence (RFC 9116). Without a contact and a date there is no such page. */
@Controller
class SecurityText {

    private final String contact;
    private final @Nullable LocalDate expires;
    private final String site;

    SecurityText(
            @Value("${plein.security.contact:}") String contact,
            @Value("${plein.security.expires:}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate expires,
            @Value("${plein.address}") String site) {
        this.contact = contact;
        this.expires = expires;
        this.site = site.replaceFirst("/$", "");
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> securityText() {
        if (contact.isBlank() || expires == null) return ResponseEntity.notFound().build();
        return ResponseEntity.ok().contentType(new MediaType("text", "plain", StandardCharsets.UTF_8)).body("""
                Contact: %s
                Expires: %s
                Preferred-Languages: nl, en
                Canonical: %s/.well-known/security.txt
                """.formatted(contact, expires.atStartOfDay(ZoneOffset.UTC).toInstant(), site));
    }
}
