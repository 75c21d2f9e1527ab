package nl.plein.needs.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.kept.KeptThing;
import nl.plein.access.kept.Telling;
import nl.plein.access.kept.WrittenByMe;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was seen of somebody as a helper, and what somebody who works here left behind. */
@Component
class TellRest {

    private final Telling telling;
    private final WrittenByMe writtenByMe;
    private final JdbcClient jdbc;

    TellRest(Telling telling, WrittenByMe writtenByMe, JdbcClient jdbc) {
        this.telling = telling;
        this.writtenByMe = writtenByMe;
        this.jdbc = jdbc;
    }

    List<KeptThing> of(PersonId person, Locale language) {
        var things = new ArrayList<KeptThing>();
        things.addAll(screening(person, language));
        things.addAll(writtenByMe.told(
                "screenings", "select count(*) from needs.screening_step where recorded_by = :person", person, language));
        things.addAll(uploads(person, language));
        return things;
    }

    /** At each organisation where this helper offers something. */
    private List<KeptThing> screening(PersonId person, Locale language) {
        return jdbc.sql("""
                select distinct e.organisation, s.step, s.dated from needs.screening_step s
                join needs.entry e on e.person = s.person and e.side = 'OFFER'
                where s.person = :person
                  and not exists (select from needs.withdrawn w where w.entry = e.id)
                order by s.dated, s.step, e.organisation
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of(
                                "screenings", new OrganisationId(row.getObject("organisation", UUID.class)), language)
                        .choice("step", row.getString("step"))
                        .day("dated", row.getObject("dated", LocalDate.class))
                        .told())
                .list();
    }

    private List<KeptThing> uploads(PersonId person, Locale language) {
        return jdbc.sql("select uploaded_at from needs.upload where person = :person order by uploaded_at, id")
                .param("person", person.value())
                .query((row, _) -> telling.of("uploads", null, language)
                        .day("made", row.getTimestamp("uploaded_at").toInstant())
                        .told())
                .list();
    }
}
