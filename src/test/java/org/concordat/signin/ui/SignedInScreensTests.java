package org.concordat.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import org.concordat.PortalTest;
import org.concordat.TestWorkspace;
import org.concordat.credential.SignInId;
import org.concordat.signin.Sessions;
import org.concordat.signin.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@Tag("A12")
class SignedInScreensTests {

    @Autowired
    TestPeople people;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    Sessions sessions;

    @Autowired
    SignedInScreens screens;

    TestPeople.Somebody person;
    SignInId signIn;

    @BeforeEach
    void setUp() {
        person = people.withPassword();
        signIn = people.signedIn(person);
        workspace.open(person.id(), "account/sessions");
        var session = VaadinSession.getCurrent();
        session.getSession().setAttribute(SignInId.ATTRIBUTE, signIn);
        screens.watch(session);
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void leaveASignInAloneThatStands() {
        screens.look();
        assertThat(VaadinSession.getCurrent().getSession().getAttribute(SignInId.ATTRIBUTE))
                .isEqualTo(signIn);
    }

    @Test
    void endTheSessionOfASignInThatIsOver() {
        var session = VaadinSession.getCurrent();
        people.as(person.id(), () -> sessions.end(signIn));
        session.unlock();
        try {
            screens.look();
            await(() -> !((FakeHttpSession) ((WrappedHttpSession) session.getSession()).getHttpSession()).isValid());
        } finally {
            session.lock();
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        for (int i = 0; i < 100 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
