package nl.plein.journeys.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.plein.journeys.Participant;
import nl.plein.journeys.Text;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What was certified. Whoever has the code of one reads that one, and no other: the database sees to that. */
@Repository
@Transactional
class Certificates {

    private static final String COLUMNS = """
            select code, participant, holder, organisation, name, programme, talks, minutes, began_on, until_on, made_at
            from journeys.certificate
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Certificates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Certificate> of(Participant participant) {
        return jdbc.sql(COLUMNS + "where participant = :participant")
                .param("participant", participant.id())
                .query(this::certificate)
                .optional();
    }

    /** For somebody who was handed the paper. */
    Optional<Certificate> find(Code code) {
        jdbc.sql("select set_config('plein.certificate', :code, true)")
                .param("code", code.value())
                .query((_, _) -> 0)
                .single();
        return jdbc.sql(COLUMNS + "where code = :code").param("code", code.value()).query(this::certificate).optional();
    }

    /** What was made before is replaced, and its code is no good any more. */
    void put(Certificate certificate) {
        remove(certificate.participant());
        jdbc.sql("""
                insert into journeys.certificate
                    (code, participant, holder, organisation, name, programme, talks, minutes, began_on, until_on, made_at)
                values (:code, :participant, :holder, :organisation, :name, :programme::jsonb, :talks, :minutes, :began, :until, :at)
                """)
                .param("code", certificate.code().value())
                .param("participant", certificate.participant())
                .param("holder", certificate.holder().value())
                .param("organisation", certificate.organisation().value())
                .param("name", certificate.name())
                .param("programme", json.writeValueAsString(certificate.programme()))
                .param("talks", certificate.talks())
                .param("minutes", certificate.minutes())
                .param("began", certificate.began())
                .param("until", certificate.until())
                .param("at", Timestamp.from(certificate.madeAt()))
                .update();
    }

    void remove(UUID participant) {
        jdbc.sql("delete from journeys.certificate where participant = :participant")
                .param("participant", participant)
                .update();
    }

    private Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Certificate(
                new Code(row.getString("code")),
                row.getObject("participant", UUID.class),
                new PersonId(row.getObject("holder", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("name"),
                json.readValue(row.getString("programme"), Text.class),
                row.getInt("talks"),
                row.getInt("minutes"),
                row.getObject("began_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getTimestamp("made_at").toInstant());
    }
}
