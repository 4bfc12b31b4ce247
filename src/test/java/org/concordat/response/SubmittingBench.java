package org.concordat.response;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.membership.TestTeams;
import org.concordat.signoff.Basis;
import org.concordat.signoff.SigningOff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many responses are signed and submitted in a second by eight writers at once: {@code -Dtest=SubmittingBench}. */
@PortalTest
class SubmittingBench {

    private static final int WRITERS = 8;
    private static final int EACH = 40;
    private static final int ROUNDS = 3;

    @Autowired
    TestPortal portal;

    @Autowired
    TestConsultations testConsultations;

    @Autowired
    TestTeams teams;

    @Autowired
    TestResponses responses;

    @Autowired
    SigningOff signing;

    @Autowired
    SignOffReading reading;

    @Test
    void submit() throws Exception {
        var consultations = new ArrayList<TestConsultations.Asked>();
        for (int i = 0; i < EACH * ROUNDS; i++) {
            consultations.add(testConsultations.anOpenConsultation());
        }
        var councils = new ArrayList<TestTeams.Team>();
        for (int i = 0; i < WRITERS; i++) {
            councils.add(teams.aCouncil());
        }
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                var asked = consultations.subList(round * EACH, (round + 1) * EACH);
                var signatures = new ArrayList<ArrayList<Runnable>>();
                for (var council : councils) {
                    var theirs = new ArrayList<Runnable>();
                    for (var one : asked) {
                        var response = responses.aResponseAwaitingSignOff(council, one, "Too costly.");
                        var hash = portal.as(
                                council.approver(), () -> reading.read(response).contentHash());
                        theirs.add(() -> signing.sign(response.signable(), hash, Basis.none()));
                    }
                    signatures.add(theirs);
                }
                long begun = System.nanoTime();
                var writing = new ArrayList<Future<?>>();
                for (int i = 0; i < WRITERS; i++) {
                    var council = councils.get(i);
                    var theirs = signatures.get(i);
                    writing.add(
                            threads.submit(() -> portal.as(council.approver(), () -> theirs.forEach(Runnable::run))));
                }
                for (var writer : writing) {
                    writer.get(5, TimeUnit.MINUTES);
                }
                System.out.printf(
                        "Round %d: %.0f submitted in a second%n",
                        round + 1, WRITERS * EACH * 1e9 / (System.nanoTime() - begun));
            }
        }
    }
}
