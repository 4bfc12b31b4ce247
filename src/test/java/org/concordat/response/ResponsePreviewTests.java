package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.attachment.TestFiles;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.record.ListedPosition;
import org.concordat.record.Previewed;
import org.concordat.record.PublicPages;
import org.concordat.record.ResponseReading;
import org.concordat.signoff.spi.Receipt;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ResponsePreviewTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestCases cases;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    ResponsePreview preview;

    @Autowired
    PublicPages pages;

    @Autowired
    ResponseReading published;

    Team council;
    Asked asked;
    ResponseId draft;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        draft = responses.aDraft(council, asked, "With powers.");
        portal.as(
                council.drafter(),
                () -> drafting.save(
                        asked.id(),
                        Target.ofQuestion(1),
                        1,
                        PositionDraft.plain(Stance.SUPPORT_WITH_CONDITIONS, "With <b>powers</b>.")
                                .with(List.of(Condition.of(Text.ofPlain("The board has powers."), Text.empty())))));
    }

    @Test
    void isThePageThatTheModeratorsWouldPublish() {
        var before = look();
        var receipt = publish();
        var after = published.positions(receipt.reference(), 1);
        assertThat(before.positions())
                .usingRecursiveComparison()
                .ignoringFields("asAt", "publishedAt", "response", "signedOffBy")
                .isEqualTo(after);
        assertThat(before.response().contentHash()).isEqualTo(receipt.contentHash());
    }

    @Test
    void listsTheFilesThatThePublicCouldRead() {
        responses.aFile(council, draft, 2, TestFiles.checkedLetter("Needs.docx", "Ospreyname"));
        var before = look();
        var page = pages.preview(before, Locale.UK);
        assertThat(Jsoup.parse(page).select(".files").text())
                .contains("Needs.docx", "A copy without what the file said of its maker.");
        assertThat(page).doesNotContain("Ospreyname");
        var after = published.positions(publish().reference(), 1);
        assertThat(after.getFirst().detail().files()).hasSize(1);
        assertThat(before.positions().getFirst().detail().files())
                .isEqualTo(after.getFirst().detail().files());
    }

    @Test
    void saysThatItIsOneAndIsThereForNobodyElse() {
        var page = Jsoup.parse(pages.preview(look(), Locale.UK));
        assertThat(page.select(".demo").text()).startsWith("Preview.");
        assertThat(page.select("main").text())
                .contains(council.name(), "With <b>powers</b>.", "The board has powers.", "Supports with conditions");
        assertThat(page.select("main a[href^=/]")).isNotEmpty();
        assertThat(published.responses(asked.slug(), "").items()).isEmpty();
        portal.as(teams.aCouncil().drafter(), () -> {
            assertThatThrownBy(() -> preview.of(draft, Locale.UK)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void leavesOutWhatCannotBeSentYet() {
        portal.as(
                council.drafter(),
                () -> drafting.save(asked.id(), Target.ofQuestion(2), 0, PositionDraft.plain(null, "Only a thought.")));
        assertThat(look().positions()).extracting(ListedPosition::question).containsExactly(1);
    }

    private Receipt publish() {
        var receipt = responses.submit(council, asked);
        portal.as(staff.aModerator(), () -> {
            cases.publish(cases.waitingOf(council).id());
        });
        return receipt;
    }

    private Previewed look() {
        return portal.as(council.drafter(), () -> preview.of(draft, Locale.UK));
    }
}
