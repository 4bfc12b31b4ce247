package org.concordat.response;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.consultation.ParagraphText;
import org.concordat.kernel.Answer;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.response.WordReturn.Part;
import org.concordat.response.WordReturn.Told;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.concordat.text.word.WordFile;
import org.concordat.text.word.WordFile.Passage;
import org.jspecify.annotations.Nullable;

/** One position as it came back in a Word file: each part of it that says something else than what the file was made from. */
final class ReadPosition {

    private final WordSheet sheet;
    private final Target target;
    private final QuestionKind kind;
    private final int revision;
    private final PositionDraft base;
    private final PositionDraft present;
    private final WordFile file;
    private final Map<String, Passage> words;
    private final List<Told> told;
    private final List<ReadPart> parts = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();

    /**
     * A part that waits.
     *
     * @param revision on top of which the position was written, and what stood there
     */
    record ReadPart(Target target, int revision, PositionDraft base, PartEdit edit, Part shown) {

        String id() {
            return shown.id();
        }
    }

    ReadPosition(
            WordSheet sheet,
            PositionInRoom position,
            int revision,
            PositionDraft base,
            @Nullable ParagraphText paragraph,
            WordFile file,
            Map<String, Passage> words,
            List<Told> told) {
        this.sheet = sheet;
        this.target = position.target();
        this.kind = position.kind();
        this.revision = revision;
        this.base = base;
        this.present = position.draft();
        this.file = file;
        this.words = words;
        this.told = told;
        if (kind instanceof QuestionKind.Stanced) {
            stance();
        } else if (!(kind instanceof QuestionKind.InWords)) {
            answer();
        }
        reasons();
        if (paragraph != null && paragraph.isQuoted()) {
            change(paragraph);
        }
        conditions();
    }

    List<ReadPart> parts() {
        return parts;
    }

    /** What the places that belong to this position are called, by their ids. */
    Map<String, String> places() {
        return places;
    }

    private void stance() {
        var id = WordPlaces.stance(target);
        if (!has(id, sheet.stance(target))) {
            return;
        }
        var chosen = folded(words(id));
        if (chosen.isEmpty() || chosen.equalsIgnoreCase(sheet.stanceWords(base.stance()))) {
            return;
        }
        var stance = Stance.choices().stream()
                .filter(it -> chosen.equalsIgnoreCase(sheet.stanceWords(it)))
                .findFirst()
                .orElse(null);
        if (stance == null && !chosen.equalsIgnoreCase(sheet.stanceWords(null))) {
            told.add(new Told(Told.Kind.NO_STANCE, null, sheet.stance(target), "", chosen, ""));
            return;
        }
        differ(
                id,
                sheet.stance(target),
                Text.ofPlain(sheet.stanceWords(base.stance())),
                Text.ofPlain(sheet.stanceWords(stance)),
                PartEdit.stance(stance));
    }

    /** What is none of the options, or no number that the question takes, is told: nobody guesses what was meant. */
    private void answer() {
        var id = WordPlaces.answer(target);
        if (!has(id, sheet.answer(target))) {
            return;
        }
        var written = words(id).plain().strip();
        var was = WordSheet.answerText(base.answer());
        boolean untouched = base.answer() == null && written.equalsIgnoreCase(sheet.noAnswer());
        if (untouched || folded(words(id)).equals(folded(was))) {
            return;
        }
        var read = written.isEmpty() ? Optional.<Answer>empty() : answer(written);
        if (read.isEmpty() && !written.isEmpty()) {
            told.add(new Told(Told.Kind.NO_ANSWER, null, sheet.answer(target), "", written, ""));
            return;
        }
        differ(
                id,
                sheet.answer(target),
                was,
                WordSheet.answerText(read.orElse(null)),
                PartEdit.answer(read.orElse(null)));
    }

    private Optional<Answer> answer(String written) {
        return switch (kind) {
            case QuestionKind.Choice(var options, boolean several) -> {
                var lines = written.lines()
                        .map(it -> it.replaceFirst("^[•\\-*]\\s*", "")
                                .replaceAll("\\s+", " ")
                                .strip())
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList();
                var chosen = options.stream()
                        .filter(it -> lines.stream().anyMatch(it.words()::equalsIgnoreCase))
                        .toList();
                yield chosen.size() == lines.size() && (several || chosen.size() == 1)
                        ? Optional.of(new Answer.Chosen(chosen))
                        : Optional.empty();
            }
            case QuestionKind.Amount it ->
                Answer.number(written).filter(it::takes).map(number -> new Answer.Written(written, it.unit()));
            case QuestionKind.Stanced it -> Optional.empty();
            case QuestionKind.InWords it -> Optional.empty();
        };
    }

    private void reasons() {
        var id = WordPlaces.reasons(target);
        var name = sheet.reasons(target);
        if (has(id, name) && !words(id).equals(base.reasons())) {
            differ(id, name, base.reasons(), words(id), PartEdit.reasons(words(id)));
        }
    }

