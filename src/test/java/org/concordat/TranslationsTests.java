package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.account.ServiceRole;
import org.concordat.discussion.CommentState;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Stance;
import org.concordat.membership.Role;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.Verdict;
import org.concordat.response.Problem;
import org.concordat.response.ResponseState;
import org.concordat.signin.SignInEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word on screen stands in a bundle, in one bundle only. */
class TranslationsTests {

    private static final Path SOURCES = Path.of("src/main/java/org/concordat");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile(
            "\"((?:uikit|shell|account|credential|signin|factors|people|organisation|membership|signoff|audit|mail|response|discussion|moderation)\\.[A-Za-z0-9.]*[A-Za-z0-9])\"");
    private static final Pattern READABLE =
            Pattern.compile("(?:setText|setLabel|setHelperText|setPlaceholder|setTitle|setAriaLabel|setErrorMessage"
                    + "|new (?:H1|H2|H3|Span|Paragraph|Button|NativeButton|TextField|TextArea))\\(\"[^\"]*[a-z]");

    private final Map<String, String> messages = new TreeMap<>();
    private final List<String> twice = new ArrayList<>();

    TranslationsTests() throws IOException {
        try (var bundles = Files.list(BUNDLES)) {
            for (var bundle :
                    bundles.filter(it -> it.toString().endsWith(".properties")).toList()) {
                read(bundle).forEach((key, value) -> {
                    if (messages.put(key, value) != null) {
                        twice.add(key);
                    }
                });
            }
        }
    }

    @Test
    void holdEachKeyOnce() {
        assertThat(twice).isEmpty();
    }

    @Test
    void holdEachKeyThatTheWorkspaceAsksFor() throws IOException {
        var missing = new TreeMap<String, String>();
        for (var source : workspace()) {
            var keys = KEY.matcher(Files.readString(source));
            while (keys.find()) {
                if (!messages.containsKey(keys.group(1))) {
                    missing.put(keys.group(1), source.getFileName().toString());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void leaveNothingReadableInTheScreens() throws IOException {
        var readable = new ArrayList<String>();
        for (var source : workspace()) {
            READABLE.matcher(Files.readString(source))
                    .results()
                    .forEach(it -> readable.add(source + ": " + it.group()));
        }
        assertThat(readable).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("words")
    void holdAWordForEachValue(String prefix, Enum<?>[] values) {
        assertThat(Stream.of(values).map(it -> prefix + it)).allMatch(messages::containsKey);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> words() {
        var words = new HashMap<String, Enum<?>[]>();
        words.put("stance.", Stance.values());
        words.put("stance.verb.", Stance.values());
        words.put("kind.", OrganisationKind.values());
        words.put("provenance.", Provenance.values());
        words.put("role.", Role.values());
        words.put("response.state.", ResponseState.values());
        words.put("response.problem.", Problem.Kind.values());
        words.put("discussion.state.", CommentState.values());
        words.put("moderation.item.", ContentKind.values());
        words.put("moderation.reason.", DecisionReason.values());
        words.put("moderation.history.", Verdict.Kind.values());
        words.put("moderation.act.", Verdict.Kind.values());
        words.put("moderation.decide.", Verdict.Kind.values());
        words.put("moderation.decided.", Verdict.Kind.values());
        words.put("redaction.", RedactionReason.values());
        words.put("audit.code.", DecisionReason.values());
        words.put("audit.thing.case.", ContentKind.values());
        return Stream.concat(
                words.entrySet().stream()
                        .map(it -> org.junit.jupiter.params.provider.Arguments.of(it.getKey(), it.getValue())),
                Stream.of(
                        org.junit.jupiter.params.provider.Arguments.of("role.", ServiceRole.values()),
                        org.junit.jupiter.params.provider.Arguments.of("audit.code.", SignInEnd.values())));
    }

    private static List<Path> workspace() throws IOException {
        try (var sources = Files.walk(SOURCES)) {
            return sources.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> it.toString().matches(".*/(ui|uikit|shell)/[^/]+"))
                    .toList();
        }
    }

    private static Map<String, String> read(Path bundle) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        var read = new HashMap<String, String>();
        properties.forEach((key, value) -> read.put((String) key, (String) value));
        return read;
    }
}
