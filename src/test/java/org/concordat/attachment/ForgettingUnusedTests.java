package org.concordat.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams;
import org.concordat.response.AttachingFiles;
import org.concordat.response.Evidence;
import org.concordat.response.LayingAside;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.TestResponses;
import org.concordat.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
@Tag("A22")
class ForgettingUnusedTests {

    private static final Target FIRST = Target.ofQuestion(1);

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    AttachingFiles attaching;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    LayingAside laying;

    @Autowired
    ForgettingUnused unused;

    @Autowired
    JdbcClient database;

    @Test
    void forgetsADayLaterWhatNoTextNames() {
        var council = teams.aCouncil();
        var response = responses.aDraft(council, consultations.anOpenConsultation(), "Too costly.");
        var removed = responses.aFile(council, response, 1, "removed.csv");
        var files = portal.as(council.drafter(), () -> {
            drafting.save(response, FIRST, 2, PositionDraft.plain(Stance.OPPOSE, "Without."));
            return List.of(
                    attaching.attach(response, TestFiles.checked("unused.csv")),
                    attaching.attach(response, TestFiles.checked("fresh.csv")),
                    attaching.attach(response, TestFiles.checked("aside.csv")));
        });
        portal.as(
                council.drafter(),
                () -> laying.lay(
                        response,
                        FIRST,
                        2,
                        new PositionDraft(
                                Stance.OPPOSE,
                                Text.ofPlain("Aside."),
                                List.of(),
                                List.of(Evidence.of(files.get(2))),
                                null,
                                null)));
        age(removed, files.get(0), files.get(2));
        unused.forget();
        assertThat(kept(removed)).as("in the history").isTrue();
        assertThat(kept(files.get(0))).as("unused").isFalse();
        assertThat(kept(files.get(1))).as("fresh").isTrue();
        assertThat(kept(files.get(2))).as("laid aside").isTrue();
        assertThat(database.sql("select count(*) from attachment_content where attachment_id = :id")
                        .param("id", files.get(0).id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private boolean kept(Attachment file) {
        return database.sql("select exists (select from attachment where id = :id)")
                .param("id", file.id().value())
                .query(Boolean.class)
                .single();
    }

    private void age(Attachment... files) {
        database.sql("alter table attachment disable trigger attachment_stays").update();
        for (var it : files) {
            database.sql("update attachment set kept_at = kept_at - interval '25 hours' where id = :id")
                    .param("id", it.id().value())
                    .update();
        }
        database.sql("alter table attachment enable trigger attachment_stays").update();
    }
}
