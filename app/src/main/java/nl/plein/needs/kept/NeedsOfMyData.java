package nl.plein.needs.kept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.access.PersonalLinks;
import nl.plein.access.kept.KeptThing;
import nl.plein.access.kept.PartOfMyData;
import nl.plein.needs.EndEntry;
import nl.plein.needs.EntryId;
import nl.plein.people.OrganisationId;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removing ends what somebody asks and offers, and what depends on them alone: a child's entry without its guardian. */
@Component
class NeedsOfMyData implements PartOfMyData {

    private final TellEntries tellEntries;
    private final TellRest tellRest;
    private final EndEntry endEntry;
    private final PersonalLinks links;
    private final JdbcClient jdbc;

    NeedsOfMyData(TellEntries tellEntries, TellRest tellRest, EndEntry endEntry, PersonalLinks links, JdbcClient jdbc) {
        this.tellEntries = tellEntries;
        this.tellRest = tellRest;
        this.endEntry = endEntry;
        this.links = links;
        this.jdbc = jdbc;
    }

    @Override
    public String schema() {
        return "needs";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of(
                "entry", Set.of("person", "arranger"),
                "guardian", Set.of("person"),
                "draft", Set.of("holder"),
                "screening_step", Set.of("person", "recorded_by"),
                "screening_renewal", Set.of("person"),
                "upload", Set.of("person"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        var things = new ArrayList<>(tellEntries.of(person, language));
        things.addAll(tellRest.of(person, language));
        return things;
    }

    @Override
    public void removeAt(OrganisationId organisation, Person person) {
        dropDrafts(organisation, person);
        dropUploadedRows(organisation, person);
        entries(organisation, person, """
                e.person = :person or exists (select from needs.guardian g where g.entry = e.id and g.person = :person)
                """).forEach(endEntry::end);
        entries(organisation, person, "e.arranger = :person").forEach(entry -> stopArranging(entry, person.id()));
    }

    /** Forms that name this person, as whoever it is about, guardian or arranger, and those that change what they asked. */
    private void dropDrafts(OrganisationId organisation, Person person) {
        jdbc.sql("""
                delete from needs.draft d
                where d.organisation = :organisation
                  and (d.holder = :person or d.changes in (select id from needs.entry where person = :person)
                       or exists (select from (values ('given-name', 'email'), ('given-name', 'phone'),
                                                      ('guardian-name', 'guardian-email'),
                                                      ('arranger-name', 'arranger-email')) as f (name, reach)
                                  where d.answers -> f.name ->> 0 = :name
                                    and lower(d.answers -> f.reach ->> 0) in (lower(:email), lower(:phone))))
                """)
                .param("organisation", organisation.value())
                .param("person", person.id().value())
                .param("name", person.givenName())
                .param("email", person.email())
                .param("phone", person.phone())
                .update();
    }

    /** Rows of files that wait to be taken in; without an address or number nobody can tell whom a row is about. */
    private void dropUploadedRows(OrganisationId organisation, Person person) {
        jdbc.sql("""
                delete from needs.upload_row r using needs.upload u
                where u.id = r.upload and :organisation = any (u.organisations)
                  and (lower(:email) = any (select lower(cell) from unnest(r.cells) as c (cell))
                       or :phone::text = any (r.cells))
                """)
                .param("organisation", organisation.value())
                .param("email", person.email())
                .param("phone", person.phone())
                .update();
    }

    private List<EntryId> entries(OrganisationId organisation, Person person, String which) {
        return jdbc.sql("""
                select e.id from needs.entry e
                where e.organisation = :organisation
                  and not exists (select from needs.withdrawn w where w.entry = e.id) and (
                """ + which + ")")
                .param("organisation", organisation.value())
                .param("person", person.id().value())
                .query(UUID.class)
                .list().stream()
                .map(EntryId::new)
                .toList();
    }

    /** What was asked for somebody goes on; whoever arranged it has nothing to do with it any more. */
    private void stopArranging(EntryId entry, PersonId arranger) {
        jdbc.sql("update needs.entry set arranger = null where id = :entry").param("entry", entry.value()).update();
        links.revoke(entry.value(), arranger);
    }

    /** Who looked after a screening stays a number; the files of somebody who is gone are waited for by nobody. */
    @Override
    public void forget(Person person) {
        for (var sql : List.of(
                "delete from needs.upload where person = :person",
                "delete from needs.screening_step where person = :person",
                "delete from needs.screening_renewal where person = :person"))
            jdbc.sql(sql).param("person", person.id().value()).update();
    }

    @Override
    public Set<PersonId> needed(Collection<PersonId> persons) {
        return jdbc.sql("""
                select p.id
                from unnest(:persons::uuid[]) as p (id)
                where exists (
                    select from needs.entry e
                    left join needs.guardian g on g.entry = e.id
                    where not exists (select from needs.withdrawn w where w.entry = e.id)
                      and p.id in (e.person, e.arranger, g.person))
                """)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list().stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }
}
