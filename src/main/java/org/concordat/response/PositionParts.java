package org.concordat.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.concordat.attachment.Attachment;
import org.concordat.kernel.Target;
import org.concordat.moderation.spi.Beside;
import org.concordat.moderation.spi.FileVerdict;
import org.concordat.moderation.spi.ModeratedFile;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.moderation.spi.SentFile;
import org.concordat.record.PublishedDetail;
import org.concordat.record.PublishedFile;
import org.concordat.record.SentIn;
import org.concordat.text.Block;
import org.concordat.text.Characters;
import org.concordat.text.Inline;
import org.concordat.text.PublishedText;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.concordat.text.WordDiff.Fate;
import org.concordat.text.WordDiff.Piece;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The parts of a position that are judged and redacted each by itself, and what the public reads in the end. */
@Component
class PositionParts {

    private final MessageSource messages;
    private final FileParts files;

    PositionParts(MessageSource messages, FileParts files) {
        this.messages = messages;
        this.files = files;
    }

    /**
     * All that whoever wrote the positions put into each, the reasons first.
     *
     * @param questions their words by their numbers
     * @param paragraph that the change of a position, where it proposes one, would change
     */
    List<ModeratedPart> of(
            List<Position> positions,
            Map<Integer, String> questions,
            Function<Position, Text> paragraph,
            Locale locale) {
        var lookedInto = files.lookedInto(positions);
        return positions.stream()
                .map(it -> of(it, questions, paragraph.apply(it), files.of(it, lookedInto, locale), locale))
                .toList();
    }

    private ModeratedPart of(
            Position position,
            Map<Integer, String> questions,
            Text paragraph,
            List<ModeratedFile> lying,
            Locale locale) {
        var draft = position.draft();
        var asked = draft.confidential();
        return new ModeratedPart(
                key(position),
                title(position.target(), questions, locale),
                draft.stance(),
                texts(position, locale),
                beside(draft, paragraph, locale),
                asked == null ? null : note(asked, locale),
                lying,
                true);
    }

    /** With what a moderator compares the first of them with: what was sent in. */
    List<ModeratedPart> withSource(List<ModeratedPart> positions, ResponseId id, SentIn sentIn, Locale locale) {
        var all = new ArrayList<>(positions);
        if (!all.isEmpty()) {
            all.set(
                    0,
                    all.getFirst()
                            .with(new Beside.Source(
                                    say("response.part.sentIn." + sentIn.by(), locale),
                                    say("response.part.sentIn", locale),
                                    SourcePath.of(id))));
        }
        return all;
    }

    private List<ModeratedText> texts(Position position, Locale locale) {
        var draft = position.draft();
        var texts = new ArrayList<ModeratedText>();
        texts.add(new ModeratedText(key(position), "", draft.reasons()));
        for (int i = 0; i < draft.conditions().size(); i++) {
            var condition = draft.conditions().get(i);
            texts.add(new ModeratedText(
                    words(position, condition), say("response.part.condition", locale, i + 1), condition.words()));
            if (!condition.satisfiedBy().isBlank()) {
                texts.add(new ModeratedText(
                        satisfied(position, condition),
                        say("response.part.satisfiedBy", locale, i + 1),
                        condition.satisfiedBy()));
            }
        }
        var change = draft.change();
        if (change != null) {
            for (int i = 0; i < change.edits().size(); i++) {
                var added = change.edits().get(i).added();
                if (!Characters.isBlank(added)) {
                    texts.add(new ModeratedText(
                            added(position, i), say("response.part.added", locale, i + 1), Text.ofPlain(added)));
                }
            }
            if (!change.because().isBlank()) {
                texts.add(new ModeratedText(because(position), say("response.part.because", locale), change.because()));
            }
        }
        if (!draft.evidence().isEmpty()) {
            texts.add(new ModeratedText(
                    evidence(position), say("response.part.evidence", locale), listed(draft.evidence(), locale)));
        }
        return texts;
    }

    private List<Beside> beside(PositionDraft draft, Text paragraph, Locale locale) {
        var beside = new ArrayList<Beside>();
        var answer = draft.answer();
        if (answer != null) {
            beside.add(new Beside.Said(
                    say("response.part.answer", locale), PublishedText.of(Text.ofPlain(answer.words()))));
        }
        var change = draft.change();
        if (change != null) {
            beside.add(new Beside.Tracked(
                    say("response.change.kind.is." + change.kind(), locale),
                    change.misfit(paragraph).isEmpty() ? change.tracked(paragraph) : change.alone()));
        }
        return beside;
    }

    /** What the public reads of its reasons. */
    PublishedText reasons(Position position, Map<String, PublishedText> texts) {
        return Objects.requireNonNull(texts.get(key(position)));
    }

