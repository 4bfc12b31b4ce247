package org.concordat.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.concordat.PortalTest;
import org.concordat.account.ServiceRole;
import org.concordat.credential.PasswordChange;
import org.concordat.credential.SignInId;
import org.concordat.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@PortalTest
class SessionsTests {

    private static final String STAY = "concordat-stay";

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestPeople people;

    @Autowired
    Sessions sessions;

    @Autowired
    PasswordChange passwords;

    @Autowired
    StayingSignedIn staying;

    @Autowired
    JdbcClient database;

    MockMvcTester browser;
    TestPeople.Somebody person;

    @BeforeEach
    void setUp() {
        browser = MockMvcTester.from(context, it -> it.apply(springSecurity()).build());
        person = people.withPassword();
    }

    @Test
    @Tag("A12")
    void beginWithAnotherIdThanTheBrowserCameWith() {
        var session = new MockHttpSession();
        var before = session.getId();
        signIn(session, false);
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(isSignedIn(session)).isTrue();
    }

    @Test
    void areListedWithBrowserAndAddress() {
        signIn(new MockHttpSession(), false);
        assertThat(mine()).singleElement().satisfies(it -> {
            assertThat(it.browser()).isEqualTo("Firefox, Linux");
            assertThat(it.address()).startsWith("10.9.");
            assertThat(it.remembered()).isFalse();
        });
    }

    @Test
    @Tag("A12")
    void endAtOnceWhenRevoked() {
        var here = signIn(new MockHttpSession(), false);
        var there = signIn(new MockHttpSession(), false);
        people.as(person.id(), () -> sessions.end(id(there)));
        assertThat(isSignedIn(there)).isFalse();
        assertThat(there.isInvalid()).isTrue();
        assertThat(isSignedIn(here)).isTrue();
        assertThat(mine()).extracting(SignIn::id).containsExactly(id(here));
    }

