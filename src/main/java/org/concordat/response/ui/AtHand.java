package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.consultation.ChapterText;
import org.concordat.consultation.ParagraphText;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Target;

/**
 * What the room is open at, with the words that it is about.
 *
 * @param kind in which form it is answered
 * @param title a few words for lists and titles
 * @param heading what stands above the position
 * @param help what helps to write it
 * @param about the paragraphs to be read beside it
 * @param paper the whole paper, where the position is about that
 */
record AtHand(
        Target target,
        QuestionKind kind,
        String title,
        String heading,
        List<String> help,
        List<ParagraphText> about,
        List<ChapterText> paper) {

    static AtHand question(QuestionText it) {
        var help = Stream.of(it.guidance(), it.expected() ? null : translate("response.question.optional"))
                .flatMap(Stream::ofNullable)
                .toList();
        return new AtHand(
                Target.ofQuestion(it.number()), it.kind(), it.title(), it.text(), help, it.about(), List.of());
    }

    static AtHand paragraph(ParagraphText it) {
        return new AtHand(
                new Target.Paragraph(it.ref()),
                QuestionKind.stance(),
                it.ref(),
                translate("response.target.paragraph.position", it.ref()),
                List.of(),
                List.of(it),
                List.of());
    }

    static AtHand paper(List<ChapterText> chapters) {
        var target = new Target.WholePaper();
        return new AtHand(
                target,
                QuestionKind.stance(),
                TargetWords.of(target),
                translate("response.target.paper.position"),
                List.of(),
                List.of(),
                List.copyOf(chapters));
    }
}
