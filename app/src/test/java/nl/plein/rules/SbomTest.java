package nl.plein.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar as it is handed out: what is in it is written in it, and all of it may be used under the EUPL-1.2. */
@Tag("package")
class SbomTest {

    /** Licences (SPDX) of libraries that a work under the EUPL-1.2 may use unchanged and hand out. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0", "MIT", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "EPL-2.0", "EUPL-1.2",
            "GPL-2.0-with-classpath-exception", "LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-or-later", "MPL-2.0", "PostgreSQL");

    /** What a library says in other words than SPDX has, and what it is. */
    private static final Map<String, String> MEANT = Map.of(
            // its POM says "BSD" and refers to asm.ow2.io, whose licence has three clauses
            "com.tngtech.archunit:archunit BSD-4-Clause", "BSD-3-Clause",
            // their POMs say "The BSD License"; LICENSE.txt in their repository has three clauses
            "com.twelvemonkeys.common:common-image BSD-4-Clause", "BSD-3-Clause",
            "com.twelvemonkeys.common:common-io BSD-4-Clause", "BSD-3-Clause",
            "com.twelvemonkeys.common:common-lang BSD-4-Clause", "BSD-3-Clause",
            "com.twelvemonkeys.imageio:imageio-core BSD-4-Clause", "BSD-3-Clause",
            "com.twelvemonkeys.imageio:imageio-metadata BSD-4-Clause", "BSD-3-Clause",
            "com.twelvemonkeys.imageio:imageio-webp BSD-4-Clause", "BSD-3-Clause",
            // its POM says no version; the sources say 3 or later. In it are the DejaVu fonts, free by a licence beside them
            "net.sf.jasperreports:jasperreports-fonts GNU Lesser General Public License", "LGPL-3.0-or-later");

    private static Map<String, Set<String>> licences;
    private static Set<String> files;
    private static Set<String> libraries;

    @BeforeAll
    static void read() throws IOException {
        licences = new TreeMap<>();
        files = new TreeSet<>();
        try (var jar = new JarFile(packaged().toFile())) {
            libraries = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    // what Spring Boot itself puts beside the libraries, to take the jar apart
                    .filter(name -> !name.contains("spring-boot-jarmode-tools"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            var bill = jar.getEntry("META-INF/sbom/application.cdx.json");
            assertThat(bill).as("the bill of materials in the jar; Maven writes it when it is not offline").isNotNull();
            for (var component : JsonMapper.shared().readTree(jar.getInputStream(bill)).get("components")) note(component);
        }
    }

    private static Path packaged() throws IOException {
        try (var found = Files.newDirectoryStream(Path.of("target"), "app-*.jar")) {
            return found.iterator().next();
        }
    }

    private static void note(JsonNode component) {
        var name = component.get("group").asString() + ":" + component.get("name").asString();
        files.add(component.get("name").asString() + "-" + component.get("version").asString() + ".jar");
        var all = licences.computeIfAbsent(name, _ -> new TreeSet<>());
        component.path("licenses").forEach(one -> all.add(one.has("expression")
                ? one.get("expression").asString()
                : one.get("license").path("id").asString(one.get("license").path("name").asString(""))));
    }

    @Test
    void everyLibraryInTheJarIsInTheBill() {
        assertThat(libraries).hasSizeGreaterThan(80);
        assertThat(files).containsAll(libraries);
    }

    @Test
    void everyLicenceMayBeUsedHere() {
        assertThat(licences).allSatisfy((name, all) -> assertThat(all)
                .as(name)
                .isNotEmpty()
                .allSatisfy(licence -> assertThat(ALLOWED).contains(MEANT.getOrDefault(name + " " + licence, licence))));
    }
}
