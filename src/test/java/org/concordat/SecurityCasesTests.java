package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the codes of the tests' tags mean stands in {@code docs/security-cases.md}. */
class SecurityCasesTests {

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z][^\"]*)\"\\)");
    private static final Pattern EXPLAINED = Pattern.compile("(?m)^\\| ([A-Z][A-Z0-9-]*) \\| \\S.* \\|$");

    @Test
    void explainEachCodeThatATestCarriesAndNoOther() throws IOException {
        assertThat(found(EXPLAINED, Files.readString(Path.of("docs/security-cases.md"))))
                .isEqualTo(carried());
    }

    @Test
    void findWhatIsNotExplained() {
        assertThat(found(TAG, "@Tags({@Tag(\"A25\"), @Tag(\"T52\")}) @Tag(\"slow\")"))
                .containsExactly("A25", "T52");
        assertThat(found(EXPLAINED, "| A25 | the trail |\n| T52 | |\n")).containsExactly("A25");
    }

    private static TreeSet<String> carried() throws IOException {
        var carried = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/test/java"))) {
            for (var source : sources.filter(it -> it.toString().endsWith("Tests.java"))
                    .filter(it -> !it.endsWith("SecurityCasesTests.java"))
                    .toList()) {
                carried.addAll(found(TAG, Files.readString(source)));
            }
        }
        return carried;
    }

    private static TreeSet<String> found(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        pattern.matcher(text).results().forEach(it -> found.add(it.group(1)));
        return found;
    }
}
