package org.concordat.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.concordat.PortalTest;
import org.concordat.account.ServiceRole;
import org.concordat.account.SignedInPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Signing in as browsers do it: what a password opens, and what a code opens after it. */
@PortalTest
class FactorsAtSignInTests {

    private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";

    @Autowired
    WebApplicationContext context;

    @Autowired
    ProvenPeople people;

    @Autowired
    Clock clock;

    MockMvc browser;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    @Tag("A16")
    @Tag("A19")
    void opensTheWorkspaceByPasswordAndCodeAndNamesTheSessionAnew() throws Exception {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        var secret = people.anApp(moderator);
        var session = signIn(moderator);
        assertThat(identity(session).isHalfSignedIn()).isTrue();
        var before = session.getId();
        var answer = prove(session, people.code(secret, 0));
        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/workspace/");
        assertThat(identity(session).isHalfSignedIn()).isFalse();
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @Tag("A16")
    @ValueSource(
            strings = {
                "/workspace",
                "/workspace/",
                "/workspace/moderation",
                "/workspace/account/factors",
                "/workspace/none",
                "/workspace/confirm"
            })
    void sendsWhoeverGaveAPasswordAloneToTheSecondFactor(String path) throws Exception {
        var session = signIn(people.somebody(ServiceRole.MODERATOR));
        var answer = browser.perform(get(path).session(session)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/workspace/second-factor");
    }

    @Test
    void leadsOnToWhereSomebodyWasGoing() throws Exception {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        var secret = people.anApp(moderator);
        var session = signIn(moderator);
        var wanted = browser.perform(
                        get("/workspace/moderation").session(session).accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse()
                .getCookies();
        var proof =
                post("/workspace/second-factor").session(session).with(csrf()).cookie(wanted);
        assertThat(browser.perform(proof.param("code", people.code(secret, 0)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/workspace/moderation");
    }

    @Test
    void leadsWhoeverSetUpTheirFirstFactorToTheCodesAndThenOn() throws Exception {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        var session = signIn(moderator);
        var wanted = browser.perform(
                        get("/workspace/moderation").session(session).accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse()
                .getCookies();
        assertThat(enrolled(moderator, session, wanted))
                .isEqualTo("/workspace/account/factors/recovery-codes?back=%2Fworkspace%2Fmoderation");
        var other = people.somebody(ServiceRole.MODERATOR);
        assertThat(enrolled(other, signIn(other)))
                .isEqualTo("/workspace/account/factors/recovery-codes?back=%2Fworkspace%2F");
    }

    private String enrolled(
            ProvenPeople.Visitor visitor, MockHttpSession session, jakarta.servlet.http.Cookie... wanted)
            throws Exception {
        var secret = people.anOfferedApp(visitor);
        var proof = post("/workspace/second-factor/authenticator")
                .session(session)
                .with(csrf())
                .param("code", people.code(secret, 0));
        return Objects.requireNonNull(browser.perform(wanted.length == 0 ? proof : proof.cookie(wanted))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    @Tag("A19")
    void staysShutAfterAWrongCode() throws Exception {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        people.anApp(moderator);
        var session = signIn(moderator);
        assertThat(prove(session, "000000").getResponse().getRedirectedUrl())
                .isEqualTo("/workspace/second-factor?wrong");
        assertThat(identity(session).isHalfSignedIn()).isTrue();
        for (int i = 0; i < 5; i++) {
            prove(session, "000000");
        }
        assertThat(prove(session, "000000").getResponse().getRedirectedUrl())
                .isEqualTo("/workspace/second-factor?wait");
    }

    @Test
    @Tag("A16")
    void takesNoCodeFromStrangersNorFromOtherPlaces() throws Exception {
        var answer = browser.perform(
                        post("/workspace/second-factor").with(csrf()).param("code", "123456"))
                .andReturn();
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/workspace/second-factor?wrong");
        var visitor = people.somebody();
        var secret = people.anApp(visitor);
        var session = signIn(visitor);
        var forged = browser.perform(
                        post("/workspace/second-factor").session(session).param("code", people.code(secret, 0)))
                .andReturn();
        assertThat(forged.getResponse().getRedirectedUrl()).isNotEqualTo("/workspace/");
        assertThat(identity(session).isHalfSignedIn()).isTrue();
    }

    @Test
    @Tag("A16")
    void takesThePasswordAnewFromWhoeverHasNothingElse() throws Exception {
        var visitor = people.somebody();
        var stale = people.proven(visitor, Factor.PASSWORD, clock.instant().minus(Duration.ofHours(1)));
        var answer = browser.perform(post("/workspace/second-factor")
                        .with(authentication(stale))
                        .with(csrf())
                        .param("confirm", "")
                        .param("back", "/workspace/account/factors")
                        .param("password", ProvenPeople.PASSWORD))
                .andReturn();
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/workspace/account/factors");
        var wrong = browser.perform(post("/workspace/second-factor")
                        .with(authentication(stale))
                        .with(csrf())
                        .param("confirm", "")
                        .param("back", "/workspace/account/factors")
                        .param("password", "not the password"))
                .andReturn();
        assertThat(wrong.getResponse().getRedirectedUrl())
                .isEqualTo("/workspace/confirm?wrong&back=/workspace/account/factors");
        var app = people.somebody();
        people.anApp(app);
        var half = people.withPassword(app);
        var refused = browser.perform(post("/workspace/second-factor")
                        .with(authentication(half))
                        .with(csrf())
                        .param("password", ProvenPeople.PASSWORD))
                .andReturn();
        assertThat(refused.getResponse().getRedirectedUrl()).isEqualTo("/workspace/second-factor?wrong");
    }

    @Test
    @Tag("T76")
    void looksAtFewPasswordsOfWhoeverIsSignedInAndAsksThemToWait() throws Exception {
        var visitor = people.somebody();
        var session = signIn(visitor);
        for (int i = 0; i < 5; i++) {
            assertThat(confirm(session, "wrong " + i)).isEqualTo("/workspace/confirm?wrong");
        }
        assertThat(confirm(session, "wrong again")).isEqualTo("/workspace/confirm?wait");
        assertThat(confirm(session, ProvenPeople.PASSWORD)).isEqualTo("/workspace/confirm?wait");
        assertThat(people.trail(visitor)).contains("second-factor.failed");
    }

    private String confirm(MockHttpSession session, String password) throws Exception {
        return Objects.requireNonNull(browser.perform(post("/workspace/second-factor")
                        .session(session)
                        .with(csrf())
                        .param("confirm", "")
                        .param("password", password))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    @Tag("T76")
    void looksAtFewFirstCodesOfANewApp() throws Exception {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        var session = signIn(moderator);
        people.anOfferedApp(moderator);
        for (int i = 0; i < 6; i++) {
            var answer = browser.perform(post("/workspace/second-factor/authenticator")
                            .session(session)
                            .with(csrf())
                            .param("code", "00000x"))
                    .andReturn();
            assertThat(answer.getResponse().getRedirectedUrl())
                    .isEqualTo("/workspace/second-factor/authenticator?" + (i < 5 ? "wrong" : "wait"));
        }
    }

    @ParameterizedTest
    @Tag("A29")
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/workspace//evil.example",
                "/workspace/../x",
                "/workspace/\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/elsewhere"
            })
    void leadsBackToNoOtherPlace(String back) throws Exception {
        assertThat(WayBack.of(back)).isEmpty();
        var visitor = people.somebody();
        var secret = people.anApp(visitor);
        var answer = browser.perform(post("/workspace/second-factor")
                        .session(signIn(visitor))
                        .with(csrf())
                        .param("back", back)
                        .param("code", people.code(secret, 0)))
                .andReturn();
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/workspace/");
    }

    @Test
    @Tag("A16")
    @Tag("A17")
    void offersNoPasskeyToWhoeverMayNotAddOne() throws Exception {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        var offers = "/workspace/second-factor/passkey/new/options";
        var owing = people.withPassword(moderator);
        assertThat(status(offers, owing)).isEqualTo(200);
        people.anApp(moderator);
        assertThat(status(offers, people.withPassword(moderator))).isNotEqualTo(200);
        var stale =
                people.proven(moderator, Factor.AUTHENTICATOR, clock.instant().minus(Duration.ofHours(1)));
        assertThat(status(offers, stale)).isNotEqualTo(200);
        assertThat(status(offers, people.proven(moderator, Factor.AUTHENTICATOR, clock.instant())))
                .isEqualTo(200);
        assertThat(browser.perform(post(offers).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isNotEqualTo(200);
    }

    @Test
    @Tag("A17")
    void asksForVerificationOfTheUser() throws Exception {
        var asked = browser.perform(
                        post("/workspace/second-factor/passkey/options").with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(asked).contains("\"userVerification\":\"required\"").contains("\"rpId\":\"localhost\"");
        var offered = browser.perform(post("/workspace/second-factor/passkey/new/options")
                        .with(csrf())
                        .with(authentication(people.proven(people.somebody(), Factor.PASSWORD, clock.instant()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(offered).contains("\"userVerification\":\"required\"").contains("\"residentKey\":\"required\"");
    }

    private int status(String path, org.springframework.security.core.Authentication who) throws Exception {
        return browser.perform(post(path).with(csrf()).with(authentication(who)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpSession signIn(ProvenPeople.Visitor visitor) throws Exception {
        var answer = browser.perform(post("/workspace/sign-in")
                        .param("username", visitor.email())
                        .param("password", ProvenPeople.PASSWORD))
                .andReturn();
        return (MockHttpSession)
                Objects.requireNonNull(answer.getRequest().getSession(false), "a session after the password");
    }

    private MvcResult prove(MockHttpSession session, String code) throws Exception {
        return browser.perform(post("/workspace/second-factor")
                        .session(session)
                        .with(csrf())
                        .param("code", code))
                .andReturn();
    }

    private static SignedInPerson identity(MockHttpSession session) {
        var kept = (SecurityContext) Objects.requireNonNull(session.getAttribute(CONTEXT));
        return (SignedInPerson) Objects.requireNonNull(
                Objects.requireNonNull(kept.getAuthentication()).getPrincipal());
    }
}
