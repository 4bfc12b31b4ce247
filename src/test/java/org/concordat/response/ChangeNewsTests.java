package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.membership.TestTeams;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@RecordApplicationEvents
class ChangeNewsTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestResponses responses;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void tellsOfWhatWasCommitted() {
        var response = responses.aDraft(teams.aCouncil(), consultations.anOpenConsultation(), "Ours");
        assertThat(events.stream(DraftChanged.class)).contains(new DraftChanged(response));
    }

    @Test
    void keepsSilentAboutWhatWasTakenBack() {
        var council = teams.aCouncil();
        var asked = consultations.anOpenConsultation();
        var response = portal.as(
                council.drafter(),
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return responses.aDraft(council, asked, "Never mind");
                }));
        assertThat(events.stream(DraftChanged.class)).doesNotContain(new DraftChanged(response));
    }
}
