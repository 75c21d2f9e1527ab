package nl.plein.journeys.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import nl.plein.people.OrganisationId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The programmes that Plein brings, one file for each kind of help: resources/programmes/buddy.json is for the kind "buddy".
 * Once they are there, they are the organisation's own, to copy, change and close.
 */
@Component
public class ShippedProgrammes {

    static final List<String> KINDS = List.of("buddy", "homework", "company", "language", "digital");

    /** Without an end, for two people who want to go on after any of the others. No match begins with it. */
    static final String ONWARD = "onward";

    private final OwnProgrammes own;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ShippedProgrammes(OwnProgrammes own, JdbcClient jdbc, JsonMapper json) {
        this.own = own;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** For an alliance without any programme, shared and offered at once. Called on duty; may be repeated. */
    @Transactional
    public void bring(Function<String, OrganisationId> organisationOfKind) {
        var isThere = jdbc.sql("select exists (select from journeys.programme)").query(Boolean.class).single();
        if (isThere) return;
        for (var kind : KINDS) {
            var organisation = organisationOfKind.apply(kind);
            own.beginWith(bring(kind, organisation), organisation, List.of(kind));
        }
        bring(ONWARD, organisationOfKind.apply(KINDS.getFirst()));
    }

    private ProgrammeId bring(String file, OrganisationId organisation) {
        var programme = ProgrammeId.create();
        own.add(programme, organisation, read(file), null, null);
        own.offer(programme);
        own.share(programme);
        return programme;
    }

    private Content read(String file) {
        try (var words = new ClassPathResource("programmes/" + file + ".json").getInputStream()) {
            return json.readValue(words, Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
