package org.concordat.preparation.ui;

import com.vaadin.flow.component.Component;
import org.concordat.consultation.PastQuestions;
import org.concordat.kernel.ConsultationClock;
import org.concordat.preparation.Preparation;
import org.concordat.preparation.PreparingQuestions;

/** Where the questions are written and ordered. */
@org.springframework.stereotype.Component
class QuestionsScreen implements StepScreen {

    private final PreparingQuestions questions;
    private final PastQuestions past;
    private final ConsultationClock clock;

    QuestionsScreen(PreparingQuestions questions, PastQuestions past, ConsultationClock clock) {
        this.questions = questions;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public Step step() {
        return Step.QUESTIONS;
    }

    @Override
    public Component open(Preparation preparation) {
        return new QuestionsPanel(preparation, questions, past, clock);
    }
}
