package nl.plein;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What catalogues of public software read of us. */
class PublicCodeTest {

    @Test
    @SuppressWarnings("unchecked")
    void itSaysAllThatTheStandardAsks() throws IOException {
        var all = (Map<String, Object>) new Yaml().load(Files.readString(Path.of("../publiccode.yml")));
        assertThat(all).containsKeys(
                "publiccodeYmlVersion", "name", "url", "softwareVersion", "releaseDate", "platforms", "categories",
                "developmentStatus", "softwareType", "description", "legal", "maintenance", "localisation", "dependsOn");
        assertThat((String) all.get("url")).startsWith("https://");
        assertThat((Map<String, Object>) all.get("legal")).containsEntry("license", "EUPL-1.2").containsKeys("mainCopyrightOwner", "repoOwner");
        assertThat((Map<String, Object>) all.get("maintenance")).containsKeys("type", "contacts");
        assertThat((Map<String, Object>) all.get("localisation")).containsKeys("localisationReady", "availableLanguages");
        ((Map<String, Map<String, Object>>) all.get("description")).forEach((language, told) -> {
            assertThat(((String) told.get("shortDescription")).length()).as(language).isBetween(1, 150);
            assertThat(((String) told.get("longDescription")).length()).as(language).isBetween(150, 10_000);
            assertThat(told).as(language).containsKey("features");
            assertThat(((String) told.get("genericName")).length()).as(language).isLessThanOrEqualTo(35);
        });
    }
}
