package nl.plein.people;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plein.shared.MailAddress;
import nl.plein.shared.Outcome;
import nl.plein.shared.Phone;
import nl.plein.shared.Tidy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody known here. An organisation sees those it knows, and no others: the database sees to that. */
@Repository
@Transactional
public class People {

    private static final RowMapper<Person> PERSON = (row, _) -> new Person(
            new PersonId(row.getObject("id", UUID.class)),
            row.getString("given_name"),
            row.getString("email"),
            Phone.shown(row.getString("phone")),
            row.getString("language"));

    private final JdbcClient jdbc;
    private final Known known;
    private final Clock clock;

    People(JdbcClient jdbc, Known known, Clock clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.clock = clock;
    }

    /**
     * Somebody with the same address and the same given name is the same person, whose details stay as they are:
     * who fills in a form has not shown to be the owner of that address. Without an address everybody is new.
     *
     * @param at the organisation that knows this person from now on
     */
    public PersonId register(
            OrganisationId at, String givenName, @Nullable String email, @Nullable String phone, String language) {
        return register(null, at, givenName, email, phone, language);
    }

    /** As {@link #register}, of somebody who comes with this thing, like a need: see {@link #madeFor}. */
    public PersonId registerFor(
            UUID thing, OrganisationId at, String givenName, @Nullable String email, @Nullable String phone, String language) {
        return register(thing, at, givenName, email, phone, language);
    }

    private PersonId register(
            @Nullable UUID thing,
            OrganisationId at,
            String givenName,
            @Nullable String email,
            @Nullable String phone,
            String language) {
        if (Sameness.ofAddress(email) == null) return add(thing, at, givenName, null, phone, language, false);
        waitForOthersWithTheSame(email);
        var same = known(givenName, email);
        same.ifPresent(person -> known.alsoAt(at, person, thing));
        return same.orElseGet(() -> add(thing, at, givenName, email, phone, language, false));
    }

    /** Proof that this person came with this thing and is known from nothing else; of everybody else there is none. */
    public Optional<Made> madeFor(UUID thing, PersonId person) {
        return jdbc.sql("select id from people.person where id = :id and made_for = :thing and erased_at is null")
                .param("id", person.value())
                .param("thing", thing)
                .query(UUID.class)
                .optional()
                .map(found -> new Made(new PersonId(found)));
    }

    /** This organisation has something to do with somebody from now on. May be repeated. */
    public void becomeKnown(OrganisationId at, PersonId person) {
        known.alsoAt(at, person, null);
    }

    /** Somebody made up for a demonstration. */
    public PersonId registerGenerated(
            OrganisationId at, String givenName, @Nullable String email, @Nullable String phone, String language) {
        return add(null, at, givenName, email, phone, language, true);
    }

