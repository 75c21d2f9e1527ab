package nl.plein.directory.hsds;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schemas of HSDS 3.1, CC BY-SA 4.0. What they refer to is read from beside them. */
final class Schemas {

    private static final Path FOLDER = Path.of("src/test/resources/schemas/hsds-3.1");
    private static final String ADDRESS = "https://hsds.example/";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Schemas::read));

    private static String read(String address) {
        if (!address.startsWith(ADDRESS)) return null;
        try {
            return Files.readString(FOLDER.resolve(address.substring(ADDRESS.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with it. The validator knows which domains exist; ours ends in .example, because nobody has one. */
    List<String> complaints(String schema, String json) {
        return registry
                .getSchema(SchemaLocation.of(ADDRESS + schema + ".json"))
                .validate(json.replace(".example\"", ".nl\""), InputFormat.JSON, context ->
                        context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
