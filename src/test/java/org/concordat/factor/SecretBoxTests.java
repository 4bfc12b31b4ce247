package org.concordat.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Where the key to people's secrets is kept. */
class SecretBoxTests {

    private static final byte[] SECRET = {1, 2, 3};

    @TempDir
    Path data;

    private final PersonId owner = new PersonId(UUID.randomUUID());

    @Test
    void makesAKeyThatItsOwnerAloneReadsAndFindsItAgain() throws Exception {
        var locked = box(null).lock(owner, SECRET);
        assertThat(box(null).unlock(owner, locked)).isEqualTo(SECRET);
        var file = data.resolve("secret-box.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void takesTheKeyOfTheSettings() {
        var locked = box("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=").lock(owner, SECRET);
        assertThat(data).isEmptyDirectory();
        assertThatThrownBy(() -> box(null).unlock(owner, locked)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box("c2hvcnQ=").lock(owner, SECRET)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void locksTheSameTwiceInTwoWays() {
        var box = box(null);
        assertThat(box.lock(owner, SECRET)).isNotEqualTo(box.lock(owner, SECRET));
    }

    private SecretBox box(String key) {
        return new SecretBox(
                new FactorSettings(null, key, new FactorSettings.Passkeys(null, Set.of()), Set.of()),
                new MockEnvironment().withProperty("concordat.data-directory", data.toString()));
    }
}
