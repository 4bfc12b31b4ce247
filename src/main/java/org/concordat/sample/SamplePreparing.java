package org.concordat.sample;

import java.util.List;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.QuestionKind;
import org.concordat.preparation.AboutField;
import org.concordat.preparation.NewQuestion;
import org.concordat.preparation.PreparationId;
import org.concordat.preparation.PreparedKind;
import org.concordat.preparation.Preparing;
import org.concordat.preparation.PreparingQuestions;
import org.concordat.preparation.WritingAbout;
import org.springframework.stereotype.Component;

/** The next consultation, as far as its owner has prepared it: with a real paper, and invented questions. */
@Component
class SamplePreparing {

    private static final PreparedKind YEARS =
            new PreparedKind(QuestionKind.Sort.NUMBER, "", false, "years", "0", "60", 1);

    private static final String PAPER = "governance-code-on-public-appointments.docx";

    private final Preparing preparing;
    private final WritingAbout writing;
    private final PreparingQuestions questions;
    private final SamplePapers papers;

    SamplePreparing(Preparing preparing, WritingAbout writing, PreparingQuestions questions, SamplePapers papers) {
        this.preparing = preparing;
        this.writing = writing;
        this.questions = questions;
        this.papers = papers;
    }

    PreparationId prepare() {
        var id = preparing.begin("Governance Code on Public Appointments: a review (demonstration)");
        writing.choose(id, DocumentKind.CALL_FOR_EVIDENCE);
        write(id, AboutField.SHORT_TITLE, "Public appointments (demonstration)");
        write(
                id,
                AboutField.SUMMARY,
                "Invented for this demonstration: no such consultation took place. Its paper is a real one, published in "
                        + "December 2016, years after the day to which the clock of this demonstration is set.");
        write(id, AboutField.WHO_IS_ASKED, "Everybody who has applied for a public appointment, or has made one.");
        write(id, AboutField.WHERE_IT_APPLIES, "England, and what is not devolved elsewhere.");
        write(id, AboutField.OPEN_TO_CHANGE, "The wording of the Code, and how its exceptions are published.");
        write(
                id,
                AboutField.DECLARATIONS,
                "Does your organisation make or advise on public appointments? | Say which, and since when. (invented)");
        papers.load(id, PAPER);
        questions.add(
                id,
                List.of(
                        question("Tenure", "Should ten years remain the longest that anybody serves?", "3.6"),
                        question(
                                "Exceptions",
                                "What should Ministers publish when they appoint without a competition?",
                                "3.2",
                                "3.3"),
                        question("Feedback", "What did you hear after you had applied?", "7.6"),
                        answeredBy(
                                choice("Within two weeks\nWithin a month\nBefore the post is filled\nNever"),
                                "When you hear",
                                "When should those who were not chosen be told? (invented)",
                                "7.6"),
                        answeredBy(
                                YEARS,
                                "Years of service",
                                "How many years did you serve, in all the posts that you held? (invented)",
                                "3.6")));
        return id;
    }

    private void write(PreparationId id, AboutField field, String words) {
        writing.write(id, field, "", words);
    }

    private static PreparedKind choice(String options) {
        return new PreparedKind(QuestionKind.Sort.CHOICE, options, false, "", "", "", 0);
    }

    private static NewQuestion answeredBy(PreparedKind kind, String title, String text, String... about) {
        return new NewQuestion(title, text, "", false, List.of(about), kind);
    }

    private static NewQuestion question(String title, String text, String... about) {
        return new NewQuestion(title, text, "", true, List.of(about));
    }
}