    private void change(ParagraphText paragraph) {
        var id = WordPlaces.change(target);
        var name = sheet.change(target);
        var proposed = base.change();
        boolean fits = proposed == null || proposed.misfit(paragraph.text()).isEmpty();
        var shown = file.properties().getOrDefault(WordSheet.paper(target), "");
        if (!file.places().contains(id) && (shown.isEmpty() || !fits)) {
            return;
        }
        if (!has(id, name)) {
            return;
        }
        places.put(WordPlaces.because(target), sheet.because(target));
        var wanted = Text.ofPlain(words(id).plain());
        if (!fits || !shown.isEmpty() && !shown.equals(WordSheet.fingerprint(paragraph))) {
            told.add(new Told(Told.Kind.PAPER_CHANGED, null, name, "", wanted.plain(), ""));
            return;
        }
        var was = Text.ofPlain(proposed == null ? paragraph.text().plain() : proposed.appliedTo(paragraph.text()));
        var because = because(proposed == null ? Text.empty() : proposed.because());
        boolean sameEdits = wanted.plain().equals(was.plain());
        if (sameEdits && (proposed == null ? because.isBlank() : because.equals(proposed.because()))) {
            return;
        }
        var edits = sameEdits && proposed != null ? proposed.edits() : ProposedChange.edits(paragraph.text(), wanted);
        var next = edits.isEmpty() && because.isBlank()
                ? null
                : new ProposedChange(
                        sameEdits && proposed != null ? proposed.paperVersion() : paragraph.paperVersion(),
                        edits,
                        proposed == null ? ChangeKind.SUBSTANCE : proposed.kind(),
                        because);
        differ(
                id,
                name,
                both(was, proposed == null ? Text.empty() : proposed.because()),
                both(wanted, because),
                PartEdit.change(next));
    }

    private Text because(Text was) {
        var id = WordPlaces.because(target);
        return has(id, sheet.because(target)) ? plain(id, was) : was;
    }

    private void conditions() {
        for (int i = 0; i < base.conditions().size(); i++) {
            var was = base.conditions().get(i);
            var words = WordPlaces.words(was);
            var satisfiedBy = WordPlaces.satisfiedBy(was);
            var name = sheet.condition(target, i + 1);
            boolean hasWords = has(words, name);
            boolean hasSatisfied = has(satisfiedBy, sheet.satisfiedBy(target, i + 1));
            var is = new Condition(
                    was.id(),
                    hasWords ? plain(words, was.words()) : was.words(),
                    hasSatisfied ? plain(satisfiedBy, was.satisfiedBy()) : was.satisfiedBy());
            if (!is.equals(was)) {
                differ(
                        words,
                        name,
                        both(was.words(), was.satisfiedBy()),
                        both(is.words(), is.satisfiedBy()),
                        PartEdit.condition(is));
            }
        }
        if (kind instanceof QuestionKind.Stanced) {
            newCondition();
        }
    }

    private void newCondition() {
        var id = WordPlaces.newCondition(target);
        var name = sheet.newCondition(target);
        if (has(id, name) && !words(id).isBlank()) {
            var said = Text.ofPlain(words(id).plain());
            var seed = (id + "\n" + said.plain()).getBytes(StandardCharsets.UTF_8);
            // The same file is read again and again, and is to mean the same condition.
            var added = new Condition(UUID.nameUUIDFromBytes(seed), said, Text.empty());
            differ(id, name, Text.empty(), said, PartEdit.another(added));
        }
    }

    /** Whether the file still has a place; one that it was given and has no more is told. */
    private boolean has(String id, String name) {
        places.put(id, name);
        if (file.places().contains(id)) {
            return true;
        }
        if (file.properties().containsKey(WordSheet.revision(target))) {
            told.add(new Told(Told.Kind.MISSING, null, name, "", "", ""));
        }
        return false;
    }

    private Text words(String id) {
        var passage = words.get(id);
        return passage == null ? Text.empty() : passage.words();
    }

    /** Words where nothing but words can stand. */
    private Text plain(String id, Text was) {
        var is = Text.ofPlain(words(id).plain());
        return is.plain().equals(was.plain()) ? was : is;
    }

    private static Text both(Text one, Text other) {
        return Text.ofPlain((one.plain() + "\n\n" + other.plain()).strip());
    }

    private void differ(String id, String name, Text was, Text is, PartEdit edit) {
        if (edit.in(present).equals(present)) {
            return;
        }
        // Changes to the paper are tracked by ourselves.
        var passage = id.equals(WordPlaces.change(target)) ? null : words.get(id);
        var trackedBy = passage == null ? Set.<String>of() : passage.trackedBy();
        parts.add(new ReadPart(
                target,
                revision,
                base,
                edit,
                new Part(
                        id,
                        target,
                        name,
                        WordDiff.between(was, is),
                        trackedBy,
                        passage == null || trackedBy.isEmpty()
                                ? ""
                                : passage.before().plain(),
                        !edit.isSame(base, present))));
    }

    private static String folded(Text words) {
        return words.plain().replaceAll("\\s+", " ").strip();
    }
}
