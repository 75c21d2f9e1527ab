package nl.plein.access.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeTest {

    private static final byte[] SECRET = {1, 2, 3, 4, 5, 6, 7, 8};

    private final SecretKeys.Key key = drawn();
    private final PersonId anneke = new PersonId(UUID.randomUUID());
    private final Safe safe = new Safe(key, List.of());

    @TempDir
    private Path folder;

    @Test
    void whatIsLockedOpensWithItsKeyAndForItsOwnerOnly() {
        var locked = safe.lock(SECRET, anneke);
        assertThat(safe.open(locked, anneke)).contains(SECRET);
        assertThat(safe.open(locked, new PersonId(UUID.randomUUID()))).isEmpty();
        assertThat(new Safe(drawn(), List.of()).open(locked, anneke)).isEmpty();
        assertThat(new Safe(drawn(), List.of()).open(new Safe.Locked(drawn().name(), locked.content()), anneke)).isEmpty();
    }

    @Test
    void theSameSecretIsLockedDifferentlyEachTime() {
        assertThat(safe.lock(SECRET, anneke).content()).isNotEqualTo(safe.lock(SECRET, anneke).content());
    }

    @Test
    void whatWasChangedByOneBitDoesNotOpen() {
        var locked = safe.lock(SECRET, anneke);
        for (var at = 0; at < locked.content().length; at++) {
            var changed = locked.content().clone();
            changed[at] ^= 1;
            assertThat(safe.open(new Safe.Locked(locked.key(), changed), anneke)).as("byte %d", at).isEmpty();
        }
        assertThat(safe.open(new Safe.Locked(locked.key(), new byte[3]), anneke)).isEmpty();
    }

    @Test
    void aKeyFromBeforeOpensAndTheNewOneLocks() {
        var before = safe.lock(SECRET, anneke);
        var next = new Safe(drawn(), List.of(key));
        assertThat(next.open(before, anneke)).contains(SECRET);
        assertThat(next.lock(SECRET, anneke).key()).isEqualTo(next.currentKey()).isNotEqualTo(key.name());
    }

    @Test
    void aProductionStartWithoutAKeyIsRefused() {
        assertThatThrownBy(() -> new SecretKeys("", List.of(), true, folder))
                .hasMessageContaining("plein.secret-key")
                .hasMessageContaining("openssl rand -base64 32");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aKeyThatIsNoneIsRefusedAndNotShown() {
        for (var wrong : List.of("dG9vIHNob3J0", "not base64 at all!"))
            assertThatThrownBy(() -> new SecretKeys(wrong, List.of(), false, folder))
                    .hasMessageContaining("32 random bytes")
                    .hasMessageNotContaining(wrong);
        assertThat(key.toString()).doesNotContain("javax.crypto");
    }

    @Test
    void whoTriesPleinOutGetsAKeyInTheDataFolderForTheirEyesOnly() throws Exception {
        var first = new SecretKeys("", List.of(""), false, folder.resolve("data"));
        var file = folder.resolve("data").resolve("secret-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(new SecretKeys("", List.of(), false, folder.resolve("data")).current().name())
                .isEqualTo(first.current().name());
    }

    private static SecretKeys.Key drawn() {
        return SecretKeys.Key.read("a test", SecretKeys.Key.draw());
    }
}
