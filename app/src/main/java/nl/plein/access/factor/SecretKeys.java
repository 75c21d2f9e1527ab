package nl.plein.access.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The keys of the {@link Safe}: the one that locks, and those from before it, which still open. They are never in the
 * database. Whoever tries Plein out gets one in the data folder, readable for the owner of that folder only.
 */
@Component
class SecretKeys {

    /** @param name says which key it is and nothing of it */
    record Key(String name, SecretKey key) {

        private static final int BYTES = 32;

        static Key read(String setting, String written) {
            try {
                var bytes = Base64.getDecoder().decode(written.strip());
                if (bytes.length == BYTES) return of(bytes);
            } catch (IllegalArgumentException _) {
                // said below, without showing what was written
            }
            throw new IllegalStateException(
                    setting + " has to be 32 random bytes in base64: openssl rand -base64 32 makes one");
        }

        static String draw() {
            var bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        }

        private static Key of(byte[] bytes) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update("name of a key of Plein".getBytes(UTF_8));
                return new Key(
                        HexFormat.of().formatHex(digest.digest(bytes), 0, 4), new SecretKeySpec(bytes, "AES"));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return "Key[" + name + "]";
        }
    }

    private final Key current;
    private final List<Key> before;

    @Autowired
    SecretKeys(
            @Value("${plein.secret-key}") String current,
            @Value("${plein.secret-keys-before}") List<String> before,
            @Value("${plein.second-factor:}") String secondFactor,
            @Value("${plein.data-directory}") Path folder,
            Environment environment) {
        this(current, before, environment.acceptsProfiles(Profiles.of("production")) && !secondFactor.equals("off"), folder);
    }

    SecretKeys(String current, List<String> before, boolean mustBeSet, Path folder) {
        if (current.isBlank() && mustBeSet)
            throw new IllegalStateException("Set plein.secret-key: with it Plein locks away the secrets of apps with codes."
                    + " openssl rand -base64 32 makes one; docs/administrator.md tells how to keep it.");
        this.current = Key.read("plein.secret-key", current.isBlank() ? ofFolder(folder) : current);
        this.before = before.stream()
                .filter(key -> !key.isBlank())
                .map(key -> Key.read("plein.secret-keys-before", key))
                .toList();
    }

    Key current() {
        return current;
    }

    List<Key> before() {
        return before;
    }

    private static String ofFolder(Path folder) {
        var file = folder.resolve("secret-key");
        try {
            Files.createDirectories(folder);
            try {
                Files.createFile(file, forItsOwnerOnly(folder));
                Files.writeString(file, Key.draw());
            } catch (FileAlreadyExistsException _) {
                // from an earlier start
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] forItsOwnerOnly(Path folder) {
        return Stream.of(folder.getFileSystem())
                .filter(files -> files.supportedFileAttributeViews().contains("posix"))
                .map(_ -> PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                .toArray(FileAttribute<?>[]::new);
    }
}
