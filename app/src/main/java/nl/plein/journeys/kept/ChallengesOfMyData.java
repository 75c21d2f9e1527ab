package nl.plein.journeys.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.kept.KeptThing;
import nl.plein.access.kept.PartOfMyData;
import nl.plein.access.kept.Telling;
import nl.plein.people.OrganisationId;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody made of challenges, and what they found in themselves. The pictures themselves are on their own page. */
@Component
class ChallengesOfMyData implements PartOfMyData {

    private static final String RESULTS = "challenge-results";
    private static final String JOURNEYS = "journeys";

    private final JdbcClient jdbc;
    private final Telling telling;

    ChallengesOfMyData(JdbcClient jdbc, Telling telling) {
        this.jdbc = jdbc;
        this.telling = telling;
    }

    @Override
    public String schema() {
        return "journeys";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of("result", Set.of("by"), "quality_found", Set.of("by"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        var things = new ArrayList<>(made(person, language));
        things.addAll(found(person, language));
        return things;
    }

    private List<KeptThing> made(PersonId person, Locale language) {
        return jdbc.sql("""
                select j.organisation, r.made_on, r.words, exists (select from journeys.photo p where p.result = r.id) as photo
                from journeys.result r
                join journeys.participant m on m.id = r.participant
                join journeys.journey j on j.id = r.journey
                where m.person = :person or r.by = :person
                order by r.at, r.id
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of(RESULTS, new OrganisationId(row.getObject("organisation", UUID.class)), language)
                        .day("made-on", row.getObject("made_on", LocalDate.class))
                        .text("my-words", row.getString("words"))
                        .times("photos", row.getBoolean("photo") ? 1 : 0)
                        .told())
                .list();
    }

    private List<KeptThing> found(PersonId person, Locale language) {
        return jdbc.sql("""
                select j.organisation, count(*) as many
                from journeys.quality_found f
                join journeys.participant m on m.id = f.participant
                join journeys.journey j on j.id = f.journey
                where m.person = :person or f.by = :person
                group by j.id, j.organisation
                order by j.id
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of(JOURNEYS, new OrganisationId(row.getObject("organisation", UUID.class)), language)
                        .number("found-qualities", row.getLong("many"))
                        .told())
                .list();
    }

    /** What they made, and what was made with them or in their name; of a helper there is nothing here. */
    @Override
    public void removeAt(OrganisationId organisation, Person person) {
        for (var sql : List.of(
                """
                delete from journeys.result r using journeys.participant m, journeys.journey j
                where m.id = r.participant and j.id = r.journey and :organisation = any (j.organisations)
                  and (m.person = :person or r.by = :person)
                """,
                """
                delete from journeys.quality_found f using journeys.participant m, journeys.journey j
                where m.id = f.participant and j.id = f.journey and :organisation = any (j.organisations)
                  and (m.person = :person or f.by = :person)
                """))
            jdbc.sql(sql)
                    .param("organisation", organisation.value())
                    .param("person", person.id().value())
                    .update();
    }

    @Override
    public void forget(Person person) {}
}
