package org.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.concordat.audit.VerifyAudit;
import org.concordat.text.paper.ReadPaper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTests {

    @TempDir
    Path elsewhere;

    @Test
    void saysWhatToInstallWhereThereIsNoJdk() throws Exception {
        var outcome = launch(withoutJdk(), "run");

        assertThat(outcome.code()).isEqualTo(10);
        assertThat(outcome.said()).contains("JDK 25 or newer", "adoptium.net", "JAVA_HOME");
    }

    @Test
    void passesOverJdksThatAreTooOldOrNotWhole() throws Exception {
        jdk("too-old", "17.0.9");
        var runtimeOnly = jdk("runtime-only", "25.0.1");
        Files.delete(runtimeOnly.resolve("bin/javac"));

        assertThat(launch(withoutJdk(), "run").code()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "run --port 0, 2, The port must be a number",
        "run --port 65536, 2, The port must be a number",
        "run --port eighty, 2, The port must be a number",
        "run --port, 2, --port needs a number",
        "run --data, 2, --data needs a directory",
        "run --prot 8090, 2, Unknown option: --prot",
        "start, 2, Unknown command: start",
        "verify-audit --data, 2, --data needs a directory",
        "verify-audit --known, 2, --known needs a hash",
        "verify-audit --port 8080, 2, Unknown option: --port",
        "admin-link --known=abc, 2, Unknown option: --known",
        "rebuild-record --port 8080, 2, Unknown option: --port",
        "verify-audit --fresh, 2, Unknown option: --fresh",
        "run --port=, 2, --port needs a number",
        "read-paper, 2, read-paper needs a file",
        "read-paper no-such-file.docx, 2, read-paper needs a file",
        "read-paper --changes=maybe README.md, 2, --changes needs accept or reject",
        "read-paper --port README.md, 2, Unknown option: --port",
    })
    void refusesWhatItDoesNotUnderstand(String words, int code, String said) throws Exception {
        var outcome = launch(withoutJdk(), words.split(" "));

        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.said()).contains(said);
    }

    @Test
    void deletesNothingWhenThereIsNobodyToAsk() throws Exception {
        var data = Files.createDirectories(elsewhere.resolve("data/postgres")).getParent();

        var outcome = launch(withoutJdk(), "run", "--fresh", "--data", data.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.said()).contains("--yes", data.toString());
        assertThat(data.resolve("postgres")).exists();
    }

    @Test
    @Tag("T74")
    void letsAPortalWithoutMemoryEnd() throws IOException {
        for (var start : List.of("concordat", "docker/Dockerfile")) {
            assertThat(Files.readString(Path.of(start))).as(start).contains("-XX:+ExitOnOutOfMemoryError");
        }
        assertThat(Files.readString(Path.of("README.md"))).contains("| 3 | out of memory |");
    }

    @Test
    void listsCommandsOptionsSettingsAndExitCodes() throws Exception {
        var outcome = launch(withoutJdk(), "help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.said())
                .contains(
                        "./concordat run",
                        "./concordat test",
                        "./concordat check",
                        "--port",
                        "--data",
                        "--fresh",
                        "CONCORDAT_DB_URL",
                        "SPRING_MAIL_HOST")
                .contains("./concordat verify-audit", "--known", VerifyAudit.BROKEN + "  the audit trail is broken")
                .contains("./concordat rebuild-record")
                .contains("./concordat read-paper", "--changes", ReadPaper.REFUSED + "  the paper could not be read");
        for (var failure : List.of(
                new PortTaken(1),
                new DataDirectoryNotWritable(elsewhere, "", null),
                new DataDirectoryInUse(elsewhere, ""),
                DatabaseNotUsable.leftover(1))) {
            assertThat(outcome.said()).contains(failure.getExitCode() + "  ");
        }
    }

    /** A machine with the usual tools and no Java at all, whatever this one has. */
    private Map<String, String> withoutJdk() throws IOException {
        var tools = Files.createDirectories(elsewhere.resolve("tools"));
        for (var tool : List.of("sh", "cat", "dirname", "find", "head", "id", "mkdir", "readlink", "sed", "tr")) {
            for (var place : List.of("/usr/bin", "/bin")) {
                var program = Path.of(place, tool);
                if (Files.isExecutable(program) && Files.notExists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), program);
                }
            }
        }
        return Map.of(
                "PATH", tools.toString(),
                "HOME", elsewhere.toString(),
                "CONCORDAT_JDK_PLACES", jdks().toString());
    }

    private Path jdks() {
        return elsewhere.resolve("jdks");
    }

    private Path jdk(String name, String version) throws IOException {
        var home = jdks().resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (var program : List.of("java", "javac")) {
            Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\nexit 1\n")
                    .toFile()
                    .setExecutable(true);
        }
        return home;
    }

    private record Outcome(int code, String said) {}

    private static Outcome launch(Map<String, String> environment, String... words) throws Exception {
        var command =
                new ArrayList<>(List.of(Path.of("concordat").toAbsolutePath().toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), said);
    }
}
