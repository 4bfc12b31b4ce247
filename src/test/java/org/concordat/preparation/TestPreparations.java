package org.concordat.preparation;

import java.util.Collections;
import java.util.List;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.kernel.PersonId;
import org.concordat.staff.TestStaff;
import org.springframework.boot.test.context.TestComponent;

/** Consultations in preparation, for tests. */
@TestComponent
public class TestPreparations {

    private final TestPortal portal;
    private final TestStaff staff;
    private final TestConsultations consultations;
    private final Preparing preparing;
    private final PreparingQuestions questions;

    TestPreparations(
            TestPortal portal,
            TestStaff staff,
            TestConsultations consultations,
            Preparing preparing,
            PreparingQuestions questions) {
        this.portal = portal;
        this.staff = staff;
        this.consultations = consultations;
        this.preparing = preparing;
        this.questions = questions;
    }

    /** One that somebody who owns all consultations has begun. */
    public PreparationId aPreparation() {
        return aPreparation(staff.anOwner());
    }

    /** Somebody who owns another consultation and nothing else. */
    public PersonId anOtherOwner() {
        return staff.anOwnerOf(consultations.anOpenConsultation());
    }

    /** Has an owner ask so many questions more. */
    public List<PreparedQuestionId> ask(PersonId owner, PreparationId id, int number) {
        var question = new NewQuestion("", "What of it?", "", true, List.of());
        return portal.as(owner, () -> questions.add(id, Collections.nCopies(number, question)));
    }

    /** One that an owner has begun. */
    public PreparationId aPreparation(PersonId owner) {
        return portal.as(owner, () -> preparing.begin("A preparation " + portal.number()));
    }
}
