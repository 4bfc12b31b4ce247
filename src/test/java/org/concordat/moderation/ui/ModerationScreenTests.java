package org.concordat.moderation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.FourEyesSetting;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.Claims;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.ModerationQueue;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.SecondLooks;
import org.concordat.moderation.TestCases;
import org.concordat.moderation.spi.Verdict;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.TestResponses;
import org.concordat.response.Withdrawing;
import org.concordat.signoff.spi.Receipt;
import org.concordat.staff.TestStaff;
import org.concordat.uikit.WrittenArea;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ModerationScreenTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestResponses responses;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestCases cases;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    ModerationQueue queue;

    @Autowired
    Deciding deciding;

    @Autowired
    FourEyesSetting fourEyes;

    @Autowired
    SecondLooks looks;

    @Autowired
    Claims claims;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;
    Receipt sent;
    PersonId moderator;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        moderator = staff.aModerator();
        asked = consultations.anOpenConsultation();
        sent = responses.aSubmittedResponse(council, asked, "Mrs Canary says it is too costly.");
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void listsWhatWaits() {
        workspace.open(staff.aModeratorFor(asked), ModerationNavigation.queue());
        assertThat(workspace.text()).contains(council.name());
    }

    @Test
    @Tag("T8")
    @Tag("T27")
    void leavesWhateverWasTypedInert() {
        var evil = "\"'><script>alert(1)</script><img src=x onerror=alert(2)><a href=\"javascript:alert(3)\">";
        var hostile = teams.aCouncil();
        responses.aSubmittedResponse(hostile, asked, evil);
        var id = portal.as(moderator, () -> cases.waitingOf(hostile)).id();
        database.sql("update organisation set name = ? where id = ?")
                .params(List.of(evil, hostile.id().value()))
                .update();
        for (var address : List.of(ModerationNavigation.queue(), ModerationNavigation.open(id))) {
            workspace.open(moderator, address);
            assertThat(workspace.text()).contains("<img src=x onerror=alert(2)>");
            assertThat(_find(Html.class))
                    .allSatisfy(it -> assertThat(Jsoup.parseBodyFragment(it.getInnerHtml())
                                    .select("script, img, [onerror], a[href^=javascript]"))
                            .isEmpty());
        }
    }

    @Test
    void isRefusedToAMember() {
        workspace.open(council.approver(), ModerationNavigation.open(waiting()));
        assertThat(heading()).isEqualTo("Your role does not open this page");
        assertThat(workspace.text()).doesNotContain("Canary");
    }

    @Test
    void answersToACaseThatIsNoneAsToAnUnknownAddress() {
        workspace.open(moderator, "moderation/not-an-id");
        assertThat(heading()).isEqualTo("This page is not here");
        workspace.show("moderation/00000000-0000-7000-8000-000000000000");
        assertThat(heading()).isEqualTo("This page is not here");
    }

    @Test
    void showsTheWordsAsSubmittedBesideTheWordsAsThePublicWillReadThem() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        redact("Mrs Canary", RedactionReason.NAME);
        assertThat(workspace.text()).contains("Mrs Canary", "redacted: name", "Redacted, 1");
        _get(Button.class, it -> it.withText("Publish with 1 redaction"));
    }

    @Test
    void asksForAReasonWhereWordsAreLeftOut() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        redact("Mrs Canary", RedactionReason.NAME);
        _setValue(reasons(), Set.of());
        _click(_get(Button.class, it -> it.withText("Publish with 1 redaction")));
        assertThat(reasons().getErrorMessage()).isEqualTo("Choose at least one reason");
        _setValue(reasons(), Set.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA));
        _click(_get(Button.class, it -> it.withText("Publish with 1 redaction")));
        assertThat(stillWaits()).isFalse();
    }

    @Test
    void choosesTheUsualReasonUntilTheModeratorChoosesAnother() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        redact("Mrs", RedactionReason.NAME);
        assertThat(reasons().getValue()).containsExactly(DecisionReason.THIRD_PARTY_PERSONAL_DATA);
        assertThat(workspace.text()).contains("Reasons: a third person’s personal data");
        redact("Canary", RedactionReason.ALLEGATION);
        assertThat(reasons().getValue())
                .containsExactlyInAnyOrder(
                        DecisionReason.THIRD_PARTY_PERSONAL_DATA, DecisionReason.POTENTIALLY_DEFAMATORY);
        _setValue(reasons(), Set.of(DecisionReason.ABUSE));
        redact("says", RedactionReason.CONFIDENTIAL);
        assertThat(reasons().getValue()).containsExactly(DecisionReason.ABUSE);
    }

    @Test
    @Tag("T58")
    void hasASecondModeratorConfirmWhatTheFirstLeavesOut() {
        portal.as(staff.anOwnerOf(asked), () -> fourEyes.set(asked.id(), true));
        var id = waiting();
        workspace.open(moderator, ModerationNavigation.open(id));
        redact("Mrs Canary", RedactionReason.NAME);
        _setValue(reasons(), Set.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA));
        _click(_get(Button.class, it -> it.withText("Publish with 1 redaction")));
        assertThat(stillWaits()).isTrue();
        workspace.show(ModerationNavigation.open(id));
        assertThat(workspace.text()).contains("You proposed this on", "your proposal waits for a second moderator");
        assertThat(_find(Button.class, it -> it.withText("Confirm as it stands")))
                .isEmpty();

        workspace.open(staff.aModeratorFor(asked), ModerationNavigation.open(id));
        assertThat(workspace.text())
                .contains("proposed this on", "Publish with 1 redaction", "“Mrs Canary” – name", "a third person’s");
        _click(_get(Button.class, it -> it.withText("Confirm as it stands")));
        assertThat(stillWaits()).isFalse();
    }

    @Test
    void offersToKeepWhatThePublicReadsUntilSomethingElseIsMarked() {
        var id = waiting();
        portal.as(moderator, () -> {
            cases.publish(id);
            looks.openAgain(id, "Somebody rang.");
        });
        workspace.open(moderator, ModerationNavigation.open(id));
        _get(Button.class, it -> it.withText("Keep it as it is"));
        redact("Mrs Canary", RedactionReason.NAME);
        _get(Button.class, it -> it.withText("Publish with 1 redaction"));
        _click(_get(Button.class, it -> it.withText("Remove")));
        _click(_get(Button.class, it -> it.withText("Keep it as it is")));
        assertThat(stillWaits()).isFalse();
    }

    @Test
    void showsAtOnceWhatIsOpenedAgainAndHidden() {
        var id = waiting();
        portal.as(moderator, () -> cases.publish(id));
        workspace.open(staff.aModeratorFor(asked), ModerationNavigation.queue());
        assertThat(workspace.text()).contains("None wait");
        portal.as(moderator, () -> looks.openAgain(id, "Somebody rang."));
        assertThat(workspace.textOnce(it -> it.contains("1 waits"))).contains("opened again");
        workspace.show(ModerationNavigation.open(id));
        portal.as(moderator, () -> looks.hide(id));
        assertThat(workspace.textOnce(it -> it.contains("Something was done with this case")))
                .contains("Something was done with this case");
    }

    @Test
    void saysThatAnotherProposedSomethingMeanwhile() {
        portal.as(staff.anOwnerOf(asked), () -> fourEyes.set(asked.id(), true));
        var id = waiting();
        workspace.open(moderator, ModerationNavigation.open(id));
        portal.as(staff.aModeratorFor(asked), () -> {
            var file = cases.caseOf(council);
            deciding.decide(
                    id,
                    file.version(),
                    Decision.against(Verdict.Kind.WITHHOLD, Set.of(DecisionReason.OFF_TOPIC), "Not about this."));
        });
        assertThat(workspace.textOnce(it -> it.contains("Something was done with this case")))
                .doesNotContain("Not about this.");
        _click(_get(Button.class, it -> it.withText("Show it as it stands")));
        assertThat(workspace.text()).contains("Withhold: still considered and counted", "Not about this.");
    }

    @Test
    void saysAtTheFieldThatWordsDoNotStandInTheText() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        redact("Mr Nobody", RedactionReason.NAME);
        assertThat(words().getErrorMessage()).startsWith("These words do not stand in the text");
        _setValue(words(), "");
        _click(_get(Button.class, it -> it.withText("Redact")));
        assertThat(words().getErrorMessage()).isEqualTo("Type the words first");
    }

    @Test
    void opensADecidedCaseAgainFromTheQueue() {
        var id = waiting();
        portal.as(moderator, () -> cases.publish(id));
        workspace.open(staff.aModeratorFor(asked), ModerationNavigation.queue() + "?decided=yes");
        assertThat(workspace.text()).contains("1 decided", "Published.", council.name());
        var found = _find(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(it -> it.contains(id.toString()))
                .findFirst()
                .orElseThrow();
        workspace.show(found);
        _click(_get(Button.class, it -> it.withText("Open again")));
        _setValue(_get(WrittenArea.class, it -> it.withLabel("Why")), "Somebody rang.");
        _click(_find(Button.class, it -> it.withText("Open again")).getLast());
        assertThat(workspace.textOnce(it -> it.contains("None decided"))).contains("None decided");
        _get(Button.class, it -> it.withText("Keep it as it is"));
    }

    @Test
    @Tag("T43")
    void keepsWhyWhereAnotherModeratorOpensItFirst() {
        var id = waiting();
        portal.as(moderator, () -> cases.publish(id));
        workspace.open(moderator, ModerationNavigation.open(id));
        _click(_get(Button.class, it -> it.withText("Open again")));
        _setValue(_get(WrittenArea.class, it -> it.withLabel("Why")), "Somebody rang.");
        portal.as(staff.aModeratorFor(asked), () -> looks.openAgain(id, "I looked."));
        _click(_find(Button.class, it -> it.withText("Open again")).getLast());
        assertThat(_get(WrittenArea.class, it -> it.withLabel("Why")).getValue())
                .isEqualTo("Somebody rang.");
    }

    @Test
    void offersNothingToOpenOfWhatItsAuthorWithdrew() {
        var id = waiting();
        portal.as(moderator, () -> cases.publish(id));
        portal.as(council.approver(), () -> withdrawing.withdraw(sent.reference(), "A slip."));
        workspace.open(moderator, ModerationNavigation.open(id));
        assertThat(_find(Button.class, it -> it.withText("Open again"))).isEmpty();
    }

    @Test
    void saysToWhoeverDecidedItHowItEndedAndNoMore() {
        var id = waiting();
        portal.as(moderator, () -> cases.publish(id));
        workspace.open(moderator, ModerationNavigation.open(id));
        assertThat(workspace.text())
                .contains("Nothing is left to decide here: published whole by")
                .doesNotContain("nothing was changed by you", "Nothing was changed by you");
    }

    @Test
    void takesARedactionBack() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        redact("Mrs Canary", RedactionReason.NAME);
        _click(_get(Button.class, it -> it.withText("Remove")));
        _get(Button.class, it -> it.withText("Publish whole"));
    }

    @Test
    void saysThatAnotherModeratorWasFirst() {
        var id = waiting();
        workspace.open(moderator, ModerationNavigation.open(id));
        redact("Mrs Canary", RedactionReason.NAME);
        var other = staff.aModerator();
        portal.as(other, () -> {
            var file = cases.caseOf(council);
            deciding.decide(id, file.version(), Decision.publish());
        });
        assertThat(workspace.textOnce(it -> it.contains("Nothing is left to decide here")))
                .contains("published whole by", "Mrs Canary", "redacted: name");
        assertThat(_find(Button.class, it -> it.withText("Publish with 1 redaction")))
                .isEmpty();
    }

    @Test
    void tellsAtOnceThatItsAuthorTookItBack() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        portal.as(council.approver(), () -> withdrawing.withdraw(sent.reference(), "A slip."));
        assertThat(workspace.textOnce(it -> it.contains("Nothing is left to decide here")))
                .contains("taken back by the author by");
    }

    @Test
    void tellsTheSecondModeratorAtOnceWhoWorksOnIt() {
        var id = waiting();
        var other = staff.aModerator();
        portal.as(other, () -> cases.caseOf(council));
        workspace.open(moderator, ModerationNavigation.open(id));
        assertThat(workspace.text()).contains("has worked on this since");
        _click(_get(Button.class, it -> it.withText("Take it over")));
        assertThat(workspace.textOnce(it -> it.contains("With you since"))).contains("With you since");
        portal.as(other, () -> claims.claim(id));
        assertThat(workspace.textOnce(it -> it.contains("has worked on this since")))
                .contains("has worked on this since");
    }

    @Test
    void showsWhatComesWhileTheQueueIsOpen() {
        var ours = staff.aModeratorFor(asked);
        workspace.open(ours, ModerationNavigation.queue());
        assertThat(workspace.text()).contains("1 waits");
        var another = teams.aCouncil();
        responses.aSubmittedResponse(another, asked, "Too costly.");
        assertThat(workspace.textOnce(it -> it.contains(another.name()))).contains("2 wait", another.name());
    }

    @Test
    void keepsTheOpenCaseWhileTheQueueIsNarrowed() {
        var id = waiting();
        workspace.open(moderator, ModerationNavigation.open(id));
        _setValue(words(), "half typed");
        workspace.show(ModerationNavigation.open(id) + "?kind=comment&age=late&held=mine&flagged=yes");
        assertThat(words().getValue()).isEqualTo("half typed");
        assertThat(workspace.text()).contains("Nothing of this kind waits.");
        workspace.show(ModerationNavigation.queue() + "?kind=nonsense");
        assertThat(heading()).isEqualTo("This page is not here");
    }

    @Test
    void publishesSeveralCleanOnesAtOnce() {
        var ours = staff.aModeratorFor(asked);
        var clean = List.of(teams.aCouncil(), teams.aCouncil());
        clean.forEach(it -> responses.aSubmittedResponse(it, asked, "Too costly."));
        workspace.open(ours, ModerationNavigation.queue());
        _click(_get(Button.class, it -> it.withText("Publish several as they are (2 can be)")));
        _click(_get(Button.class, it -> it.withText("Publish them")));
        assertThat(workspace.text()).doesNotContain("2 of 2 published");
        chooseAll();
        assertThat(workspace.text()).contains("2 are published: ");
        _click(_get(Button.class, it -> it.withText("Publish them")));
        assertThat(workspace.text())
                .contains("2 of 2 published", clean.getFirst().name() + ": published");
    }

    @SuppressWarnings("unchecked")
    private static void chooseAll() {
        var choice = (CheckboxGroup<Object>) _get(CheckboxGroup.class);
        _setValue(choice, Set.copyOf(choice.getListDataView().getItems().toList()));
    }

    @Test
    void writesDownThatSomethingWasReviewedAndKept() {
        var id = waiting();
        portal.as(moderator, () -> cases.publish(id));
        workspace.open(moderator, ModerationNavigation.open(id));
        _click(_get(Button.class, it -> it.withText("Reviewed and kept")));
        assertThat(stays().getErrorMessage()).isEqualTo("Say why");
        _setValue(stays(), "The neighbour agrees.");
        _click(_get(Button.class, it -> it.withText("Reviewed and kept")));
        workspace.show(ModerationNavigation.open(id));
        assertThat(workspace.text()).contains("reviewed and kept", "The neighbour agrees.");
    }

    private static TextArea stays() {
        return _get(TextArea.class, it -> it.withLabel("Why it stays as it is"));
    }

    @Test
    void leadsNobodyToTheirOwnOrganisationsCase() {
        var biased = staff.aModeratorOf(council);
        waiting();
        workspace.open(biased, ModerationNavigation.queue());
        assertThat(workspace.text()).contains("From your own organisation");
        workspace.open(biased, ModerationNavigation.open(waiting()));
        assertThat(heading()).isEqualTo("Moderation queue");
        assertThat(workspace.text()).contains("another moderator decides").doesNotContain("Mrs Canary");
    }

    @Test
    @Tag("T43")
    void losesNoMarkToWhoeverLeaves() {
        var id = waiting();
        workspace.open(moderator, ModerationNavigation.open(id));
        redact("Mrs Canary", RedactionReason.NAME);
        workspace.show(ModerationNavigation.queue());
        workspace.show(ModerationNavigation.open(id));
        _get(Button.class, it -> it.withText("Publish with 1 redaction"));
    }

    @Test
    void acceptsASuggestion() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        assertThat(workspace.text()).contains("1 suggestion waits for you.");
        _click(_get(Button.class, it -> it.withText("Accept")));
        assertThat(workspace.text()).contains("Every suggestion is dealt with.");
        _get(Button.class, it -> it.withText("Publish with 1 redaction"));
    }

    @Test
    void dismissesASuggestion() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        _click(_get(Button.class, it -> it.withText("Dismiss")));
        assertThat(workspace.text()).contains("Every suggestion is dealt with.");
        _get(Button.class, it -> it.withText("Publish whole"));
    }

    @Test
    void saysWhatWasWithheldInTheVersionBefore() {
        var quoted = new Target.Paragraph("P-2");
        sendAgain(() -> drafting.save(asked.id(), quoted, 0, PositionDraft.plain(Stance.OPPOSE, "No board.")));
        portal.as(moderator, () -> {
            var file = cases.caseOf(council);
            deciding.decide(
                    file.id(),
                    file.version(),
                    new Decision(
                            Verdict.Kind.PUBLISH,
                            List.of(),
                            Map.of(quoted.toString(), DecisionReason.ABUSE),
                            Set.of(),
                            ""));
            return file;
        });
        sendAgain(() -> {});
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        assertThat(workspace.text()).contains("Withheld in the version before: abuse.", "No board.");
        _click(_get(Button.class, it -> it.withText("Withhold it again")));
        _get(Button.class, it -> it.withText("Publish whole, withhold 1 position"));
    }

    private void sendAgain(Runnable change) {
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        portal.as(council.drafter(), change);
        responses.submit(council, asked);
    }

    @Test
    void saysThatNothingWouldBeLeft() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        _click(_get(Button.class, it -> it.withText("Withheld")));
        _setValue(why(), DecisionReason.ABUSE);
        _click(_get(Button.class, it -> it.withText("Publish whole, withhold 1 position")));
        assertThat(workspace.text()).contains("every position would be withheld");
        assertThat(stillWaits()).isTrue();
    }

    private static void redact(String what, RedactionReason why) {
        _setValue(words(), what);
        _setValue(reason(), why);
        _click(_get(Button.class, it -> it.withText("Redact")));
    }

    private static TextField words() {
        return _get(TextField.class, it -> it.withLabel("Words to redact"));
    }

    @SuppressWarnings("unchecked")
    private static Select<RedactionReason> reason() {
        return _get(Select.class, it -> it.withLabel("Reason shown in their place"));
    }

    @SuppressWarnings("unchecked")
    private static Select<DecisionReason> why() {
        return _get(Select.class, it -> it.withPlaceholder("Why?"));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<DecisionReason> reasons() {
        return _get(MultiSelectComboBox.class);
    }

    private static String heading() {
        return _find(H1.class).getFirst().getText();
    }

    private CaseId waiting() {
        return portal.as(moderator, () -> cases.waitingOf(council).id());
    }

    private boolean stillWaits() {
        return portal.as(
                moderator,
                () -> queue.waiting(Locale.UK).stream()
                        .anyMatch(it -> it.organisation().equals(council.name())));
    }
}
