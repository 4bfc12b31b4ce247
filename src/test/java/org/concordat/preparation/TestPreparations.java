package org.concordat.preparation;

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

    TestPreparations(TestPortal portal, TestStaff staff, TestConsultations consultations, Preparing preparing) {
        this.portal = portal;
        this.staff = staff;
        this.consultations = consultations;
        this.preparing = preparing;
    }

    /** One that somebody who owns all consultations has begun. */
    public PreparationId aPreparation() {
        return aPreparation(staff.anOwner());
    }

    /** Somebody who owns another consultation and nothing else. */
    public PersonId anOtherOwner() {
        return staff.anOwnerOf(consultations.anOpenConsultation());
    }

    /** One that an owner has begun. */
    public PreparationId aPreparation(PersonId owner) {
        return portal.as(owner, () -> preparing.begin("A preparation " + portal.number()));
    }
}
