package org.concordat;

import org.concordat.consultation.TestConsultations;
import org.concordat.membership.TestTeams;
import org.concordat.moderation.TestCases;
import org.concordat.preparation.TestPreparations;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.springframework.context.annotation.Import;

/** Who acts in tests, and the builders of every room that set the stage for them. */
@Import({
    TestPortal.class,
    TestTeams.class,
    TestStaff.class,
    TestConsultations.class,
    TestPreparations.class,
    TestResponses.class,
    TestCases.class
})
public class TestStage {}
