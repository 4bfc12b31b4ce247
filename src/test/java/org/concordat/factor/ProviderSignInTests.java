package org.concordat.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.PortalWithProviders;
import org.concordat.kernel.NotFound;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import provider.LyingProvider;
import provider.LyingProvider.Lie;

/** Signing in with an organisation's identity provider, against Spring's authorization server. */
@Tag("slow")
class ProviderSignInTests extends PortalWithProviders {

    private static final String UNKNOWN = "/workspace/sign-in?not-linked";
    private static final String CONFIRM =
            "/workspace/sign-in/with/council?confirm&back=%2Fworkspace%2Faccount%2Ffactors";
    private static final String FAILED = "/workspace/sign-in?provider-failed";

    @Autowired
    ProvenPeople people;

    @Autowired
    ProviderLinks links;

    @Autowired
    ProviderLinkRows rows;

    @Autowired
    WaysIn ways;

    @Autowired
    Clock clock;

    private String subject = "subject-" + UUID.randomUUID();

    private Lie lie = Lie.NONE;
    private String email = "";

    @Test
    @Tag("A20")
    @Tag("T56")
    void letsInWhoeverWasLinkedByThemselves() throws Exception {
        var visitor = people.somebody();
        var browser = new Browser();
        browser.signIn(visitor);
        assertThat(browser.comeBackFrom(browser.begin(linkOf(visitor)))).endsWith("/workspace/");
        assertThat(rows.of(visitor.id())).singleElement().satisfies(it -> {
            assertThat(it.subject()).isEqualTo(subject);
            assertThat(it.issuer()).endsWith("/council");
        });
        assertThat(people.mails(visitor)).contains("provider.linked");
        assertThat(people.trail(visitor)).contains("provider.linked");

        var later = new Browser();
        assertThat(later.comeFrom("council")).endsWith("/workspace/");
        assertThat(later.status("/workspace/account/factors")).isEqualTo(200);
    }

    @Test
    @Tag("A20")
    @Tag("T56")
    void knowsNobodyByTheirAddress() throws Exception {
        var visitor = people.somebody();
        email = visitor.email();
        var browser = new Browser();
        assertThat(browser.comeFrom("council")).endsWith(UNKNOWN);
        assertThat(browser.status("/workspace/account/factors")).isEqualTo(302);
        assertThat(rows.of(visitor.id())).isEmpty();
    }

    @Test
    @Tag("A20")
    @Tag("T4")
    void refusesTheSameSubjectFromAnotherIssuer() throws Exception {
        link(people.somebody());
        assertThat(new Browser().comeFrom("other")).endsWith(UNKNOWN);
        assertThat(new Browser().comeFrom("council")).endsWith("/workspace/");
    }

    @ParameterizedTest
    @Tag("A20")
    @Tag("T4")
    @EnumSource(
            value = Lie.class,
            names = {"NONE", "PROVEN_AN_HOUR_AGO", "PROVEN_AT_NO_TIME"},
            mode = EnumSource.Mode.EXCLUDE)
    void refusesATokenThatIs(Lie lie) throws Exception {
        link(people.somebody());
        this.lie = lie;
        var browser = new Browser();
        assertThat(browser.comeFrom("council")).endsWith(FAILED);
        assertThat(browser.status("/workspace/account/factors")).isEqualTo(302);
    }

    @Test
    @Tag("A20")
    @Tag("T4")
    void takesNoAnswerThatAnotherBrowserBegan() throws Exception {
        link(people.somebody());
        var attacker = new Browser();
        var answer = attacker.atTheProvider(attacker.begin("/workspace/sign-in/with/council"));
        var victim = new Browser();
        victim.begin("/workspace/sign-in/with/council");
        assertThat(victim.get(answer)).endsWith(FAILED);
        assertThat(victim.status("/workspace/account/factors")).isEqualTo(302);
    }

    @Test
    @Tag("A20")
    void asksForPkceAndANonce() throws Exception {
        var asked = new Browser().begin("/workspace/sign-in/with/council");
        assertThat(asked).contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=");
    }

    @Test
    @Tag("A16")
    @Tag("A20")
    void countsAsAPasswordAloneUnlessTheProviderIsSaidToAskForMore() throws Exception {
        var visitor = people.somebody();
        link(visitor);
        rows.add(visitor.id(), issuer(visitor).replace("/council", "/strong"), subject, "strong", clock.instant());
        people.anApp(visitor);
        var browser = new Browser();
        browser.comeFrom("council");
        assertThat(browser.get("/workspace/account/factors")).endsWith("/workspace/second-factor");
        var strong = new Browser();
        strong.comeFrom("strong");
        assertThat(strong.status("/workspace/account/factors")).isEqualTo(200);
    }

