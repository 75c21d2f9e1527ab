package nl.plein.access.kept;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.plein.people.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The file to take along. Its shape is promised in docs/my-data.md; who changes it raises the version. */
@Component
class WriteMyData {

    static final int VERSION = 1;

    private final JsonMapper json;
    private final Clock clock;

    WriteMyData(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    byte[] write(List<AtOrganisation> groups, Locale language) {
        var file = new LinkedHashMap<String, Object>();
        file.put("format", "plein-my-data");
        file.put("version", VERSION);
        file.put("made_at", clock.instant().toString());
        file.put("language", language.getLanguage());
        file.put("kept_by", groups.stream().map(WriteMyData::group).toList());
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    private static Map<String, Object> group(AtOrganisation group) {
        var written = new LinkedHashMap<String, Object>();
        written.put("organisation", organisation(group.organisation()));
        written.put("records", group.kinds().stream()
                .flatMap(kind -> kind.things().stream())
                .map(WriteMyData::thing)
                .toList());
        return written;
    }

    private static @Nullable Map<String, String> organisation(@Nullable Organisation organisation) {
        if (organisation == null) return null;
        var written = new LinkedHashMap<String, String>();
        written.put("id", organisation.id().value().toString());
        written.put("name", organisation.name());
        return written;
    }

    private static Map<String, Object> thing(KeptThing thing) {
        var fields = new LinkedHashMap<String, List<String>>();
        thing.lines().forEach(line -> fields.put(line.key(), line.values()));
        var written = new LinkedHashMap<String, Object>();
        written.put("kind", thing.kind());
        written.put("fields", fields);
        return written;
    }
}
