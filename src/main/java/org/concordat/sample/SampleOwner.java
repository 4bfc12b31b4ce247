package org.concordat.sample;

import java.util.List;
import org.concordat.account.ServiceRole;
import org.concordat.consultation.ConsultationRunning;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.PersonId;
import org.concordat.preparation.AboutField;
import org.concordat.preparation.NewQuestion;
import org.concordat.preparation.PreparationId;
import org.concordat.preparation.Preparing;
import org.concordat.preparation.PreparingQuestions;
import org.concordat.preparation.WritingAbout;
import org.springframework.stereotype.Component;

/** Announces the consultation, and prepares another, which is invented and says so. */
@Component
class SampleOwner {

    private final SampleData facts = SampleFiles.facts();
    private final SampleAdditions additions = SampleFiles.additions();

    private final SampleCast cast;
    private final ConsultationRunning running;
    private final Preparing preparing;
    private final WritingAbout writing;
    private final PreparingQuestions questions;

    SampleOwner(
            SampleCast cast,
            ConsultationRunning running,
            Preparing preparing,
            WritingAbout writing,
            PreparingQuestions questions) {
        this.cast = cast;
        this.running = running;
        this.preparing = preparing;
        this.writing = writing;
        this.questions = questions;
    }

    ConsultationId announce() {
        var body = cast.id(facts.consultation().consultingBody());
        return cast.as(owner(), () -> running.announce(new PaperOfTheSample(facts, additions).consultation(body)));
    }

    void prepare() {
        cast.as(owner(), () -> {
            var id = preparing.begin("The Code of Practice on Consultation: a review (demonstration)");
            writing.choose(id, DocumentKind.CALL_FOR_EVIDENCE);
            write(id, AboutField.SHORT_TITLE, "Code of practice (demonstration)");
            write(
                    id,
                    AboutField.SUMMARY,
                    "Invented for this demonstration: no such consultation took place. It would ask how the seven criteria of "
                            + "the Code of Practice on Consultation of July 2008 have served those who are consulted.");
            write(id, AboutField.WHO_IS_ASKED, "Everybody who has answered a consultation since November 2008.");
            write(id, AboutField.WHERE_IT_APPLIES, "The code binds departments of the United Kingdom government.");
            write(id, AboutField.OPEN_TO_CHANGE, "The wording and the number of the criteria.");
            questions.add(
                    id,
                    List.of(
                            question("Duration", "Should consultations still last for at least 12 weeks?"),
                            question(
                                    "Burden",
                                    "What makes a consultation a burden, and how should departments lighten it?"),
                            question("Responsiveness", "What did you hear after you had answered?")));
            return id;
        });
    }

    private PersonId owner() {
        return cast.staff(ServiceRole.CONSULTATION_OWNER);
    }

    private void write(PreparationId id, AboutField field, String words) {
        writing.write(id, field, "", words);
    }

    private static NewQuestion question(String title, String text) {
        return new NewQuestion(title, text, "", true, List.of());
    }
}
