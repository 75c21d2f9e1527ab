package nl.plein.access.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import nl.plein.people.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Locks away what Plein must be able to read again and whoever reads the database, or a backup of it, must not: the
 * secrets of apps with codes. AES-256 in GCM, bound to the person, so that a row that is copied to somebody else does not
 * open. What is locked says with which key, so that keys can be replaced (docs/administrator.md).
 */
@Component
class Safe {

    /** @param key the name of the key that opens it */
    record Locked(String key, byte[] content) {}

    private static final Logger log = LoggerFactory.getLogger(Safe.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeys.Key current;
    private final Map<String, SecretKeys.Key> keys = new LinkedHashMap<>();

    @Autowired
    Safe(SecretKeys keys) {
        this(keys.current(), keys.before());
    }

    Safe(SecretKeys.Key current, List<SecretKeys.Key> before) {
        this.current = current;
        before.forEach(key -> keys.put(key.name(), key));
        keys.put(current.name(), current);
    }

    String currentKey() {
        return current.name();
    }

    Locked lock(byte[] plain, PersonId owner) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var locked = cipher(Cipher.ENCRYPT_MODE, current, nonce, owner).doFinal(plain);
            return new Locked(current.name(), ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing when its key is not there any more, or when somebody changed or moved it. */
    Optional<byte[]> open(Locked locked, PersonId owner) {
        var key = keys.get(locked.key());
        if (key == null || locked.content().length < NONCE) return unopened(locked, owner);
        var nonce = new byte[NONCE];
        var content = ByteBuffer.wrap(locked.content()).get(nonce);
        try {
            var rest = new byte[content.remaining()];
            content.get(rest);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(rest));
        } catch (GeneralSecurityException _) {
            return unopened(locked, owner);
        }
    }

    private static Optional<byte[]> unopened(Locked locked, PersonId owner) {
        log.error("What key {} locked away for person {} does not open", locked.key(), owner.value());
        return Optional.empty();
    }

    private static Cipher cipher(int mode, SecretKeys.Key key, byte[] nonce, PersonId owner)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("code-app " + owner.value()).getBytes(UTF_8));
        return cipher;
    }
}
