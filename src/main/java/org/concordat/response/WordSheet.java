package org.concordat.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ParagraphText;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.Answer;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.text.Block;
import org.concordat.text.Inline.Words;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.concordat.text.WordDiff.Fate;
import org.concordat.text.WordDiff.Piece;
import org.concordat.text.word.WordWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A response as a Word document for those who write without an account: what is asked, and what we say so far, at places
 * that are found again. Requests to keep something confidential, and notes to colleagues, are never in it.
 */
@Component
class WordSheet {

    /** Under this name the file says which version of a response it was made from. */
    static final String RESPONSE = "Concordat response";

    private static final String REVISION = "Concordat revision ";
    private static final String PAPER = "Concordat paper ";
    private static final int ADVICE = 6;

    private final MessageSource messages;
    private final ConsultationReading consultations;

    WordSheet(MessageSource messages, ConsultationReading consultations) {
        this.messages = messages;
        this.consultations = consultations;
    }

    /** Under this name the file says on top of which revision a position in it is written. */
    static String revision(Target target) {
        return REVISION + WordPlaces.key(target);
    }

    /** Under this name the file says which words of a paragraph it shows, as a fingerprint. */
    static String paper(Target target) {
        return PAPER + WordPlaces.key(target);
    }

    /** Tells one wording of a paragraph from another. */
    static String fingerprint(ParagraphText paragraph) {
        return Sha256.of(paragraph.text().plain()).start(8);
    }

    /** @param organisation whose changes those to the paper are */
    byte[] of(ResponseRoom room, String organisation, Instant now) {
        var consultation = room.consultation();
        var word = new WordWriter(say("response.word.title", consultation.title()), organisation, now);
        word.note(RESPONSE, room.id().toString());
        word.heading(1, say("response.word.advice"));
        var advice = new ArrayList<Block>();
        for (int i = 1; i <= ADVICE; i++) {
            advice.add(new Block.Item(0, Block.BULLET, List.of(new Words(say("response.word.advice." + i)))));
        }
        word.says(Text.of(advice));
        word.heading(1, say("response.questions"));
        var questions = consultations.questions(consultation.id());
        for (var question : questions) {
            asked(word, question);
            position(word, on(question, room), null, organisation, now);
        }
        boolean first = true;
        for (var position : room.positions()) {
            if (!(position.target() instanceof Target.Question) && position.begun()) {
                if (first) {
                    word.heading(1, say("response.word.others"));
                    first = false;
                }
                word.heading(2, name(position.target()));
                var paragraph = paragraph(consultation.id(), position.target()).orElse(null);
                if (paragraph != null) {
                    quoted(word, paragraph);
                }
                position(word, position, paragraph, organisation, now);
            }
        }
        return word.written();
    }

    /** What is written in every file about these targets, whatever stands in it now. */
    Set<String> labels(Target target) {
        var labels = new HashSet<String>();
        for (int i = 1; i <= PositionDraft.MOST; i++) {
            labels.add(condition(target, i));
            labels.add(satisfiedBy(target, i));
        }
        return labels;
    }

    Optional<ParagraphText> paragraph(ConsultationId consultation, Target target) {
        return target.paragraphRef().flatMap(it -> consultations.paragraph(consultation, it));
    }

    private static PositionInRoom on(QuestionText question, ResponseRoom room) {
        var target = Target.ofQuestion(question.number());
        return room.positions().stream()
                .filter(it -> it.target().equals(target))
                .findFirst()
                .orElseGet(() -> PositionInRoom.untouched(target, question.kind()));
    }

    private void asked(WordWriter word, QuestionText question) {
        word.heading(2, say("response.word.question", question.number(), question.title()));
        word.says(Text.ofPlain(question.text()));
        question.about().forEach(it -> quoted(word, it));
    }

    private void quoted(WordWriter word, ParagraphText paragraph) {
        var source = say(
                "response.paragraph.source",
                say("response.target.paragraph", paragraph.ref()),
                paragraph.attribution());
        word.quotes(source, paragraph.text());
    }

