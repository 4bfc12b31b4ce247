package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Stance;
import org.concordat.moderation.spi.FileVerdict;
import org.concordat.moderation.spi.ModeratedFile;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.moderation.spi.Verdict;
import org.concordat.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a decision lets the public read, part by part. */
class VerdictTests {

    private static final Set<DecisionReason> ABUSE = Set.of(DecisionReason.ABUSE);

    private final PublicTexts texts = new PublicTexts();

    private final ModeratedPart first = position("question-1", "Mrs Canary lives here.", "Canary leaves.");
    private final ModeratedPart second = position("question-2", "All is well.", "Nothing changes.");
    private final ModeratedPart mandate = new ModeratedPart(
            "mandate", "Mandate", null, List.of(text("mandate", "We asked 20.")), List.of(), null, List.of(), false);
    private final List<ModeratedPart> parts = List.of(first, second, mandate);

    @Test
    void hasEveryTextOfEveryPart() {
        var whole = texts.build(parts, Decision.publish());
        assertThat(whole.texts().keySet())
                .containsExactlyInAnyOrder(
                        "question-1", "question-1/condition", "question-2", "question-2/condition", "mandate");
        assertThat(whole.withheld()).isEmpty();
        assertThat(whole.texts().values()).noneMatch(it -> it.redacted());
    }

    @Test
    @Tag("A35")
    void hasNoWordOfAPartThatIsWithheld() {
        var verdict = texts.build(parts, withholding("question-1"));
        assertThat(verdict.texts().keySet()).containsExactlyInAnyOrder("question-2", "question-2/condition", "mandate");
        assertThat(verdict.withheld()).containsExactly("question-1");
        assertThat(verdict.toString()).doesNotContain("Canary");
    }

    @Test
    void leavesWordsOutOfAnyTextOfAPart() {
        var verdict =
                texts.build(parts, redacting(new RedactionRequest("question-1/condition", 0, 6, RedactionReason.NAME)));
        assertThat(verdict.texts().get("question-1/condition").plain())
                .doesNotContain("Canary")
                .endsWith(" leaves.");
        assertThat(verdict.texts().get("question-1").redacted()).isFalse();
    }

    @Test
    void refusesAnUnknownPart() {
        for (var unknown : List.of("question-9", "question-1/condition", "question-1 ", "")) {
            assertThatThrownBy(() -> texts.build(parts, withholding(unknown))).isInstanceOf(UnknownPlace.class);
        }
    }

    @Test
    void refusesAPlaceThatIsNotThere() {
        for (var place : List.of(
                new RedactionRequest("question-9", 0, 3, RedactionReason.NAME),
                new RedactionRequest("question-2", 0, 13, RedactionReason.NAME),
                new RedactionRequest("question-2", 12, 12, RedactionReason.NAME),
                new RedactionRequest("question-2", -1, 3, RedactionReason.NAME),
                new RedactionRequest("question-2", 5, 3, RedactionReason.NAME))) {
            assertThatThrownBy(() -> texts.build(parts, redacting(place))).isInstanceOf(UnknownPlace.class);
        }
        texts.build(parts, redacting(new RedactionRequest("question-2", 0, 12, RedactionReason.NAME)));
    }

    @Test
    void refusesToRedactWhatIsWithheld() {
        assertThatThrownBy(() -> texts.build(
                        parts,
                        new Decision(
                                Verdict.Kind.PUBLISH,
                                List.of(new RedactionRequest("question-1", 0, 3, RedactionReason.NAME)),
                                Map.of("question-1", DecisionReason.ABUSE),
                                ABUSE,
                                "")))
                .isInstanceOf(UnknownPlace.class);
    }

    @Test
    void refusesToWithholdWhatCannotStandApart() {
        assertThatThrownBy(() -> texts.build(parts, withholding("mandate"))).isInstanceOf(UnknownVerdict.class);
    }

    @Test
    void refusesToPublishNothing() {
        assertThatThrownBy(() -> texts.build(parts, withholding("question-1", "question-2")))
                .isInstanceOf(NothingLeft.class);
    }

    @Test
    void saysOfEachFileWhatBecomesOfIt() {
        var copy = UUID.randomUUID();
        var sent = UUID.randomUUID();
        var filed = filed("question-3", copy, sent);
        var all = List.of(first, filed);
        assertThat(texts.build(all, choosing(Map.of("question-3/file", FileChoice.whole(copy))))
                        .files())
                .containsExactly(Map.entry("question-3/file", new FileVerdict(copy, false, null)));
        assertThat(texts.build(all, choosing(Map.of("question-3/file", FileChoice.redacted(sent))))
                        .files())
                .containsExactly(Map.entry("question-3/file", new FileVerdict(sent, true, null)));
        assertThat(texts.build(all, choosing(Map.of("question-3/file", FileChoice.withhold(DecisionReason.ABUSE))))
                        .files())
                .containsExactly(Map.entry("question-3/file", new FileVerdict(null, false, "ABUSE")));
        assertThat(texts.build(all, withholding("question-3")).files()).isEmpty();
        assertThatThrownBy(() -> texts.build(all, Decision.publish())).isInstanceOf(FileUndecided.class);
        for (var unknown : List.of(
                Map.of("question-3/file", FileChoice.whole(sent)),
                Map.of("question-3/file", FileChoice.redacted(copy)),
                Map.of("question-3/file", FileChoice.whole(UUID.randomUUID())),
                Map.of("question-3/file", FileChoice.whole(copy), "question-4/file", FileChoice.whole(copy)))) {
            assertThatThrownBy(() -> texts.build(all, choosing(unknown))).isInstanceOf(UnknownPlace.class);
        }
    }

    private static ModeratedPart filed(String key, UUID copy, UUID sent) {
        var file = new ModeratedFile(
                key + "/file",
                "needs.pdf",
                "/of-the-file",
                List.of(),
                List.of(
                        new ModeratedFile.Copy(copy, false, "PDF", "/of-the-copy"),
                        new ModeratedFile.Copy(sent, true, "PDF", "/of-what-was-sent")));
        return new ModeratedPart(
                key, key, Stance.OPPOSE, List.of(text(key, "On a file.")), List.of(), null, List.of(file), true);
    }

    private static Decision choosing(Map<String, FileChoice> files) {
        return new Decision(Verdict.Kind.PUBLISH, List.of(), Map.of(), files, ABUSE, "");
    }

    private static Decision withholding(String... keys) {
        return new Decision(
                Verdict.Kind.PUBLISH,
                List.of(),
                java.util.Arrays.stream(keys)
                        .collect(java.util.stream.Collectors.toMap(it -> it, it -> DecisionReason.ABUSE)),
                Set.of(),
                "");
    }

    private static Decision redacting(RedactionRequest place) {
        return Decision.publish(List.of(place), ABUSE, "");
    }

    private static ModeratedPart position(String key, String reasons, String condition) {
        return new ModeratedPart(
                key,
                key,
                Stance.OPPOSE,
                List.of(text(key, reasons), text(key + "/condition", condition)),
                List.of(),
                null,
                List.of(),
                true);
    }

    private static ModeratedText text(String key, String words) {
        return new ModeratedText(key, "", Text.ofPlain(words));
    }
}
