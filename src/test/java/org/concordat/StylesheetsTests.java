package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.StyleSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.shell.WorkspaceShell;
import org.junit.jupiter.api.Test;

/** The looks: colours stand in one place, and nothing is styled that is not there. */
class StylesheetsTests {

    private static final Path ASSETS = Path.of("frontend/assets");
    private static final Path TOKENS = ASSETS.resolve("tokens.css");
    private static final Set<Path> OF_THE_RECORD = Set.of(ASSETS.resolve("record.css"), ASSETS.resolve("woven.css"));
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern VALUE = Pattern.compile(":\\s*([^:;{}]+);");
    private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)(?=[^{}]*\\{)");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|'[^'\n]*'|`[^`]*`");

    /** All names that CSS has for colours; what a person set for their system is none of ours. */
    private static final Pattern COLOUR = Pattern.compile("(?i)#[0-9a-f]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab"
            + "|oklch|color)\\(|(?<![\\w-])(?:aliceblue|antiquewhite|aqua|aquamarine|azure|beige|bisque|black"
            + "|blanchedalmond|blue|blueviolet|brown|burlywood|cadetblue|chartreuse|chocolate|coral|cornflowerblue"
            + "|cornsilk|crimson|cyan|(?:dark|light|medium|pale|deep|hot|dim|dodger|rebecca)[a-z]+|firebrick"
            + "|floralwhite|forestgreen|fuchsia|gainsboro|ghostwhite|gold|goldenrod|gr[ae]y|green|greenyellow"
            + "|honeydew|indianred|indigo|ivory|khaki|lavender|lavenderblush|lawngreen|lemonchiffon|lime|limegreen"
            + "|linen|magenta|maroon|midnightblue|mintcream|mistyrose|moccasin|navajowhite|navy|oldlace"
            + "|olive|olivedrab|orange|orangered|orchid|papayawhip|peachpuff|peru|pink|plum|powderblue|purple|red"
            + "|rosybrown|royalblue|saddlebrown|salmon|sandybrown|seagreen|seashell|sienna|silver|skyblue"
            + "|slateblue|slategr[ae]y|snow|springgreen|steelblue|tan|teal|thistle|tomato|turquoise|violet|wheat"
            + "|white|whitesmoke|yellow|yellowgreen)(?![\\w-])");

    /** Named by the framework, or put together from what a thing is. */
    private static final Pattern NAMED_ELSEWHERE =
            Pattern.compile("v-.*|ProseMirror.*|(?:depth-|w)\\d+|information|success|warning|failure");

    @Test
    void takeTheirColoursFromTheTokens() throws IOException {
        for (var stylesheet : stylesheets()) {
            if (!stylesheet.equals(TOKENS)) {
                var literals = VALUE.matcher(rules(stylesheet))
                        .results()
                        .map(MatchResult::group)
                        .filter(it -> COLOUR.matcher(it).find());
                assertThat(literals).as(stylesheet.toString()).isEmpty();
            }
        }
    }

    @Test
    void areAllLoadedByTheWorkspace() throws IOException {
        var loaded = Stream.of(WorkspaceShell.class.getAnnotationsByType(StyleSheet.class))
                .map(it -> ASSETS.resolveSibling(it.value().replace("context://", "")))
                .collect(Collectors.toSet());
        assertThat(loaded)
                .containsExactlyInAnyOrderElementsOf(stylesheets().stream()
                        .filter(it -> !OF_THE_RECORD.contains(it))
                        .toList());
    }

    @Test
    void styleNothingThatNoScreenShows() throws IOException {
        var shown = words();
        for (var stylesheet : stylesheets()) {
            var unknown = CLASS.matcher(rules(stylesheet))
                    .results()
                    .map(it -> it.group(1))
                    .filter(it -> !NAMED_ELSEWHERE.matcher(it).matches() && !shown.contains(it));
            assertThat(unknown).as(stylesheet.toString()).isEmpty();
        }
    }

    private static String rules(Path stylesheet) throws IOException {
        return COMMENT.matcher(Files.readString(stylesheet)).replaceAll("");
    }

    private static List<Path> stylesheets() throws IOException {
        return files(ASSETS, ".css");
    }

    /** Whatever stands in quotes in code, and everything in templates. */
    private static Set<String> words() throws IOException {
        var words = new TreeSet<String>();
        for (var template : files(Path.of("src/main/resources/templates"), ".html")) {
            words.addAll(List.of(Files.readString(template).split("[^\\w-]+")));
        }
        for (var script : Stream.concat(
                        files(Path.of("frontend/editor/src"), ".js").stream(),
                        Stream.concat(
                                files(Path.of("src/main/java"), ".java").stream(),
                                files(ASSETS, ".js").stream().filter(it -> !it.endsWith("editor.js"))))
                .toList()) {
            LITERAL.matcher(Files.readString(script))
                    .results()
                    .forEach(it -> words.addAll(List.of(it.group().split("[^\\w-]+"))));
        }
        return words;
    }

    private static List<Path> files(Path in, String ending) throws IOException {
        try (var files = Files.walk(in)) {
            return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        }
    }
}