    private void position(
            WordWriter word,
            PositionInRoom position,
            @Nullable ParagraphText paragraph,
            String organisation,
            Instant now) {
        var target = position.target();
        var draft = position.draft();
        word.note(revision(target), Integer.toString(position.revision()));
        answer(word, position);
        word.place(WordPlaces.reasons(target), reasons(target), draft.reasons());
        if (paragraph != null && paragraph.isQuoted()) {
            change(word, position, paragraph, organisation, now);
        }
        for (int i = 0; i < draft.conditions().size(); i++) {
            var it = draft.conditions().get(i);
            word.place(WordPlaces.words(it), condition(target, i + 1), it.words());
            word.place(WordPlaces.satisfiedBy(it), satisfiedBy(target, i + 1), it.satisfiedBy());
        }
        if (position.kind() instanceof QuestionKind.Stanced) {
            word.place(WordPlaces.newCondition(target), newCondition(target), Text.empty());
        }
    }

    private void answer(WordWriter word, PositionInRoom position) {
        var target = position.target();
        var said = position.draft().answer();
        switch (position.kind()) {
            case QuestionKind.Stanced it ->
                word.choice(
                        WordPlaces.stance(target),
                        stance(target),
                        Stance.choices().stream()
                                .map(stance -> say("stance." + stance))
                                .toList(),
                        stanceWords(position.draft().stance()));
            case QuestionKind.Choice(var options, boolean several) -> {
                if (several) {
                    word.says(Text.ofPlain(say("response.word.several")));
                    word.says(Text.of(options.stream()
                            .map(it -> (Block) new Block.Item(0, Block.BULLET, List.of(new Words(it.words()))))
                            .toList()));
                    word.place(WordPlaces.answer(target), answer(target), answerText(said));
                } else {
                    word.choice(
                            WordPlaces.answer(target),
                            answer(target),
                            options.stream().map(QuestionKind.Option::words).toList(),
                            said == null ? say("response.answer.none") : said.words());
                }
            }
            case QuestionKind.Amount it -> {
                if (!it.unit().isEmpty()) {
                    word.says(Text.ofPlain(say("response.word.unit", it.unit())));
                }
                word.place(WordPlaces.answer(target), answer(target), answerText(said));
            }
            case QuestionKind.InWords it -> {}
        }
    }

    /** An answer as it stands at its place: each option on a line of its own, or the number without its unit. */
    static Text answerText(@Nullable Answer answer) {
        return switch (answer) {
            case null -> Text.empty();
            case Answer.Chosen(var chosen) ->
                Text.ofPlain(chosen.stream().map(QuestionKind.Option::words).collect(Collectors.joining("\n\n")));
            case Answer.Written(String number, String unit) -> Text.ofPlain(number);
        };
    }

    private void change(
            WordWriter word, PositionInRoom position, ParagraphText paragraph, String organisation, Instant now) {
        var target = position.target();
        var change = position.draft().change();
        if (change != null && change.misfit(paragraph.text()).isPresent()) {
            // It was proposed to other words than these: the room shows what became of it.
            return;
        }
        word.note(paper(target), fingerprint(paragraph));
        word.tracked(
                WordPlaces.change(target),
                change(target),
                change == null
                        ? new WordDiff(
                                List.of(new Piece(Fate.KEPT, paragraph.text().plain())))
                        : change.tracked(paragraph.text()),
                organisation,
                position.savedAt() == null ? now : position.savedAt());
        word.place(WordPlaces.because(target), because(target), change == null ? Text.empty() : change.because());
    }

    String stance(Target target) {
        return say("response.word.place.stance", name(target));
    }

    String answer(Target target) {
        return say("response.word.place.answer", name(target));
    }

    /** What stands where one option is chosen as long as none is. */
    String noAnswer() {
        return say("response.answer.none");
    }

    String reasons(Target target) {
        return say("response.word.place.reasons", name(target));
    }

    String condition(Target target, int number) {
        return say("response.word.place.condition", name(target), number);
    }

    String satisfiedBy(Target target, int number) {
        return say("response.word.place.satisfiedBy", name(target), number);
    }

    String newCondition(Target target) {
        return say("response.word.place.another", name(target));
    }

    String change(Target target) {
        return say("response.word.place.change", name(target));
    }

    String because(Target target) {
        return say("response.word.place.because", name(target));
    }

    /** The stance in words, as they are chosen from. */
    String stanceWords(@Nullable Stance stance) {
        return stance == null ? say("response.stance.none") : say("stance." + stance);
    }

    private String name(Target target) {
        return switch (target) {
            case Target.Question it -> say("response.question", it.number());
            case Target.Paragraph it -> say("response.target.paragraph", it.ref());
            case Target.WholePaper it -> say("response.target.paper");
        };
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, Locale.UK);
    }
}