    /**
     * What the public reads beside its reasons. What is asked to stay confidential is never among it.
     *
     * @param paragraph that its change, where it proposes one, would change
     */
    PublishedDetail detail(
            Position position, Map<String, PublishedText> texts, List<PublishedFile> published, Text paragraph) {
        var draft = position.draft();
        return new PublishedDetail(
                draft.conditions().stream()
                        .map(it -> new PublishedDetail.Condition(
                                it.id(),
                                Objects.requireNonNull(texts.get(words(position, it))),
                                texts.get(satisfied(position, it))))
                        .toList(),
                texts.get(evidence(position)),
                change(position, texts, paragraph),
                published);
    }

    /** The files on which it rests, as the public may read them. What their names tell goes with words of its sources. */
    List<FileParts.Let> files(Position position, Map<String, PublishedText> texts, Map<String, FileVerdict> verdicts) {
        var evidence = texts.get(evidence(position));
        return files.let(position, verdicts, evidence != null && evidence.redacted());
    }

    /** Keeps what a moderator sent to be published in the place of a file of these positions. */
    void supply(List<Position> positions, String file, SentFile sent, Locale locale) {
        files.supply(positions, file, sent, locale);
    }

    private static PublishedDetail.@Nullable Change change(
            Position position, Map<String, PublishedText> texts, Text paragraph) {
        var change = position.draft().change();
        if (change == null) {
            return null;
        }
        var words = paragraph.plain();
        var pieces = new ArrayList<Piece>();
        boolean redacted = false;
        int at = 0;
        // What was signed stands, whatever the paper says by now.
        boolean fits = change.misfit(paragraph).isEmpty();
        for (int i = 0; i < change.edits().size(); i++) {
            var edit = change.edits().get(i);
            if (fits) {
                add(pieces, Fate.KEPT, words.substring(at, edit.at()));
                at = edit.end();
            }
            add(pieces, Fate.REMOVED, edit.removed());
            var judged = texts.get(added(position, i));
            add(pieces, Fate.ADDED, judged == null || !judged.redacted() ? edit.added() : within(edit.added(), judged));
            redacted |= judged != null && judged.redacted();
        }
        if (fits) {
            add(pieces, Fate.KEPT, words.substring(at));
        }
        return new PublishedDetail.Change(
                change.kind(), new WordDiff(pieces), redacted, texts.get(because(position)), change.paperVersion());
    }

    /** A text has no spaces around it, and new words do. */
    private static String within(String added, PublishedText judged) {
        int start = added.length() - added.stripLeading().length();
        return added.substring(0, start)
                + judged.plain()
                + added.substring(added.stripTrailing().length());
    }

    private static void add(List<Piece> pieces, Fate fate, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, words));
        }
    }

    private Text listed(List<Evidence> evidence, Locale locale) {
        return Text.of(evidence.stream().map(it -> item(it, locale)).toList());
    }

    /** That there is a file stands among the sources; the file itself, or why there is none, stands below them. */
    private Block item(Evidence evidence, Locale locale) {
        var words = new ArrayList<Inline>();
        var file = evidence.file();
        var title = evidence.isUntitled() && file != null ? named(file, locale) : evidence.title();
        words.add(
                evidence.address().isEmpty()
                        ? new Inline.Words(title)
                        : new Inline.Words(title, false, false, evidence.address()));
        if (!evidence.place().isEmpty()) {
            words.add(new Inline.Words(", " + evidence.place()));
        }
        if (file != null) {
            words.add(new Inline.Words(" "
                    + (evidence.isUntitled()
                            ? say("response.part.file", locale)
                            : say("response.part.file.named", locale, named(file, locale)))));
        }
        return new Block.Item(0, Block.BULLET, words);
    }

    private String named(Attachment file, Locale locale) {
        return FileWords.of(file, (key, values) -> say(key, locale, values));
    }

    private Text note(ConfidentialityRequest asked, Locale locale) {
        return Text.ofPlain(say(
                "response.part.confidential",
                locale,
                asked.part().plain(),
                asked.harm().plain()));
    }

    private String title(Target target, Map<Integer, String> questions, Locale locale) {
        return switch (target) {
            case Target.Question it -> it.number() + ". " + questions.getOrDefault(it.number(), "");
            case Target.Paragraph it -> say("response.target.paragraph", locale, it.ref());
            case Target.WholePaper it -> say("response.target.paper", locale);
        };
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    static String key(Position position) {
        return position.target().toString();
    }

    private static String words(Position position, Condition condition) {
        return key(position) + "/condition/" + condition.id();
    }

    private static String satisfied(Position position, Condition condition) {
        return words(position, condition) + "/satisfied";
    }

    private static String evidence(Position position) {
        return key(position) + "/evidence";
    }

    private static String added(Position position, int edit) {
        return key(position) + "/change/" + edit;
    }

    private static String because(Position position) {
        return key(position) + "/change/because";
    }
}
