package nl.plein.access.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The passkeys of everybody, as Spring Security asks for them. What is kept here opens nothing: it only recognises. */
@Repository
class Passkeys implements UserCredentialRepository {

    private static final int LABEL = 60;

    private static final RowMapper<CredentialRecord> RECORD = Passkeys::read;

    private final JdbcClient jdbc;
    private final Clock clock;

    Passkeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean has(PersonId person) {
        return !of(person).isEmpty();
    }

    /** The oldest first. */
    List<CredentialRecord> of(PersonId person) {
        return jdbc.sql("""
                select p.* from access.passkey p join access.passkey_owner o on o.handle = p.owner
                where o.person = :person
                order by p.created_at, p.id
                """)
                .param("person", person.value())
                .query(RECORD)
                .list();
    }

    /** Nobody removes a passkey of somebody else. */
    void remove(PersonId person, String id) {
        jdbc.sql("""
                delete from access.passkey
                where id = :id and owner = (select handle from access.passkey_owner where person = :person)
                """)
                .param("id", id)
                .param("person", person.value())
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql("select * from access.passkey where id = :id")
                .param("id", id.toBase64UrlString())
                .query(RECORD)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return jdbc.sql("select * from access.passkey where owner = :owner order by created_at, id")
                .param("owner", owner.toBase64UrlString())
                .query(RECORD)
                .list();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialId(Bytes.fromBase64(row.getString("id")))
                .userEntityUserId(Bytes.fromBase64(row.getString("owner")))
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("may_be_copied"))
                .backupState(row.getBoolean("copied"))
                .transports(Stream.of(row.getString("transports").split(","))
                        .filter(name -> !name.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .label(row.getString("label"))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("last_used_at").toInstant())
                .build();
    }

    /** A new one, or one that was used: then only what using it changes. */
    @Override
    public void save(CredentialRecord passkey) {
        jdbc.sql("""
                insert into access.passkey (id, owner, public_key, signatures, verified, may_be_copied, copied,
                    transports, attestation, client_data, label, created_at, last_used_at)
                values (:id, :owner, :key, :signatures, :verified, :mayBeCopied, :copied,
                    :transports, :attestation, :clientData, :label, :now, :now)
                on conflict (id) do update
                set signatures = :signatures, copied = :copied, last_used_at = :now
                """)
                .param("id", passkey.getCredentialId().toBase64UrlString())
                .param("owner", passkey.getUserEntityUserId().toBase64UrlString())
                .param("key", passkey.getPublicKey().getBytes())
                .param("signatures", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("mayBeCopied", passkey.isBackupEligible())
                .param("copied", passkey.isBackupState())
                .param("transports", transports(passkey))
                .param("attestation", passkey.getAttestationObject().getBytes())
                .param("clientData", passkey.getAttestationClientDataJSON().getBytes())
                .param("label", shortened(passkey.getLabel()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String transports(CredentialRecord passkey) {
        return passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String shortened(String label) {
        var tidy = label.replaceAll("\\p{C}", "").strip();
        return tidy.codePoints().limit(LABEL).collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("delete from access.passkey where id = :id").param("id", id.toBase64UrlString()).update();
    }

}
