package nl.plein.access.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.access.decision.Agreed;
import nl.plein.access.decision.Consents;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Purpose;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All that was ever asked, and answered. Rows are added and never changed. */
@Repository
@Transactional
public class AskedConsents implements Consents {

    private static final String COLUMNS = """
            select c.*, w.at as withdrawn_at, w.by as withdrawn_by, w.written_by as withdrawal_written_by
            from access.consent c left join access.consent_withdrawn w on w.consent = c.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AskedConsents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Agreed> about(Collection<PersonId> subjects) {
        if (subjects.isEmpty()) return List.of();
        return read(jdbc.sql(COLUMNS + "where c.subject = any(:subjects)")
                        .param("subjects", subjects.stream().map(PersonId::value).toArray(UUID[]::new)))
                .stream()
                .flatMap(consent -> consent.agreed(clock.getZone()).stream())
                .toList();
    }

    /** What this organisation asked about somebody, the newest first. */
    public List<Consent> of(OrganisationId owner, PersonId subject) {
        return read(jdbc.sql(COLUMNS + "where c.owner = :owner and c.subject = :subject order by c.asked_on desc, c.id")
                .param("owner", owner.value())
                .param("subject", subject.value()));
    }

    /** What somebody was asked, for themselves or for a child. */
    public List<Consent> askedOf(PersonId giver) {
        return read(jdbc.sql(COLUMNS + """
                where exists (select from access.consent_giver g where g.consent = c.id and g.person = :giver)
                order by c.asked_on desc, c.id
                """)
                .param("giver", giver.value()));
    }

    public Optional<Consent> find(ConsentId id) {
        return read(jdbc.sql(COLUMNS + "where c.id = :id").param("id", id.value())).stream().findFirst();
    }

    /** What a birthday ended and was not asked again. */
    List<ConsentId> endedByBirthday(LocalDate today) {
        return jdbc.sql("""
                select c.id from access.consent c
                where c.birthday <= :today and c.until > :today
                  and not exists (select from access.consent later where later.follows = c.id)
                  and not exists (select from access.consent_withdrawn w where w.consent = c.id)
                order by c.id
                """)
                .param("today", today)
                .query((row, _) -> new ConsentId(row.getObject("id", UUID.class)))
                .list();
    }

    /** @param by the colleague who asks */
    void add(Consent consent, PersonId by) {
        add(consent, by, null);
    }

    /** @return false when that was asked again before */
    boolean addAfter(ConsentId before, Consent consent) {
        return add(consent, null, before);
    }

    private boolean add(Consent consent, @Nullable PersonId by, @Nullable ConsentId before) {
        var added = jdbc.sql("""
                insert into access.consent
                    (id, subject, owner, purpose, receivers, classes, band, birthday, until, asked_on, asked_by, follows)
                values (:id, :subject, :owner, :purpose, :receivers, :classes, :band, :birthday, :until, :on, :by, :follows)
                on conflict (follows) do nothing
                """)
                .param("id", consent.id().value())
                .param("subject", consent.subject().value())
                .param("owner", consent.owner().value())
                .param("purpose", consent.purpose().name())
                .param("receivers", consent.receivers().stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("classes", consent.classes().stream().map(each -> (short) each.number()).toArray(Short[]::new))
                .param("band", consent.age().band().name())
                .param("birthday", consent.age().birthday())
                .param("until", consent.until())
                .param("on", consent.askedOn())
                .param("by", by == null ? null : by.value())
                .param("follows", before == null ? null : before.value())
                .update();
        if (added == 0) return false;
        consent.givers().forEach(giver -> jdbc.sql("""
                insert into access.consent_giver (consent, person, voice) values (:consent, :person, :voice)
                """)
                .param("consent", consent.id().value())
                .param("person", giver.person().value())
                .param("voice", giver.voice().name())
                .update());
        return true;
    }

    /** The first answer counts. */
    void answer(ConsentId consent, PersonId giver, Answer answer) {
        jdbc.sql("""
                insert into access.consent_answer
                    (consent, person, yes, at, how, written_by, witness, text_version, language, words)
                values (:consent, :person, :yes, :at, :how, :writtenBy, :witness, :version, :language, :words)
                on conflict (consent, person) do nothing
                """)
                .param("consent", consent.value())
                .param("person", giver.value())
                .param("yes", answer.yes())
                .param("at", Timestamp.from(answer.at()))
                .param("how", answer.how().name())
                .param("writtenBy", answer.writtenBy() == null ? null : answer.writtenBy().value())
                .param("witness", answer.witness() == null ? null : answer.witness().value())
                .param("version", answer.words().version())
                .param("language", answer.words().language().toLanguageTag())
                .param("words", answer.words().text())
                .update();
    }

    void withdraw(ConsentId consent, Withdrawal withdrawal) {
        jdbc.sql("""
                insert into access.consent_withdrawn (consent, at, by, written_by) values (:consent, :at, :by, :writtenBy)
                on conflict (consent) do nothing
                """)
                .param("consent", consent.value())
                .param("at", Timestamp.from(withdrawal.at()))
                .param("by", withdrawal.by().value())
                .param("writtenBy", withdrawal.writtenBy() == null ? null : withdrawal.writtenBy().value())
                .update();
    }

    /** A consent without its givers yet, who stand in a table of their own. */
    private record Row(UUID id, Function<List<Giver>, Consent> with) {}

    private List<Consent> read(JdbcClient.StatementSpec found) {
        var rows = found.query(AskedConsents::row).list();
        if (rows.isEmpty()) return List.of();
        var givers = givers(rows.stream().map(Row::id).toArray(UUID[]::new));
        return rows.stream().map(row -> row.with().apply(givers.getOrDefault(row.id(), List.of()))).toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var subject = person(row, "subject");
        var owner = new OrganisationId(row.getObject("owner", UUID.class));
        var purpose = Purpose.valueOf(row.getString("purpose"));
        var receivers = Stream.of((UUID[]) row.getArray("receivers").getArray())
                .map(OrganisationId::new)
                .collect(Collectors.toUnmodifiableSet());
        var classes = Stream.of((Short[]) row.getArray("classes").getArray())
                .map(each -> DataClass.values()[each])
                .collect(Collectors.toUnmodifiableSet());
        var age = new Age(Age.Band.valueOf(row.getString("band")), row.getObject("birthday", LocalDate.class));
        var asked = row.getObject("asked_on", LocalDate.class);
        var until = row.getObject("until", LocalDate.class);
        var withdrawal = withdrawal(row);
        return new Row(id, givers -> new Consent(
                new ConsentId(id), subject, owner, purpose, receivers, classes, age, asked, until, givers, withdrawal));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var at = row.getTimestamp("withdrawn_at");
        if (at == null) return null;
        return new Withdrawal(at.toInstant(), person(row, "withdrawn_by"), person(row, "withdrawal_written_by"));
    }

    private Map<UUID, List<Giver>> givers(UUID[] consents) {
        record Of(UUID consent, Giver giver) {}
        return jdbc
                .sql("""
                select g.consent, g.person, g.voice, a.yes, a.at, a.how, a.written_by, a.witness, a.text_version,
                       a.language, a.words
                from access.consent_giver g
                left join access.consent_answer a on a.consent = g.consent and a.person = g.person
                where g.consent = any(:consents)
                order by g.voice
                """)
                .param("consents", consents)
                .query((row, _) -> new Of(
                        row.getObject("consent", UUID.class),
                        new Giver(person(row, "person"), Voice.valueOf(row.getString("voice")), answer(row))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::consent, Collectors.mapping(Of::giver, Collectors.toList())));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        var at = row.getTimestamp("at");
        if (at == null) return null;
        return new Answer(
                row.getBoolean("yes"),
                at.toInstant(),
                How.valueOf(row.getString("how")),
                person(row, "written_by"),
                person(row, "witness"),
                new Words(
                        row.getInt("text_version"),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getString("words")));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
