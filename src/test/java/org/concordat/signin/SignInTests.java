package org.concordat.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concordat.PortalTest;
import org.concordat.account.SignedInPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@PortalTest
class SignInTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestPeople people;

    MockMvcTester browser;

    @BeforeEach
    void setUp() {
        browser = MockMvcTester.from(context, it -> it.apply(springSecurity()).build());
    }

    @Test
    @Tag("A13")
    void turnsAFloodAwayAndStillLetsTheRightPersonInFromElsewhere() {
        var person = people.withPassword();
        var flood = TestPeople.elsewhere();
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < 100; i++) {
            answers.add(tried(person.address(), "wrong", flood).getResponse().getStatus());
        }
        assertThat(answers.subList(0, 5)).containsOnly(302);
        // A slow machine takes long enough for a pause or two to pass.
        assertThat(answers.subList(5, 100)).filteredOn(it -> it != 429).hasSizeLessThan(5);
        assertThat(tried(person.address(), TestPeople.PASSWORD, TestPeople.elsewhere()))
                .hasStatus(302)
                .hasRedirectedUrl("/workspace/");
    }

    @Test
    @Tag("A13")
    void takesNoForwardedAddressForTheRealOne() {
        var person = people.withPassword();
        var flood = TestPeople.elsewhere();
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 10; i++) {
            statuses.add(browser.post()
                    .uri("/workspace/sign-in")
                    .with(csrf())
                    .with(from(flood))
                    .header("X-Forwarded-For", "203.0.113." + i)
                    .header("Forwarded", "for=203.0.113." + i)
                    .param("username", person.address())
                    .param("password", "wrong")
                    .exchange()
                    .getResponse()
                    .getStatus());
        }
        assertThat(statuses.subList(5, 10)).contains(429);
    }

    @Test
    @Tag("A30")
    void answersUnknownAddressesLikeKnownOnes() {
        var known = tried(people.withPassword().address(), "wrong", TestPeople.elsewhere());
        var unknown = tried(UUID.randomUUID() + "@nowhere.example", "wrong", TestPeople.elsewhere());
        var withoutPassword = tried(people.withoutPassword().address(), "wrong", TestPeople.elsewhere());
        for (var answer : List.of(known, unknown, withoutPassword)) {
            assertThat(answer).hasStatus(302).hasRedirectedUrl("/workspace/sign-in?error");
            assertThat(answer.getResponse().getHeaderNames())
                    .containsExactlyInAnyOrderElementsOf(known.getResponse().getHeaderNames());
        }
    }

    @Test
    @Tag("A30")
    void takesAsLongForUnknownAddressesAsForKnownOnes() {
        tried("warm.up@nowhere.example", "wrong", TestPeople.elsewhere());
        var known = new ArrayList<Duration>();
        var unknown = new ArrayList<Duration>();
        var withoutPassword = new ArrayList<Duration>();
        for (int i = 0; i < 15; i++) {
            known.add(timed(people.withPassword().address()));
            unknown.add(timed(UUID.randomUUID() + "@nowhere.example"));
            withoutPassword.add(timed(people.withoutPassword().address()));
        }
        assertThat(median(unknown)).isBetween(median(known) * 0.6, median(known) * 1.7);
        assertThat(median(withoutPassword)).isBetween(median(known) * 0.6, median(known) * 1.7);
    }

    @Test
    @Tag("A29")
    void leadsNowhereElseAfterTheSignIn() {
        for (var parameter : List.of("continue", "redirect", "next", "url", "spring-security-redirect")) {
            var person = people.withPassword();
            var answer = browser.post()
                    .uri("/workspace/sign-in?" + parameter + "=https://evil.example/")
                    .with(csrf())
                    .with(from(TestPeople.elsewhere()))
                    .header("Host", "evil.example")
                    .header("Referer", "https://evil.example/")
                    .header("X-Forwarded-Host", "evil.example")
                    .param("username", person.address())
                    .param("password", TestPeople.PASSWORD)
                    .param(parameter, "//evil.example")
                    .exchange();
            assertThat(answer).hasStatus(302).hasRedirectedUrl("/workspace/");
        }
    }

    @Test
    @Tag("T56")
    void keepsNothingOfThePasswordInTheSession() {
        var session = tried(people.withPassword().address(), TestPeople.PASSWORD, TestPeople.elsewhere())
                .getRequest()
                .getSession();
        var context = (SecurityContext) Objects.requireNonNull(Objects.requireNonNull(session)
                .getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        var signedIn = Objects.requireNonNull(context.getAuthentication());
        assertThat(signedIn.getCredentials()).isNull();
        assertThat(((SignedInPerson) Objects.requireNonNull(signedIn.getPrincipal())).getPassword())
                .isNull();
    }

    private Duration timed(String address) {
        var from = TestPeople.elsewhere();
        long begin = System.nanoTime();
        tried(address, "wrong", from);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static double median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2).toNanos();
    }

    private MvcTestResult tried(String address, String password, String from) {
        return browser.post()
                .uri("/workspace/sign-in")
                .with(csrf())
                .with(from(from))
                .param("username", address)
                .param("password", password)
                .exchange();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