    @Test
    @Tag("A20")
    void linksNobodyWhoDidNotAskForIt() throws Exception {
        var visitor = people.somebody();
        var browser = new Browser();
        browser.signIn(visitor);
        assertThat(browser.comeBackFrom(browser.begin("/workspace/sign-in/with/council")))
                .endsWith(UNKNOWN);
        assertThat(browser.comeBackFrom(browser.begin("/workspace/sign-in/with/council?link=forged")))
                .endsWith(UNKNOWN);
        var anothers = linkOf(people.somebody());
        assertThat(browser.comeBackFrom(browser.begin(anothers))).endsWith(UNKNOWN);
        var forOther = linkOf(visitor).replace("/council", "/other");
        assertThat(browser.comeBackFrom(browser.begin(forOther))).endsWith(UNKNOWN);
        assertThat(rows.of(visitor.id())).isEmpty();
    }

    @Test
    @Tag("A20")
    void linksNoSubjectToTwoPeople() throws Exception {
        link(people.somebody());
        var second = people.somebody();
        var browser = new Browser();
        browser.signIn(second);
        assertThat(browser.comeBackFrom(browser.begin(linkOf(second))))
                .endsWith("/workspace/account/factors?link-failed");
        assertThat(rows.of(second.id())).isEmpty();
    }

