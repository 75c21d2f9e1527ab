package nl.plein.directory.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.kept.KeptThing;
import nl.plein.access.kept.PartOfMyData;
import nl.plein.access.kept.Telling;
import nl.plein.access.kept.WrittenByMe;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Guides, by their id, and whoever comes by: nobody asked who that is, so it is somebody who gave the same mail address and
 * is called the same.
 */
@Component
class VisitsOfMyData implements PartOfMyData {

    private final Visits visits;
    private final People people;
    private final Telling telling;
    private final WrittenByMe writtenByMe;
    private final JdbcClient jdbc;

    VisitsOfMyData(Visits visits, People people, Telling telling, WrittenByMe writtenByMe, JdbcClient jdbc) {
        this.visits = visits;
        this.people = people;
        this.telling = telling;
        this.writtenByMe = writtenByMe;
        this.jdbc = jdbc;
    }

    @Override
    public String schema() {
        return "directory";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of("talk_time", Set.of("guide"), "talk_off", Set.of("guide"), "visit", Set.of("guide"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        var things = new ArrayList<>(writtenByMe.told(
                "talk-times",
                """
                select (select count(*) from directory.talk_time where guide = :person)
                     + (select count(*) from directory.talk_off where guide = :person)
                """,
                person,
                language));
        things.addAll(writtenByMe.told("visits", "select count(*) from directory.visit where guide = :person", person, language));
        people.find(person).ifPresent(known -> of(known).forEach(visit -> things.add(
                telling.of("visits", visit.organisation(), language).text("name", visit.called())
                        .text("email", visit.email())
                        .text("phone", visit.phone())
                        .day("talk-on", visit.from())
                        .told())));
        return things;
    }

    private List<Visit> of(Person person) {
        if (person.email() == null) return List.of();
        return jdbc.sql("select id from directory.visit where lower(email) = lower(:email) order by begins_at")
                .param("email", person.email())
                .query(UUID.class)
                .list().stream()
                .flatMap(id -> visits.find(id).stream())
                .filter(visit -> People.isCalled(person, visit.called()))
                .toList();
    }

    /** Who comes to them still comes to the place: visits stay until they are over. */
    @Override
    public void removeAt(OrganisationId organisation, Person person) {
        of(person).stream().filter(visit -> visit.organisation().equals(organisation)).forEach(visit -> visits.remove(visit.id()));
        for (var sql : List.of(
                "delete from directory.talk_time where organisation = :organisation and guide = :person",
                "delete from directory.talk_off where organisation = :organisation and guide = :person"))
            jdbc.sql(sql)
                    .param("organisation", organisation.value())
                    .param("person", person.id().value())
                    .update();
    }

    @Override
    public void forget(Person person) {
        of(person).forEach(visit -> visits.remove(visit.id()));
        for (var sql : List.of(
                "delete from directory.talk_time where guide = :person", "delete from directory.talk_off where guide = :person"))
            jdbc.sql(sql).param("person", person.id().value()).update();
    }
}
