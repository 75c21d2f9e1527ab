package nl.plein.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that let somebody in without a password, for one purpose and one thing. */
@Repository
public class PersonalLinks {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Keys keys;
    private final Clock clock;

    PersonalLinks(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The token to put in the address. It cannot be read back later.
     *
     * @param organisations those the subject belongs to: whoever opens the link gets their keys
     */
    public String create(
            String purpose,
            UUID subject,
            Set<OrganisationId> organisations,
            @Nullable PersonId holder,
            Duration validFor) {
        return create(List.of(new New(purpose, subject, organisations, holder, validFor))).getFirst();
    }

    /** A link to make: the arguments of {@link #create(String, UUID, Set, PersonId, Duration)}. */
    public record New(
            String purpose, UUID subject, Set<OrganisationId> organisations, @Nullable PersonId holder, Duration validFor) {}

    /** As {@link #create(String, UUID, Set, PersonId, Duration)}, for many at once, in their order. */
    public List<String> create(List<New> links) {
        var secrets = links.stream().map(_ -> Secret.draw()).toList();
        var now = clock.instant();
        batches.batchUpdate("""
                insert into access.personal_link
                    (token_hash, purpose, subject, organisations, holder, created_at, expires_at)
                values (:hash, :purpose, :subject, :organisations, :holder, :now, :expires)
                """, IntStream.range(0, links.size())
                .mapToObj(at -> values(secrets.get(at), links.get(at), now))
                .toArray(SqlParameterSource[]::new));
        return secrets.stream().map(Secret::value).toList();
    }

    private static SqlParameterSource values(Secret secret, New link, Instant now) {
        return new MapSqlParameterSource()
                .addValue("hash", secret.hash())
                .addValue("purpose", link.purpose())
                .addValue("subject", link.subject())
                .addValue("organisations", link.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new))
                .addValue("holder", link.holder() == null ? null : link.holder().value())
                .addValue("now", now.atOffset(ZoneOffset.UTC))
                .addValue("expires", now.plus(link.validFor()).atOffset(ZoneOffset.UTC));
    }

    /**
     * Nothing for what is unknown, forged or made for another purpose; an expired link says that it is, and gives no
     * keys any more.
     */
    public Optional<PersonalLink> open(String purpose, String token) {
        var link = read(purpose, token);
        link.filter(opened -> !opened.expired()).ifPresent(keys::add);
        return link;
    }

    private Optional<PersonalLink> read(String purpose, String token) {
        return jdbc.sql("""
                select purpose, subject, organisations, holder, created_at, expires_at
                from access.personal_link
                where token_hash = :hash and purpose = :purpose
                """)
                .param("hash", new Secret(token).hash())
                .param("purpose", purpose)
                .query((row, _) -> {
                    var holder = row.getObject("holder", UUID.class);
                    var expires = row.getTimestamp("expires_at").toInstant();
                    return new PersonalLink(
                            row.getString("purpose"),
                            row.getObject("subject", UUID.class),
                            Stream.of((UUID[]) row.getArray("organisations").getArray())
                                    .map(OrganisationId::new)
                                    .collect(Collectors.toUnmodifiableSet()),
                            holder == null ? null : new PersonId(holder),
                            row.getTimestamp("created_at").toInstant(),
                            expires,
                            !clock.instant().isBefore(expires));
                })
                .optional();
    }


    /** Takes back all links to this thing. */
    public int revoke(UUID subject) {
        return jdbc.sql("delete from access.personal_link where subject = :subject")
                .param("subject", subject)
                .update();
    }

    /** Takes back what this holder got for this thing. */
    public int revoke(UUID subject, PersonId holder) {
        return jdbc.sql("delete from access.personal_link where subject = :subject and holder = :holder")
                .param("subject", subject)
                .param("holder", holder.value())
                .update();
    }

    /** Takes back everything this person holds, because somebody else may have read where it went. */
    public int revokeOf(PersonId holder) {
        return jdbc.sql("delete from access.personal_link where holder = :holder")
                .param("holder", holder.value())
                .update();
    }

    /** An expired link still gets an explanation for a while; after that nobody will come back to it. */
    int forget(Instant expiredBefore) {
        return jdbc.sql("delete from access.personal_link where expires_at < :moment")
                .param("moment", expiredBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
