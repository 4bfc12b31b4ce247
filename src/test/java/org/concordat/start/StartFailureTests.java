package org.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.concordat.ConcordatApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {

    @TempDir
    Path directory;

    @Test
    void namesThePortThatIsTakenAndTheOption(CapturedOutput output) throws IOException {
        try (var taken = new ServerSocket(0)) {
            var failure = failureOf("--concordat.port=" + taken.getLocalPort());

            assertThat(failure).isInstanceOf(PortTaken.class).hasMessageContaining("--port");
            assertThat(failure.getExitCode()).isEqualTo(12);
            assertThat(output.getErr())
                    .contains("Concordat did not start. Port " + taken.getLocalPort() + " is already taken");
            assertToldOnceAndPlainly(output);
        }
    }

    @Test
    void saysThatTheDataDirectoryCannotBeMade(CapturedOutput output) throws IOException {
        var file = Files.writeString(directory.resolve("file"), "in the way");

        var failure = failureOf("--concordat.data-directory=" + file.resolve("data"));

        assertThat(failure).isInstanceOf(DataDirectoryNotWritable.class).hasMessageContaining("--data");
        assertThat(failure.getExitCode()).isEqualTo(13);
        assertToldOnceAndPlainly(output);
    }

    @Test
    void saysThatAnotherPortalRunsOnTheData(CapturedOutput output) throws IOException {
        try (var held = DataDirectory.claim(directory)) {
            var failure = failureOf("--concordat.data-directory=" + directory);

            assertThat(held).isNotNull();
            assertThat(failure).isInstanceOf(DataDirectoryInUse.class);
            assertThat(failure.getExitCode()).isEqualTo(14);
            assertToldOnceAndPlainly(output);
        }
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswerWithoutGivingItsPasswordAway(CapturedOutput output) {
        var failure = failureOf("--concordat.db.url=jdbc:postgresql://127.0.0.1:1/concordat?password=canary");

        assertThat(failure).isInstanceOf(DatabaseUnreachable.class).hasMessageContaining("CONCORDAT_DB_URL");
        assertThat(failure.getExitCode()).isEqualTo(15);
        assertThat(output.getAll()).doesNotContain("canary");
        assertToldOnceAndPlainly(output);
    }

    @Test
    void saysWhichRolesThereAre(CapturedOutput output) {
        var failure = failureOf("--concordat.role=recorder");

        assertThat(failure).isInstanceOf(RoleNotUsable.class).hasMessageContaining("recorder");
        assertThat(failure.getExitCode()).isEqualTo(2);
        assertToldOnceAndPlainly(output);
    }

    @Test
    void saysThatTheRecordAloneNeedsADatabaseToBeReadFrom(CapturedOutput output) {
        var failure = failureOf("--concordat.role=record");

        assertThat(failure).isInstanceOf(RoleNotUsable.class).hasMessageContaining("CONCORDAT_DB_URL");
        assertThat(failure.getExitCode()).isEqualTo(2);
        assertToldOnceAndPlainly(output);
    }

    @Test
    void saysThatThereIsNoRecordYet() {
        var access = TestDatabase.fresh();

        assertThatThrownBy(() -> ExternalDatabase.readable(access.url(), access.reader()))
                .isInstanceOf(DatabaseNotUsable.class)
                .hasMessageContaining("no public record");
        assertThatThrownBy(() -> ExternalDatabase.readable(access.url(), new Credentials("nobody", "wrong")))
                .isInstanceOf(DatabaseUnreachable.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void saysThatTheDatabaseRefusesTheRole() {
        var access = TestDatabase.fresh();

        assertThatThrownBy(() -> ExternalDatabase.verified(
                        new DatabaseAccess(access.url(), new Credentials("nobody", "wrong"), access.reader())))
                .isInstanceOf(DatabaseUnreachable.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void saysThatTheReaderIsMissingAndHowToMakeIt() {
        var access = TestDatabase.fresh();

        assertThatThrownBy(() -> ExternalDatabase.verified(new DatabaseAccess(
                        access.url(), access.application(), new Credentials("reader_of_nothing", "secret"))))
                .isInstanceOf(DatabaseNotUsable.class)
                .hasMessageContaining("CREATE ROLE reader_of_nothing LOGIN PASSWORD");
    }

    @Test
    void acceptsAnExternalDatabaseWithBothRoles() throws SQLException {
        var access = TestDatabase.fresh();

        assertThat(ExternalDatabase.verified(access).access()).isEqualTo(access);
        try (var connection = DriverManager.getConnection(
                access.url(), access.reader().user(), access.reader().password())) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    private StartFailure failureOf(String... arguments) {
        var all = new java.util.ArrayList<>(java.util.List.of(arguments));
        all.add("--concordat.test-database=none");
        if (all.stream().noneMatch(it -> it.startsWith("--concordat.port="))) {
            all.add("--server.port=0");
        }
        if (all.stream().noneMatch(it -> it.startsWith("--concordat.data-directory="))) {
            all.add("--concordat.data-directory=" + directory);
        }
        try {
            ConcordatApplication.main(all.toArray(String[]::new));
        } catch (StartFailure failure) {
            return failure;
        }
        throw new AssertionError("It started");
    }

    private static void assertToldOnceAndPlainly(CapturedOutput output) {
        assertThat(output.getAll()).containsOnlyOnce("Concordat did not start.");
        assertThat(output.getAll()).doesNotContain("\tat ", "Exception", "APPLICATION FAILED TO START");
    }
}
