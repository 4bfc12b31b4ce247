package org.concordat.preparation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consultation.NewConsultation;
import org.concordat.preparation.Finding.Kind;

/**
 * What speaks against opening a consultation as it stands, after the Consultation Principles (Cabinet Office, 2018): what must
 * be mended first, then what is worth a look.
 */
final class ConsultationCheck {

    /** More are seldom all answered. */
    private static final int MANY = 20;

    /** Older than this, few of those who are asked read with ease. */
    private static final int HARD = 16;

    private static final int NAMED = 12;

    /** Two sentences that ask, or one that asks twice. */
    private static final Pattern DOUBLE = Pattern.compile(
            "\\?.*\\?|\\b(and|or)\\b,? (how|what|why|whether|should|do|does|is|are|would|will|which|who|when|where)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern LEADING = Pattern.compile(
            "\\b(don[’']t you|do you not|do you agree that|would you agree|wouldn[’']t|isn[’']t|aren[’']t|surely|obviously|"
                    + "clearly|of course)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Preparation preparation;
    private final List<PreparedQuestion> questions;
    private final PreparedDates dates;
    private final List<NewConsultation.Chapter> chapters;
    private final List<Finding> found = new ArrayList<>();

    private ConsultationCheck(
            Preparation preparation,
            List<PreparedQuestion> questions,
            PreparedDates dates,
            List<NewConsultation.Chapter> chapters) {
        this.preparation = preparation;
        this.questions = questions;
        this.dates = dates;
        this.chapters = chapters;
    }

    static List<Finding> of(
            Preparation preparation,
            List<PreparedQuestion> questions,
            PreparedDates dates,
            List<NewConsultation.Chapter> chapters,
            Instant now) {
        var check = new ConsultationCheck(preparation, questions, dates, chapters);
        check.lookAtWhatItIsAbout();
        check.lookAtThePaper();
        check.lookAtTheQuestions();
        check.lookAtTheDates(now);
        return check.found.stream()
                .sorted((a, b) ->
                        Boolean.compare(b.kind().isBlocking(), a.kind().isBlocking()))
                .toList();
    }

    private void find(Kind kind, Object... words) {
        found.add(Finding.of(kind, words));
    }

    private void lookAtWhatItIsAbout() {
        if (preparation.kind() == null) {
            find(Kind.KIND_MISSING);
        }
        if (preparation.consultingBody() == null) {
            find(Kind.BODY_MISSING);
        }
        Stream.of(AboutField.values())
                .filter(it -> it.isNeeded() && preparation.about(it).isEmpty())
                .forEach(it -> find(Kind.FIELD_MISSING, it));
        if (preparation.about(AboutField.IMPACT).isEmpty()) {
            find(Kind.IMPACT_MISSING);
        }
        int declarations = DeclarationLines.read(preparation.about(AboutField.DECLARATIONS))
                .size();
        if (declarations > DeclarationLines.MOST) {
            find(Kind.MANY_DECLARATIONS, declarations, DeclarationLines.MOST);
        }
        readingAge(preparation, questions).stream().filter(it -> it > HARD).forEach(it -> find(Kind.HARD_TO_READ, it));
    }

    /** Of the summary and the questions. */
    static OptionalInt readingAge(Preparation preparation, List<PreparedQuestion> questions) {
        return ReadingAge.of(Stream.concat(
                        Stream.of(preparation.about(AboutField.SUMMARY)),
                        questions.stream().map(PreparedQuestion::text))
                .collect(Collectors.joining("\n")));
    }

    private void lookAtThePaper() {
        if (chapters.isEmpty()) {
            find(Kind.NO_PAPER);
        }
        var unasked = unasked(questions, chapters);
        if (!unasked.isEmpty()) {
            find(
                    Kind.PARAGRAPHS_UNASKED,
                    unasked.size(),
                    unasked.stream().limit(NAMED).collect(Collectors.joining(", "))
                            + (unasked.size() > NAMED ? " …" : ""));
        }
    }

    /** The paragraphs for comment about which no question is. */
    static List<String> unasked(List<PreparedQuestion> questions, List<NewConsultation.Chapter> chapters) {
        var asked = questions.stream().flatMap(it -> it.about().stream()).collect(Collectors.toSet());
        return chapters.stream()
                .flatMap(it -> it.paragraphs().stream())
                .filter(NewConsultation.Paragraph::forComment)
                .map(NewConsultation.Paragraph::ref)
                .filter(it -> !asked.contains(it))
                .toList();
    }

    private static Stream<String> refs(List<NewConsultation.Chapter> chapters) {
        return chapters.stream().flatMap(it -> it.paragraphs().stream()).map(NewConsultation.Paragraph::ref);
    }

    private void lookAtTheQuestions() {
        if (questions.isEmpty()) {
            find(Kind.NO_QUESTION);
        }
        if (questions.size() > MANY) {
            find(Kind.MANY_QUESTIONS, questions.size());
        }
        var refs = refs(chapters).collect(Collectors.toSet());
        var texts = new HashMap<String, Integer>();
        for (var question : questions) {
            if (question.text().isEmpty()) {
                find(Kind.QUESTION_BLANK, question.number());
                continue;
            }
            question.about().stream()
                    .filter(it -> !refs.contains(it))
                    .forEach(it -> find(Kind.PARAGRAPH_GONE, question.number(), it));
            if (!question.kind().faults().isEmpty()) {
                find(Kind.QUESTION_UNANSWERABLE, question.number());
            }
            if (question.about().isEmpty()) {
                find(Kind.QUESTION_ABOUT_NOTHING, question.number());
            }
            if (DOUBLE.matcher(question.text()).find()) {
                find(Kind.QUESTION_DOUBLE, question.number());
            }
            if (LEADING.matcher(question.text()).find()) {
                find(Kind.QUESTION_LEADING, question.number());
            }
            var same = texts.putIfAbsent(question.text().toLowerCase(Locale.ROOT), question.number());
            if (same != null) {
                find(Kind.QUESTION_TWICE, same, question.number());
            }
        }
    }

    private void lookAtTheDates(Instant now) {
        if (!dates.principlesRead()) {
            find(Kind.PRINCIPLES_UNREAD);
        }
        if (dates.closesOn() == null) {
            find(Kind.CLOSE_MISSING);
            return;
        }
        var window = dates.window(now);
        if (window.isEmpty()) {
            find(Kind.CLOSE_PASSED);
            return;
        }
        var glance = DatesAtAGlance.of(window.get());
        if (glance.isShort() && dates.whyShort().isEmpty()) {
            find(Kind.WHY_SHORT_MISSING);
        }
        glance.quiet().forEach(it -> find(Kind.QUIET_TIME, it.kind(), it.first(), it.last()));
    }
}
