package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.PortalWithProviders;
import org.concordat.factor.ProvenPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import provider.LyingProvider;
import provider.LyingProvider.Lie;

/** Signing out of the workspace, by whoever came in by an identity provider and by whoever did not. */
@Tag("slow")
class ProviderJourneyTests extends PortalWithProviders {

    private static final Pattern END = Pattern.compile("http://localhost:\\d+/council/connect/logout\\?[^\"\\\\]*");

    @Autowired
    ProvenPeople people;

    private final String subject = "subject-" + UUID.randomUUID();
    private final Wire browser = new Wire(port());

    @Test
    @Tag("A20")
    void signOutAtTheProviderAsWell() throws Exception {
        var visitor = people.somebody();
        people.isLinked(visitor, issuer(), subject);
        comeByTheProvider(Lie.NONE);
        var answer = browser.open("").press("Sign out").body();
        var end = END.matcher(answer);
        assertThat(end.find()).as(answer).isTrue();
        assertThat(URLDecoder.decode(end.group(), StandardCharsets.UTF_8))
                .contains("id_token_hint=ey", "client_id=portal", "post_logout_redirect_uri=" + ADDRESS + "/");
        assertThat(browser.get("/workspace/account").status())
                .as("signed out here")
                .isEqualTo(302);
        assertThat(location(at(end.group()).build())).as("and there").isEqualTo(ADDRESS + "/");
    }

    @Test
    @Tag("T16")
    void signNobodyOutThereWhoOnlyFollowsALink() throws Exception {
        var visitor = people.somebody();
        people.isLinked(visitor, issuer(), subject);
        comeByTheProvider(Lie.NONE);
        for (var path : new String[] {"/workspace/logout", "/logout"}) {
            assertThat(browser.get(path).header("Location").orElse("")).doesNotContain("connect/logout");
            assertThat(browser.send("POST", path, "").header("Location").orElse(""))
                    .doesNotContain("connect/logout");
        }
        assertThat(browser.get("/workspace/account").status())
                .as("still signed in")
                .isEqualTo(200);
    }

    @Test
    void leadToTheRecordWhoeverCameByPassword() {
        var visitor = people.somebody();
        browser.signIn(visitor.email(), ProvenPeople.PASSWORD, "");
        assertThat(browser.open("").press("Sign out").body()).doesNotContain("connect/logout");
        assertThat(browser.get("/workspace/account").status()).isEqualTo(302);
    }

    @Test
    @Tag("A16")
    @Tag("A20")
    void offerToWhoeverSignsInByAProviderAloneToProveThemselvesThere() throws Exception {
        var visitor = people.somebody();
        people.isLinked(visitor, issuer(), subject);
        people.hasNoPassword(visitor);
        comeByTheProvider(Lie.PROVEN_AN_HOUR_AGO);
        assertThat(browser.open("account/factors").seen()).contains("Before you change anything here");
        assertThat(browser.open("confirm").seen())
                .contains(
                        "Prove it at the council sign-in",
                        "/workspace/sign-in/with/council?confirm&back=%2Fworkspace%2F")
                .doesNotContain("Your password");
    }

    private void comeByTheProvider(Lie lie) throws Exception {
        var asked = browser.get("/workspace/sign-in/with/council")
                .header("Location")
                .orElseThrow();
        var back = location(
                at(asked).header("X-User", LyingProvider.user(subject, lie, "")).build());
        browser.get(URI.create(back).getRawPath() + "?" + URI.create(back).getRawQuery());
        assertThat(browser.get("/workspace/account").status()).as("signed in").isEqualTo(200);
    }

    private static HttpRequest.Builder at(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private static String location(HttpRequest request) throws Exception {
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
    }

    private String issuer() {
        return "http://localhost:" + LyingProvider.start(ADDRESS) + "/council";
    }
}
