package org.concordat.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.CountedStatements;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.discussion.CommentDraft;
import org.concordat.discussion.Discussing;
import org.concordat.discussion.OwnComments;
import org.concordat.discussion.ReadingAlong;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.membership.Memberships;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.notification.ChoosingMails;
import org.concordat.notification.MailChoice;
import org.concordat.notification.MailPace;
import org.concordat.notification.ReadingNotices;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class NoticesScreenTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestCases cases;

    @Autowired
    Discussing discussing;

    @Autowired
    OwnComments own;

    @Autowired
    ReadingAlong reading;

    @Autowired
    ReadingNotices notices;

    @Autowired
    ChoosingMails choosing;

    @Autowired
    Memberships memberships;

    @Autowired
    Bells bells;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    JdbcClient database;

    Team council;
    Team gps;
    Asked asked;
    Reference position;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        gps = teams.aGpGroup();
        asked = consultations.anOpenConsultation();
        cases.aPublishedResponse(council, asked, "Too costly.");
        position = portal.as(gps.drafter(), () -> reading.positions(asked.id(), Optional.of(1), null))
                .positions()
                .getFirst()
                .reference();
        awaitUnread(council.drafter(), 1);
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void sayWithTheBellHowManyAreUnreadAndLeadToThem() {
        comment("Which council?");
        workspace.open(council.drafter(), "");
        hangUpTheBell();
        assertThat(bell().getElement().getTextRecursively()).contains("2 unread notices");
        workspace.show(bell().getHref());
        assertThat(workspace.text())
                .contains(gps.name() + " commented on the position of " + council.name() + " on question 1", "New");
        var notice = _find(
                        Anchor.class,
                        it -> it.withPredicate(found -> found.getText().startsWith(gps.name())))
                .getFirst();
        workspace.show(notice.getHref());
        hangUpTheBell();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .startsWith("positions/" + position + "?comment=C-");
        assertThat(bell().getElement().getTextRecursively()).contains("1 unread notice");
    }

    @Test
    void ringWhileTheScreenIsOpenAndFallSilentWhenItIsHidden() {
        workspace.open(council.drafter(), "notices");
        hangUpTheBell();
        var comment = comment("Which council?");
        assertThat(workspace.textOnce(it -> it.contains("2 unread notices")))
                .contains("2 unread notices", gps.name() + " commented on");
        portal.as(gps.drafter(), () -> own.withdraw(comment));
        bells.look();
        assertThat(workspace.textOnce(it -> it.contains("1 unread notice")))
                .contains("1 unread notice")
                .doesNotContain(gps.name());
    }

    @Test
    void areMarkedAsReadTogether() {
        comment("Which council?");
        workspace.open(council.drafter(), "notices");
        hangUpTheBell();
        _click(_get(Button.class, it -> it.withText("Mark all as read")));
        assertThat(bell().getElement().getTextRecursively()).doesNotContain("unread");
        assertThat(workspace.text()).contains(gps.name()).doesNotContain("New");
        assertThat(_find(Button.class, it -> it.withText("Mark all as read"))).isEmpty();
    }

    @Test
    void sayThatThereAreNone() {
        workspace.open(teams.aCouncil().drafter(), "notices");
        assertThat(workspace.text()).contains("There are no notices.").doesNotContain("unread");
    }

    @Test
    void openForTheOrganisationThatTheyConcern() {
        var both = teams.aMember(gps, Role.DRAFTER);
        portal.asSystem(() -> {
            memberships.add(both, council.id(), "Clerk", Set.of(Role.DRAFTER));
            return both;
        });
        comment("Which council?");
        awaitUnread(both, 1 + 1);
        var id = portal.as(both, () -> notices.page(null)).notices().stream()
                .filter(it -> it.ours().id().equals(council.id()))
                .findFirst()
                .orElseThrow()
                .id();
        workspace.open(both, "notices/" + id);
        assertThat(workspace.text()).contains("Endorsements", "ours");
    }

    @Test
    @Tag("T61")
    void answerToNonsenseAndToOthersAsToAnUnknownAddress() {
        var theirs = portal.as(council.drafter(), () -> notices.page(null))
                .notices()
                .getFirst()
                .id();
        for (var address : List.of(
                "notices/" + theirs,
                "notices/" + UUID.randomUUID(),
                "notices/" + theirs.toString().substring(0, 8),
                "notices/x")) {
            workspace.open(gps.drafter(), address);
            assertThat(_get(H1.class).getText()).as(address).isEqualTo("This page is not here");
        }
        workspace.open(gps.drafter(), "notices?before=x");
        assertThat(_get(H1.class).getText()).isEqualTo("This page is not here");
    }

    @Test
    void askHowOftenOneWantsMails() {
        workspace.open(council.drafter(), "account");
        workspace.show(_find(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter("mail-choice"::equals)
                .findFirst()
                .orElse("mail-choice"));
        _setValue(group("What others say"), MailPace.WEEKLY);
        _setValue(group("What became of what we sent"), MailPace.OFF);
        _click(_get(Button.class, it -> it.withText("Save")));
        assertThat(portal.as(council.drafter(), choosing::mine))
                .isEqualTo(new MailChoice(MailPace.OFF, MailPace.WEEKLY));
        workspace.open(council.drafter(), "mail-choice");
        assertThat(group("What others say").getValue()).isEqualTo(MailPace.WEEKLY);
    }

    @Test
    @Tag("T54")
    void askAFixedNumberOfStatements() {
        int few = opening();
        database.sql("""
                insert into notice (person_id, organisation_id, fact, kind, roles, topic, consultation_id, content, content_id,
                    version, told_at)
                select person_id, organisation_id, fact || i, kind, roles, topic, consultation_id, content, content_id, version,
                    told_at
                from notice, generate_series(1, 60) i where person_id = :person
                """).param("person", council.drafter().value()).update();
        assertThat(opening()).isEqualTo(few);
        assertThat(portal.as(council.drafter(), () -> CountedStatements.of(() -> notices.page(null))))
                .isLessThanOrEqualTo(5);
        assertThat(portal.as(council.drafter(), () -> CountedStatements.of(notices::unread)))
                .isEqualTo(1);
    }

    private int opening() {
        workspace.open(council.drafter(), "account"); // the first screen is the desk
        return CountedStatements.of(() -> workspace.show("notices"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<MailPace> group(String label) {
        return _get(RadioButtonGroup.class, it -> it.withPredicate(found -> label.equals(found.getLabel())));
    }

    /** Views are shown without their frame here. */
    private void hangUpTheBell() {
        UI.getCurrent().getChildren().filter(Bell.class::isInstance).toList().forEach(UI.getCurrent()::remove);
        UI.getCurrent().add(bells.shown());
    }

    private static Anchor bell() {
        return _get(Anchor.class, it -> it.withClasses("bell"));
    }

    private Reference comment(String words) {
        int before = portal.as(council.drafter(), notices::unread);
        var comment =
                portal.as(gps.drafter(), () -> discussing.comment(position, CommentDraft.of(Text.ofPlain(words))));
        portal.as(staff.aModerator(), () -> {
            cases.publish(cases.waitingOf(gps).id());
        });
        awaitUnread(council.drafter(), before + 1);
        return comment;
    }

    private void awaitUnread(PersonId person, int unread) {
        await().atMost(Duration.ofSeconds(20)).until(() -> portal.as(person, notices::unread) == unread);
    }
}