    /** Two forms sent at the same moment must not make two persons. */
    private void waitForOthersWithTheSame(String email) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('people.person'), hashtext(:email))")
                .param("email", Sameness.ofAddress(email))
                .query((_, _) -> 0)
                .single();
    }

    private Optional<PersonId> known(String givenName, String email) {
        return jdbc.sql("select people.same_person(:email, :name)")
                .param("email", Sameness.ofAddress(email))
                .param("name", Sameness.ofName(givenName))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    private PersonId add(
            @Nullable UUID thing,
            OrganisationId at,
            String givenName,
            @Nullable String email,
            @Nullable String phone,
            String language,
            boolean generated) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into people.person
                    (id, given_name, given_name_key, email, email_key, phone, language, generated, made_for, registered_at)
                values (:id, :name, :nameKey, :email, :emailKey, :phone, :language, :generated, :thing, :now)
                """)
                .param("id", id)
                .param("name", Tidy.text(givenName))
                .param("nameKey", Sameness.ofName(givenName))
                .param("email", keptAddress(email))
                .param("emailKey", Sameness.ofAddress(email))
                .param("phone", kept(phone))
                .param("language", language)
                .param("generated", generated)
                .param("thing", thing)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var person = new PersonId(id);
        known.at(at, person);
        return person;
    }

    /** Nobody, when this person is unknown or was erased. */
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** Those of these who are known and were not erased. */
    public Map<PersonId, Person> find(Collection<PersonId> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc.sql("""
                select id, given_name, email, phone, language from people.person
                where id = any(:ids) and erased_at is null
                """)
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PERSON)
                .list().stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Those who can be reached at this address; a family may share one. */
    public List<Person> at(String email) {
        return jdbc.sql("""
                select id, given_name, email, phone, language from people.person
                where email_key = :email and erased_at is null
                order by registered_at, id
                """)
                .param("email", Sameness.ofAddress(email))
                .query(PERSON)
                .list();
    }

    /** Those who can be reached at this address or number, as far as the keys go; a family may share one. */
    public List<Person> reachedAt(String addressOrNumber) {
        if (addressOrNumber.contains("@")) return at(addressOrNumber);
        var digits = Sameness.ofNumber(addressOrNumber);
        if (digits == null) return List.of();
        return jdbc.sql("""
                select id, given_name, email, phone, language from people.person
                where phone is not null and right(regexp_replace(phone, '[^0-9]', '', 'g'), 9) = :digits and erased_at is null
                order by registered_at, id
                """)
                .param("digits", digits)
                .query(PERSON)
                .list();
    }

    /** Whether this part is in the name or names, however either is written. */
    public static boolean isCalledLike(String names, String part) {
        return Sameness.ofName(names).contains(Sameness.ofName(part));
    }

    /** Whether somebody has this name but for a slip of the pen. */
    public static boolean isNearlyCalled(Person person, String name) {
        return Sameness.isNearly(person.givenName(), name);
    }

    /** Whether somebody has this name, however it is written. */
    public static boolean isCalled(Person person, String name) {
        return Sameness.ofName(person.givenName()).equals(Sameness.ofName(name));
    }

    /** Their address stays as it is: for another one see {@link NewDetails}. */
    public void change(Made made, String givenName, @Nullable String phone, String language) {
        jdbc.sql("""
                update people.person
                set given_name = :name, given_name_key = :nameKey, phone = :phone, language = :language,
                    unreached_at = case when phone is distinct from :phone then null else unreached_at end
                where id = :id and erased_at is null
                """)
                .param("id", made.person().value())
                .param("name", Tidy.text(givenName))
                .param("nameKey", Sameness.ofName(givenName))
                .param("phone", kept(phone))
                .param("language", language)
                .update();
    }

    /** An empty shell stays, so that what refers to this person still refers to something. */
    public void erase(PersonId id) {
        jdbc.sql("delete from people.membership where person = :id").param("id", id.value()).update();
        jdbc.sql("""
                update people.person
                set given_name = '', given_name_key = '', email = null, email_key = null, phone = null,
                    unreached_at = null, unreached_way = null, unreached_why = null, erased_at = :now
                where id = :id and erased_at is null
                """)
                .param("id", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Which organisations know of somebody, and since when. */
    public Map<OrganisationId, Instant> knownAt(PersonId person) {
        var known = new LinkedHashMap<OrganisationId, Instant>();
        jdbc.sql("select organisation, since from people.known where person = :person order by since, organisation")
                .param("person", person.value())
                .query(row -> {
                    known.put(
                            new OrganisationId(row.getObject("organisation", UUID.class)),
                            row.getTimestamp("since").toInstant());
                });
        return known;
    }

    /** This organisation has nothing to do with somebody any more, and sees them no longer. May be repeated. */
    public void becomeUnknown(OrganisationId at, PersonId person) {
        jdbc.sql("delete from people.known where person = :person and organisation = :organisation")
                .param("person", person.value())
                .param("organisation", at.value())
                .update();
    }

    /** Some of those who are here since before a moment, in the order of their ids. */
    public List<PersonId> hereSince(Instant moment, @Nullable PersonId after, int most) {
        return jdbc.sql("""
                select id from people.person
                where registered_at < :moment and erased_at is null and (:after::uuid is null or id > :after)
                order by id
                limit :most
                """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query(UUID.class)
                .list().stream()
                .map(PersonId::new)
                .toList();
    }

    /** Removes what is left of those who were erased before this moment. */
    public int removeShells(Instant erasedBefore) {
        return jdbc.sql("select people.remove_shells(:moment)")
                .param("moment", erasedBefore.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** As the whole world dials it; what is no number stays as it came. */
    static @Nullable String kept(@Nullable String phone) {
        return Phone.read(phone).orElse(blankAsNull(phone));
    }

    static @Nullable String keptAddress(@Nullable String email) {
        return email != null && MailAddress.read(email) instanceof Outcome.Done<String>(var address) ? address : blankAsNull(email);
    }

    private static @Nullable String blankAsNull(@Nullable String typed) {
        var tidy = Tidy.text(typed);
        return tidy.isEmpty() ? null : tidy;
    }
}
