package org.concordat.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The committed bundle of the editor is the one that its sources make. */
class EditorBundleTests {

    private static final Path SOURCES = Path.of("frontend/editor");
    private static final Path BUNDLE = Path.of("frontend/assets/editor.js");
    private static final int LARGEST = 75_000;
    private static final int MINUTES = 2;
    private static final Pattern BUNDLED =
            Pattern.compile("\"node_modules/((?:prosemirror-|orderedmap|rope-sequence|w3c-keyname)[a-z-]*)\"");

    @Test
    void isWhatWasCommittedWithItsSources() throws Exception {
        var sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(BUNDLE)));
        assertThat(Files.readString(SOURCES.resolve("editor.js.sha256"))).startsWith(sum + " ");
    }

    @Test
    void weighsLittle() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(BUNDLE));
        }
        assertThat(packed.size()).isLessThanOrEqualTo(LARGEST);
    }

    @Test
    void comesWithTheLicenceOfEachPackageInIt() throws IOException {
        var licences = Files.readString(SOURCES.resolve("LICENSES.txt"));
        var packages = BUNDLED.matcher(Files.readString(SOURCES.resolve("package-lock.json")))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
        assertThat(packages)
                .hasSizeGreaterThan(8)
                .allSatisfy(it -> assertThat(licences).contains("\n" + it + " "));
    }

    /** Where there is Node, and the packages are installed or can be had, the bytes are compared. */
    @Test
    void isBuiltByteForByteFromItsSources() throws Exception {
        assumeTrue(answers("node", "--version"), "NOT REBUILT: there is no Node here");
        assumeTrue(
                Files.isDirectory(SOURCES.resolve("node_modules/esbuild"))
                        || answers("npm", "ci", "--ignore-scripts", "--prefer-offline", "--fetch-retries=0"),
                "NOT REBUILT: the packages of frontend/editor are not installed and cannot be had");
        assertThat(answers("node", "build.mjs", "--check"))
                .as("the bundle is what npm run build makes of frontend/editor")
                .isTrue();
    }

    /** With streams of its own: what inherits ours takes from, or writes into, what the build says to its tests. */
    private static boolean answers(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(SOURCES.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "editor-bundle.log").toFile())
                    .start();
            process.getOutputStream().close();
            boolean answered = process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
            process.destroyForcibly();
            return answered;
        } catch (IOException missing) {
            return false;
        }
    }
}
