package nl.plein.access.factor;

import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** By which meaningless handle a passkey knows its owner, as Spring Security asks for it. */
@Repository
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient jdbc;
    private final People people;
    private final Keys keys;

    PasskeyOwners(JdbcClient jdbc, People people, Keys keys) {
        this.jdbc = jdbc;
        this.people = people;
        this.keys = keys;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return jdbc.sql("select person from access.passkey_owner where handle = :handle")
                .param("handle", handle.toBase64UrlString())
                .query(UUID.class)
                .optional()
                .map(person -> entity(person.toString(), handle, null))
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
        return jdbc.sql("select handle from access.passkey_owner where person = :person")
                .param("person", UUID.fromString(person))
                .query(String.class)
                .optional()
                .map(handle -> entity(person, Bytes.fromBase64(handle), null))
                .orElse(null);
    }

    /** For the list in which a browser or telephone lets people choose: there an id says nothing. */
    PublicKeyCredentialUserEntity shownTo(String person) {
        var owner = keys.onDuty(() -> people.find(new PersonId(UUID.fromString(person))).orElseThrow());
        var handle = findByUsername(person).getId();
        return entity(owner.email() == null ? owner.givenName() : owner.email(), handle, owner.givenName());
    }

    private static PublicKeyCredentialUserEntity entity(String name, Bytes handle, @Nullable String shown) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .name(name)
                .id(handle)
                .displayName(shown)
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        jdbc.sql("""
                insert into access.passkey_owner (person, handle) values (:person, :handle)
                on conflict (person) do nothing
                """)
                .param("person", UUID.fromString(owner.getName()))
                .param("handle", owner.getId().toBase64UrlString())
                .update();
    }

    @Override
    public void delete(Bytes handle) {
        jdbc.sql("delete from access.passkey_owner where handle = :handle")
                .param("handle", handle.toBase64UrlString())
                .update();
    }
}
