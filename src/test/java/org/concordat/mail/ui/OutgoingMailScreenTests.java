package org.concordat.mail.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import java.util.Optional;
import java.util.UUID;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.mail.DeliveryState;
import org.concordat.mail.OutgoingMail;
import org.concordat.mail.TestOutbox;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class OutgoingMailScreenTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestStaff staff;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    TestOutbox mails;

    @Autowired
    OutgoingMail outgoing;

    @Autowired
    JdbcClient database;

    PersonId administrator;

    @BeforeEach
    void setUp() {
        mails.empty();
        administrator = staff.anAdministrator();
    }

    @AfterEach
    void tearDown() {
        workspace.close();
        mails.empty();
    }

    @Test
    void showsEachMailWithItsLinkWhereNoneIsSent() {
        mails.add("ann@test.example", "Ann");
        workspace.open(administrator, MailNavigation.outgoing());
        assertThat(workspace.text())
                .contains("Mail is not sent from this portal", "A test for Ann", "To ann@test.example", "Waiting");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("http://localhost:8080/workspace/test/secret-token");
    }

    @Test
    void leafsThroughTheMailsOfOneState() {
        for (int i = 0; i < 30; i++) {
            mails.add("ann" + i + "@test.example", "Ann " + i);
        }
        var one = mails.add("failed@test.example", "Bob");
        fail(one);
        workspace.open(administrator, MailNavigation.outgoing(DeliveryState.WAITING, null));
        assertThat(_find(Article.class)).hasSize(25);
        workspace.show(_get(Anchor.class, it -> it.withText("Older mail")).getHref());
        assertThat(_find(Article.class)).hasSize(5);
        workspace.show(MailNavigation.outgoing(DeliveryState.FAILED, null));
        assertThat(_find(Article.class)).hasSize(1);
    }

    @Test
    void sendsAgainWhatCouldNotBeDelivered() {
        var id = mails.add("ann@test.example", "Ann");
        fail(id);
        workspace.open(administrator, MailNavigation.outgoing());
        assertThat(workspace.text()).contains("550 no such person");
        _click(_get(Button.class, it -> it.withText("Send again")));
        assertThat(_find(Button.class, it -> it.withText("Send again"))).isEmpty();
        assertThat(portal.as(
                        administrator,
                        () -> outgoing.page(Optional.of(DeliveryState.WAITING), null)
                                .messages()))
                .hasSize(1);
        assertThat(database.sql("select actor from audit_entry where act = 'mail.laid-out-again' and thing = :id")
                        .param("id", id.toString())
                        .query(String.class)
                        .single())
                .isEqualTo(administrator.toString());
    }

    @Test
    void sendsNothingAgainThatWasNotGivenUp() {
        var waiting = mails.add("ann@test.example", "Ann");
        assertThatThrownBy(() -> portal.as(administrator, () -> outgoing.resend(waiting)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(administrator, () -> outgoing.resend(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isRefusedToEverybodyElse() {
        var moderator = staff.aModerator();
        workspace.open(moderator, MailNavigation.outgoing());
        assertThat(_get(H1.class).getText()).isEqualTo("Your role does not open this page");
        workspace.close();
        assertThatThrownBy(() -> portal.as(moderator, () -> outgoing.page(Optional.empty(), null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(moderator, () -> outgoing.resend(UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void answersToNonsenseInTheAddressAsToAnUnknownOne() {
        workspace.open(administrator, MailNavigation.outgoing() + "?before=x");
        assertThat(_get(H1.class).getText()).isEqualTo("This page is not here");
    }

    private void fail(UUID id) {
        database.sql("""
                update mail_message set state = 'FAILED', next_attempt_at = null, attempts = 1,
                    last_error = '550 no such person' where id = :id
                """).param("id", id).update();
    }
}