    @Test
    @Tag("A16")
    void linksAndUnlinksOnRecentProofAlone() throws Exception {
        var visitor = people.somebody();
        link(visitor);
        var stale = people.proven(visitor, Factor.PASSWORD, clock.instant().minus(Duration.ofHours(1)));
        assertThatThrownBy(() -> people.as(stale, () -> links.begin("council")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.run(stale, () -> links.remove(issuer(visitor), subject)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(fresh(visitor), () -> links.begin("nobody")))
                .isInstanceOf(NotFound.class);
        var other = people.somebody();
        assertThatThrownBy(() -> people.run(fresh(other), () -> links.remove(issuer(visitor), subject)))
                .isInstanceOf(NotFound.class);
        people.run(fresh(visitor), () -> links.remove(issuer(visitor), subject));
        assertThat(new Browser().comeFrom("council")).endsWith(UNKNOWN);
    }

    @Test
    void leadsOnToWhereSomebodyWasGoing() throws Exception {
        link(people.somebody());
        var browser = new Browser();
        assertThat(browser.get("/workspace/account/sessions")).endsWith("/workspace/sign-in");
        assertThat(browser.comeFrom("council")).endsWith("/workspace/account/sessions");
    }

    @Test
    @Tag("A16")
    @Tag("A20")
    void countsTheProofFromWhenItWasGivenToTheProvider() throws Exception {
        link(people.somebody());
        lie = Lie.PROVEN_AN_HOUR_AGO;
        var browser = new Browser();
        browser.comeFrom("council");
        assertThat(isFreshIn(browser)).isFalse();
        lie = Lie.NONE;
        var later = new Browser();
        later.comeFrom("council");
        assertThat(isFreshIn(later)).isTrue();
    }

    @Test
    @Tag("A16")
    @Tag("A20")
    void provesAnewAtTheProviderAndGoesBack() throws Exception {
        var browser = staleAtTheDoor();
        var asked = browser.begin(CONFIRM);
        assertThat(asked).contains("prompt=login", "max_age=0");
        assertThat(browser.comeBackFrom(asked)).endsWith("/workspace/account/factors");
        assertThat(isFreshIn(browser)).isTrue();
    }

    @ParameterizedTest
    @Tag("A16")
    @Tag("A20")
    @EnumSource(
            value = Lie.class,
            names = {"PROVEN_AN_HOUR_AGO", "PROVEN_AT_NO_TIME"})
    void takesNoProofOfWhomTheProviderDidNotAskAnew(Lie silent) throws Exception {
        var browser = staleAtTheDoor();
        lie = silent;
        assertThat(browser.comeBackFrom(browser.begin(CONFIRM)))
                .endsWith("/workspace/confirm?provider-failed&back=%2Fworkspace%2Faccount%2Ffactors");
        assertThat(isFreshIn(browser)).isFalse();
    }

    @Test
    @Tag("A16")
    @Tag("A20")
    void takesNoProofOfSomebodyElseAtTheProvider() throws Exception {
        var browser = staleAtTheDoor();
        var stale = subject;
        subject = "subject-" + UUID.randomUUID();
        link(people.somebody());
        assertThat(subject).isNotEqualTo(stale);
        assertThat(browser.comeBackFrom(browser.begin(CONFIRM))).contains("/workspace/confirm?provider-failed");
        assertThat(isFreshIn(browser)).isFalse();
    }

    @Test
    @Tag("A16")
    @Tag("A20")
    void takesAVisitToTheProviderForNoProofUnlessItWasAskedFor() throws Exception {
        var browser = staleAtTheDoor();
        browser.comeFrom("council");
        assertThat(isFreshIn(browser)).isFalse();
    }

    @ParameterizedTest
    @Tag("A29")
    @Tag("T11")
    @ValueSource(strings = {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example"})
    void leadsNowhereElseAfterAProof(String back) throws Exception {
        var browser = staleAtTheDoor();
        assertThat(browser.comeBackFrom(browser.begin("/workspace/sign-in/with/council?confirm&back=" + back)))
                .endsWith("/workspace/");
    }

    /** Somebody linked who came in on what the provider knew from an hour ago. */
    private Browser staleAtTheDoor() throws Exception {
        link(people.somebody());
        lie = Lie.PROVEN_AN_HOUR_AGO;
        var browser = new Browser();
        browser.comeFrom("council");
        lie = Lie.NONE;
        assertThat(isFreshIn(browser)).isFalse();
        return browser;
    }

    /** Whether whoever is signed in there may do what asks for a recent proof. */
    private static boolean isFreshIn(Browser browser) throws Exception {
        return browser.post("/workspace/second-factor/passkey/new/options")
                .body()
                .contains("\"challenge\"");
    }

    @Test
    void isOfferedOnTheSignInPageByName() {
        assertThat(ways.providers())
                .extracting(IdentityProvider::name)
                .containsExactly("the council sign-in", "the other sign-in", "the strong sign-in");
    }

    private org.springframework.security.core.Authentication fresh(ProvenPeople.Visitor visitor) {
        return people.proven(visitor, Factor.PASSWORD, clock.instant());
    }

    private String linkOf(ProvenPeople.Visitor visitor) {
        return people.as(fresh(visitor), () -> links.begin("council"));
    }

    private String issuer(ProvenPeople.Visitor visitor) {
        return rows.of(visitor.id()).getFirst().issuer();
    }

    private void link(ProvenPeople.Visitor visitor) throws Exception {
        var browser = new Browser();
        browser.signIn(visitor);
        browser.comeBackFrom(browser.begin(linkOf(visitor)));
        assertThat(rows.of(visitor.id())).hasSize(1);
    }

    /** A browser with cookies of its own, in which somebody is signed in at the provider as the subject of the test. */
    private final class Browser {

        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        void signIn(ProvenPeople.Visitor visitor) throws Exception {
            var form = "username=" + URLEncoder.encode(visitor.email(), StandardCharsets.UTF_8) + "&password="
                    + ProvenPeople.PASSWORD;
            var answer = send(HttpRequest.newBuilder(URI.create(ADDRESS + "/workspace/sign-in"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
            assertThat(location(answer)).doesNotContain("error");
        }

        String comeFrom(String provider) throws Exception {
            return comeBackFrom(begin("/workspace/sign-in/with/" + provider));
        }

        /** Where the portal sends one to. */
        String begin(String path) throws Exception {
            return get(path);
        }

        /** Where the provider sends one back to. */
        String atTheProvider(String address) throws Exception {
            return location(send(HttpRequest.newBuilder(URI.create(address))
                    .header("X-User", LyingProvider.user(subject, lie, email))));
        }

        String comeBackFrom(String address) throws Exception {
            return get(atTheProvider(address));
        }

        String get(String address) throws Exception {
            return location(send(HttpRequest.newBuilder(URI.create(ADDRESS).resolve(address))));
        }

        int status(String path) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(ADDRESS + path)).header("Accept", "text/html"))
                    .statusCode();
        }

        /** Sends it with the token of a page, as that page would. */
        HttpResponse<String> post(String path) throws Exception {
            var page = send(HttpRequest.newBuilder(URI.create(ADDRESS + "/workspace/account/factors"))
                            .header("Accept", "text/html"))
                    .body();
            var token =
                    Pattern.compile("name=\"_csrf\"[^>]*content=\"([^\"]+)\"").matcher(page);
            assertThat(token.find()).as(page).isTrue();
            return send(HttpRequest.newBuilder(URI.create(ADDRESS + path))
                    .header("X-CSRF-TOKEN", token.group(1))
                    .POST(HttpRequest.BodyPublishers.noBody()));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        private static String location(HttpResponse<String> answer) {
            return answer.headers().firstValue("Location").orElse("stayed with " + answer.statusCode());
        }
    }
}
