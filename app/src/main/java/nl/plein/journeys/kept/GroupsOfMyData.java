package nl.plein.journeys.kept;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.access.kept.KeptThing;
import nl.plein.access.kept.PartOfMyData;
import nl.plein.access.kept.Telling;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether somebody wanted to do it in a group, and for which company or school they are counted. With whom they were matched there goes with the journey. */
@Component
class GroupsOfMyData implements PartOfMyData {

    private static final String GROUPS = "journeys";

    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final Telling telling;

    GroupsOfMyData(Organisations organisations, JdbcClient jdbc, Telling telling) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.telling = telling;
    }

    @Override
    public String schema() {
        return "journeys";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of(
                "bond", Set.of("asker", "helper"),
                "joining", Set.of("person", "asked_by"),
                "joining_answer", Set.of("speaker", "by"),
                "helper_from", Set.of("person", "by"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        return Stream.concat(said(person, language).stream(), counted(person, language).stream()).toList();
    }

    private List<KeptThing> counted(PersonId person, Locale language) {
        return jdbc.sql("""
                select organisation, company from journeys.helper_from where person = :person order by at
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of(
                                GROUPS, new OrganisationId(row.getObject("organisation", UUID.class)), language)
                        .text("counted-for", name(new OrganisationId(row.getObject("company", UUID.class))))
                        .told())
                .list();
    }

    private String name(OrganisationId company) {
        return organisations.find(company).map(Organisation::name).orElse("");
    }

    private List<KeptThing> said(PersonId person, Locale language) {
        return jdbc.sql("""
                select j.organisation, a.yes, a.at from journeys.joining_answer a
                join journeys.joining g on g.id = a.joining
                join journeys.journey j on j.id = g.journey
                where a.speaker = :person
                order by a.at nulls last, g.id
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of(
                                GROUPS, new OrganisationId(row.getObject("organisation", UUID.class)), language)
                        .choice("together-said", row.getObject("yes", Boolean.class))
                        .day("answered", row.getTimestamp("at") == null ? null : row.getTimestamp("at").toInstant())
                        .told())
                .list();
    }

    @Override
    public void removeAt(OrganisationId organisation, Person person) {
        for (var sql : List.of(
                """
                delete from journeys.joining_answer where speaker = :person and joining in (
                    select g.id from journeys.joining g join journeys.journey j on j.id = g.journey
                    where :organisation = any (j.organisations))
                """,
                "delete from journeys.helper_from where person = :person and organisation = :organisation",
                """
                delete from journeys.joining where person = :person and journey in (
                    select j.id from journeys.journey j where :organisation = any (j.organisations))
                """))
            jdbc.sql(sql)
                    .param("person", person.id().value())
                    .param("organisation", organisation.value())
                    .update();
    }

    @Override
    public void forget(Person person) {}
}