    @Test
    @Tag("A12")
    void endForSeveralRequestsAtOnceWithoutAFault() throws Exception {
        for (int round = 0; round < 5; round++) {
            var session = signIn(new MockHttpSession(), false);
            people.as(person.id(), () -> sessions.endOthers(null));
            var answers = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(it -> java.util.concurrent.CompletableFuture.supplyAsync(() -> isSignedIn(session)))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isFalse();
            }
        }
    }

    @Test
    @Tag("A12")
    void endEverywhereElse() {
        var here = signIn(new MockHttpSession(), false);
        var there = signIn(new MockHttpSession(), false);
        people.as(person.id(), () -> sessions.endOthers(id(here)));
        assertThat(isSignedIn(there)).isFalse();
        assertThat(isSignedIn(here)).isTrue();
    }

    @Test
    @Tag("A2")
    void areNobodyElsesToEnd() {
        var theirs = signIn(new MockHttpSession(), false);
        var other = people.withPassword();
        people.as(other.id(), () -> {
            assertThatThrownBy(() -> sessions.end(id(theirs))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sessions.end(new SignInId(new java.util.UUID(0, 1))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sessions.endAll(person.id(), SignInEnd.REVOKED))
                    .isInstanceOf(AccessDeniedException.class);
            sessions.endOthers(null);
            assertThat(sessions.mine()).isEmpty();
        });
        assertThat(isSignedIn(theirs)).isTrue();
    }

    @Test
    @Tag("A12")
    @Tag("T56")
    void endForGoodWhenAnAdministratorEndsThem() {
        var session = signIn(new MockHttpSession(), true);
        people.as(people.withPassword(ServiceRole.ADMINISTRATOR).id(), () -> {
            sessions.endAll(person.id(), SignInEnd.ACCOUNT_DISABLED);
        });
        assertThat(isSignedIn(session)).isFalse();
    }

    @Test
    @Tag("A12")
    void endAfterTwelveHoursWhateverTheirOwnerDoes() {
        var session = signIn(new MockHttpSession(), false);
        assertThat(database.sql("select lasts_until - started_at = interval '12 hours' from sign_in where id = :id")
                        .param("id", id(session).value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        moved(session, "lasts_until = now() - interval '1 second', last_seen_at = now()");
        assertThat(isSignedIn(session)).isFalse();
    }

    @Test
    @Tag("A12")
    void endAfterHalfAnHourThatHeartbeatsDoNotProlong() {
        var session = signIn(new MockHttpSession(), false);
        moved(session, "last_seen_at = now() - interval '29 minutes'");
        browser.post()
                .uri("/workspace/?v-r=heartbeat&v-uiId=0")
                .with(csrf())
                .session(session)
                .exchange();
        assertThat(minutesIdle(session)).isEqualTo(29);
        moved(session, "last_seen_at = now() - interval '31 minutes'");
        assertThat(isSignedIn(session)).isFalse();

        var busy = signIn(new MockHttpSession(), false);
        moved(busy, "last_seen_at = now() - interval '29 minutes'");
        assertThat(isSignedIn(busy)).isTrue();
        assertThat(minutesIdle(busy)).isZero();
    }

    @Test
    @Tag("A12")
    void endWhenTheirOwnerSignsOut() {
        var session = signIn(new MockHttpSession(), false);
        var id = id(session);
        signOut(session);
        assertThat(ended(id)).isEqualTo("SIGNED_OUT");
        assertThat(mine()).isEmpty();
    }

    @Test
    @Tag("A12")
    void endElsewhereWhenThePasswordChanges() {
        var here = signIn(new MockHttpSession(), false);
        var there = signIn(new MockHttpSession(), true);
        people.as(person.id(), () -> passwords.change(TestPeople.PASSWORD, "orbit lantern walnut gossip", id(here)));
        assertThat(isSignedIn(here)).isTrue();
        assertThat(isSignedIn(there)).isFalse();
    }

    @Test
    @Tag("A11")
    void areRememberedByOneCookieOfTheRightMake() {
        assertThat(cookie(signedIn(new MockHttpSession(), false))).isNull();
        var header = Objects.requireNonNull(
                signedIn(new MockHttpSession(), true).getResponse().getHeader("Set-Cookie"));
        assertThat(header)
                .startsWith(STAY + "=")
                .contains("Path=/;", "Max-Age=1209600", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    @Tag("A11")
    @Tag("A12")
    void comeBackWithoutTheirSessionWithTheFactorsThatWereProvenThen() {
        var first = new MockHttpSession();
        var cookie = cookie(signedIn(first, true));
        moved(first, "proven_at = now() - interval '3 hours'");
        var back = comeBack(cookie);
        var session = session(back);
        assertThat(session).isNotNull();
        assertThat(id(session)).isEqualTo(id(first));
        assertThat(isSignedIn(session)).isTrue();
        var authentication = Objects.requireNonNull(
                ((SecurityContext) Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT")))
                        .getAuthentication());
        assertThat(authentication.getAuthorities())
                .filteredOn(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.getAuthority()).isEqualTo(FactorGrantedAuthority.PASSWORD_AUTHORITY);
                    assertThat(it.getIssuedAt())
                            .isBefore(java.time.Instant.now(java.time.Clock.systemUTC())
                                    .minus(java.time.Duration.ofHours(2)));
                });
        assertThat(mine())
                .singleElement()
                .satisfies(it -> assertThat(it.remembered()).isTrue());
    }

    @Test
    @Tag("A11")
    void changeTheirSecretAtEachUseAndEndWhenAnOldOneComesBack() {
        var first = new MockHttpSession();
        var stolen = cookie(signedIn(first, true));
        var back = comeBack(stolen);
        var next = cookie(back);
        assertThat(next).isNotNull();
        assertThat(next.getValue()).isNotEqualTo(Objects.requireNonNull(stolen).getValue());
        assertThat(session(comeBack(stolen))).as("windows opened together").isNotNull();
        moved(first, "secret_since = now() - interval '2 minutes'");
        assertThat(session(comeBack(stolen))).isNull();
        assertThat(session(comeBack(next))).isNull();
        assertThat(ended(id(first))).isEqualTo("COPIED");
        assertThat(mails("credential-copied")).isEqualTo(1);
    }

    @Test
    @Tag("A11")
    void comeBackOnlyForAPageAndOnlyWhenWholeAndOpen() {
        var first = new MockHttpSession();
        var cookie = cookie(signedIn(first, true));
        assertThat(session(browser.get()
                        .uri("/workspace/VAADIN/x.js")
                        .accept("*/*")
                        .cookie(cookie)
                        .exchange()))
                .isNull();
        moved(first, "complete = false");
        assertThat(session(comeBack(cookie))).as("a second factor is owed").isNull();
        moved(first, "complete = true, remembered_until = now() - interval '1 second'");
        assertThat(session(comeBack(cookie))).as("two weeks are over").isNull();
        moved(first, "remembered_until = now() + interval '1 day'");
        assertThat(session(comeBack(cookie))).isNotNull();
    }

    @Test
    @Tag("A11")
    void comeBackNeverAfterSigningOutOrAnotherPassword() {
        var session = new MockHttpSession();
        var cookie = cookie(signedIn(session, true));
        signOut(session);
        assertThat(session(comeBack(cookie))).isNull();

        var other = cookie(signedIn(new MockHttpSession(), true));
        people.as(person.id(), () -> passwords.change(TestPeople.PASSWORD, "orbit lantern walnut gossip", null));
        assertThat(session(comeBack(other))).isNull();
    }

    @Test
    @Tag("A11")
    void areNotComeBackToByAGuess() {
        var first = new MockHttpSession();
        signedIn(first, true);
        for (var value : List.of("", ".", "x.y", id(first) + ".", id(first) + ".guess", "a.b.c", "\u0000", "%00")) {
            if (value.indexOf(0) < 0) {
                assertThat(session(comeBack(new Cookie(STAY, value)))).isNull();
            }
        }
    }

    @Test
    void areKnownByNumberOnlyInTheTrail() {
        signIn(new MockHttpSession(), false);
        people.as(person.id(), () -> sessions.endOthers(null));
        assertThat(database.sql("select count(*) from audit_entry where act = 'sign-ins.ended' and thing = :id")
                        .param("id", person.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** What the workspace's own sign-out does. */
    private void signOut(MockHttpSession session) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        var authentication = ((SecurityContext) Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT")))
                .getAuthentication();
        staying.logout(request, new MockHttpServletResponse(), authentication);
    }

    private List<SignIn> mine() {
        return people.as(person.id(), sessions::mine);
    }

    private MockHttpSession signIn(MockHttpSession session, boolean stay) {
        signedIn(session, stay);
        return session;
    }

    private MvcTestResult signedIn(MockHttpSession session, boolean stay) {
        var from = TestPeople.elsewhere();
        var request = browser.post()
                .uri("/workspace/sign-in")
                .with(csrf())
                .with(it -> {
                    it.setRemoteAddr(from);
                    return it;
                })
                .session(session)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .param("username", person.address())
                .param("password", TestPeople.PASSWORD);
        return (stay ? request.param("stay-signed-in", "on") : request).exchange();
    }

    private MvcTestResult comeBack(@Nullable Cookie cookie) {
        return browser.get()
                .uri("/workspace/account")
                .accept("text/html")
                .cookie(Objects.requireNonNull(cookie))
                .exchange();
    }

    private static @Nullable Cookie cookie(MvcTestResult answer) {
        return answer.getResponse().getCookie(STAY);
    }

    /** The session somebody is signed in with now. */
    private static @Nullable MockHttpSession session(MvcTestResult answer) {
        var session = answer.getRequest().getSession(false);
        return session instanceof MockHttpSession mock && mock.getAttribute(SignInId.ATTRIBUTE) != null ? mock : null;
    }

    private boolean isSignedIn(MockHttpSession session) {
        var answer = browser.get()
                .uri("/workspace/account")
                .accept("text/html")
                .session(session)
                .exchange();
        return answer.getResponse().getStatus() != 302;
    }

    private static SignInId id(@Nullable MockHttpSession session) {
        return (SignInId) Objects.requireNonNull(Objects.requireNonNull(session).getAttribute(SignInId.ATTRIBUTE));
    }

    private void moved(MockHttpSession session, String change) {
        database.sql("update sign_in set " + change + " where id = :id")
                .param("id", id(session).value())
                .update();
    }

    private int minutesIdle(MockHttpSession session) {
        return database.sql("select extract(minute from now() - last_seen_at)::int from sign_in where id = :id")
                .param("id", id(session).value())
                .query(Integer.class)
                .single();
    }

    private String ended(SignInId id) {
        return database.sql("select coalesce(ended_why, 'no') from sign_in where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private int mails(String template) {
        return database.sql("select count(*) from mail_message where template = :template and recipient = :to")
                .param("template", template)
                .param("to", person.address())
                .query(Integer.class)
                .single();
    }
}
