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
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.modulith.ApplicationModule;

/** Every word on screen stands in a bundle, in one bundle only: that of the room whose word it is. */
class TranslationsTests {

    private static final Path SOURCES = Path.of("src/main/java/org/concordat");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9.-]+)\"");
    private static final Pattern MAIL = Pattern.compile("new Mail\\([^;]*;");
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("#\\{([A-Za-z0-9.]+)|'([A-Za-z0-9.]+)'|\\|([A-Za-z0-9.]+\\.)\\$|__([A-Za-z0-9.]+)");

    /** Rooms whose keys have names without theirs: the vocabulary, the record's pages, the console. */
    private static final Set<String> SHORT = Set.of("kernel", "publication", "start");

    private static final Pattern READABLE =
            Pattern.compile("(?:setText|setLabel|setHelperText|setPlaceholder|setTitle|setAriaLabel|setErrorMessage"
                    + "|new (?:H1|H2|H3|Span|Paragraph|Button|NativeButton|TextField|TextArea))\\(\"[^\"]*[a-z]");

    private static final Pattern UNSAID =
            Pattern.compile("th:utext=\"(?!\\$\\{wording\\.html\\(|\\$\\{schema\\}\")[^\"]*\""
                    + "|(?<!wording\\.(?:plain|glance)\\([a-z]{1,30})\\.text\\.plain|\\{w\\.words}");

    private final Map<String, String> messages = new TreeMap<>();
    private final Map<String, String> bundleOf = new TreeMap<>();
    private final Set<String> bundles = new TreeSet<>();
    private final List<String> twice = new ArrayList<>();

    TranslationsTests() throws IOException {
        for (var file : files(BUNDLES, ".properties")) {
            var bundle = file.getFileName().toString().replace(".properties", "");
            bundles.add(bundle);
            read(file).forEach((key, value) -> {
                bundleOf.put(key, bundle);
                if (messages.put(key, value) != null) {
                    twice.add(key);
                }
            });
        }
    }

    @Test
    void holdEachKeyOnce() {
        assertThat(twice).isEmpty();
    }

    @Test
    void areNamedAfterRoomsAndAllLoaded() throws IOException {
        assertThat(rooms()).containsAll(bundles);
        var loaded = new YamlPropertySourceLoader()
                .load("application", new FileSystemResource("src/main/resources/application.yaml"))
                .getFirst()
                .getProperty("spring.messages.basename");
        assertThat(String.valueOf(loaded).split(","))
                .containsExactlyInAnyOrderElementsOf(bundles.stream()
                        .filter(it -> !it.equals("start"))
                        .map("messages/"::concat)
                        .toList());
    }

    /** A mail stands with the room that sends it. */
    @Test
    void beginTheirKeysWithTheirRoom() throws IOException {
        var rooms = rooms();
        assertThat(bundleOf)
                .allSatisfy((key, bundle) -> assertThat(key.split("\\.", 2)[0])
                        .satisfiesAnyOf(
                                it -> assertThat(it).isIn(bundle, "mail"),
                                it -> assertThat(SHORT.contains(bundle) && !rooms.contains(it))
                                        .isTrue()));
    }

    @Test
    void areAskedForByTheirRoomAndThoseThatMayUseIt() throws Exception {
        var strange = new TreeMap<String, String>();
        for (var room : rooms()) {
            var usable = usable(room);
            for (var asked : asked(room)) {
                if (isOnTheTrail(asked)) {
                    continue;
                }
                var asks = bundleOf.keySet().stream()
                        .filter(it -> it.equals(asked) || asked.endsWith(".") && it.startsWith(asked))
                        .map(bundleOf::get)
                        .toList();
                if (!asks.isEmpty() && asks.stream().noneMatch(usable::contains)) {
                    strange.put(room + " asks for " + asked, asks.getFirst());
                }
            }
        }
        assertThat(strange).isEmpty();
    }

    @Test
    void holdNoKeyThatNobodyAsksFor() throws IOException {
        var asked = new TreeSet<String>();
        for (var room : rooms()) {
            asked.addAll(asked(room));
        }
        assertThat(messages.keySet()).filteredOn(key -> !isAsked(key, asked)).isEmpty();
    }

    @Test
    void holdEachKeyThatIsAskedFor() throws IOException {
        var missing = new TreeMap<String, String>();
        for (var source : files(SOURCES, ".java")) {
            LITERAL.matcher(Files.readString(source))
                    .results()
                    .map(it -> it.group(1))
                    .filter(it -> it.contains(".") && !it.endsWith("."))
                    .filter(it -> bundles.contains(it.substring(0, it.indexOf('.'))))
                    .filter(it -> !messages.containsKey(it) && !isOnTheTrail(it))
                    .forEach(it -> missing.put(it, source.getFileName().toString()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void holdSubjectAndBodyOfEachMailThatIsSent() throws IOException {
        var code = new StringBuilder();
        for (var source : files(SOURCES, ".java")) {
            code.append(Files.readString(source));
        }
        var sent = MAIL.matcher(code)
                .results()
                .flatMap(it -> LITERAL.matcher(it.group()).results())
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
        assertThat(sent).isNotEmpty();
        assertThat(mails(".subject"))
                .containsAll(sent)
                .isEqualTo(mails(".body"))
                .allMatch(it -> code.indexOf("\"" + it + "\"") > 0);
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

    /** Why words were left out stands in what is published by a code. */
    @Test
    void sayOfPublishedWordsWhyTheyWereLeftOut() throws IOException {
        var unsaid = new ArrayList<String>();
        for (var template : files(TEMPLATES.resolve("publication"), ".html")) {
            UNSAID.matcher(Files.readString(template))
                    .results()
                    .forEach(it -> unsaid.add(template + ": " + it.group()));
        }
        assertThat(unsaid).isEmpty();
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

    private Set<String> mails(String part) {
        return messages.keySet().stream()
                .filter(it -> it.startsWith("mail.") && it.endsWith(part))
                .map(it -> it.substring("mail.".length(), it.length() - part.length()))
                .collect(Collectors.toSet());
    }

    /** What is written on the trail has words of its own, and may be called as a key is. */
    private boolean isOnTheTrail(String code) {
        return messages.containsKey("audit.act." + code) || messages.containsKey("audit.thing." + code);
    }

    /** Whole, or its beginning with what it is about put behind it, or with one more word behind it. */
    private static boolean isAsked(String key, Set<String> asked) {
        var dot = key.lastIndexOf('.');
        return asked.contains(key)
                || IntStream.range(0, key.length())
                        .filter(it -> key.charAt(it) == '.')
                        .anyMatch(it -> asked.contains(key.substring(0, it + 1)))
                || asked.contains(key.substring(dot)) && asked.contains(key.substring(0, dot));
    }

    /** Whatever looks like a key or a part of one in the code of a room and in its templates. */
    private static Set<String> asked(String room) throws IOException {
        var asked = new TreeSet<String>();
        for (var source : files(SOURCES.resolve(room), ".java")) {
            LITERAL.matcher(Files.readString(source)).results().forEach(it -> asked.add(it.group(1)));
        }
        if (Files.exists(TEMPLATES.resolve(room))) {
            for (var template : files(TEMPLATES.resolve(room), ".html")) {
                IN_TEMPLATE
                        .matcher(Files.readString(template))
                        .results()
                        .flatMap(it -> IntStream.rangeClosed(1, it.groupCount()).mapToObj(it::group))
                        .filter(Objects::nonNull)
                        .forEach(asked::add);
            }
        }
        return asked;
    }

    private static Set<String> usable(String room) throws ClassNotFoundException {
        var module = Class.forName("org.concordat." + room + ".package-info").getAnnotation(ApplicationModule.class);
        return Stream.concat(
                        Stream.of(room, "kernel"),
                        Stream.of(module.allowedDependencies()).map(it -> it.split(" ")[0]))
                .collect(Collectors.toSet());
    }

    private static Set<String> rooms() throws IOException {
        try (var rooms = Files.list(SOURCES)) {
            return rooms.filter(Files::isDirectory)
                    .map(it -> it.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> workspace() throws IOException {
        return files(SOURCES, ".java").stream()
                .filter(it -> it.toString().matches(".*/(ui|uikit|shell)/[^/]+"))
                .toList();
    }

    private static List<Path> files(Path in, String ending) throws IOException {
        try (var files = Files.walk(in)) {
            return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
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
