package org.concordat.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.concordat.credential.SignInId;
import org.concordat.credential.TurnedAwayPages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

@Tag("T74")
class StrangersTests {

    static final Duration FRESH = Duration.ofMinutes(5);
    static final Duration IDLE = Duration.ofMinutes(30);

    final List<MockHttpSession> sessions = new ArrayList<>();
    StrangerFilter filter = filter(10, 100);

    @Test
    void openSoManySessionsFromOneNetworkAndNoMore() {
        var answers =
                IntStream.range(0, 30).map(it -> page("192.0.2.1")).boxed().toList();
        assertThat(answers.subList(0, 10)).containsOnly(200);
        assertThat(answers.subList(10, 30)).containsOnly(429);
        assertThat(sessions).hasSize(10);
        assertThat(page("198.51.100.1")).isEqualTo(200);
    }

    @Test
    void openNoMoreByComingFromAllOverTheirNeighbourhoodOrByManyAtOnce() throws Exception {
        var answers = new ArrayList<Integer>();
        IntStream.range(0, 200).forEach(it -> answers.add(page("192.0.2." + it)));
        IntStream.range(0, 200).forEach(it -> answers.add(page("2001:db8:1:" + it + "::1")));
        assertThat(answers).filteredOn(it -> it == 200).hasSize(25 + 25);
        filter = filter(10, 100);
        var together = new CyclicBarrier(20);
        try (var threads = Executors.newFixedThreadPool(20)) {
            var all = IntStream.range(0, 20)
                    .mapToObj(it -> threads.submit(() -> {
                        together.await();
                        return page("192.0.2.1");
                    }))
                    .toList();
            int opened = 0;
            for (var one : all) {
                opened += one.get() == 200 ? 1 : 0;
            }
            assertThat(opened).isEqualTo(10);
        }
    }

    @Test
    void areBoundedInAllAndToldWhenToComeAgain() throws Exception {
        var answers = IntStream.range(0, 300)
                .map(it -> page("10." + it % 250 + "." + it / 250 + ".1"))
                .boxed()
                .toList();
        assertThat(answers).filteredOn(it -> it == 200).hasSizeLessThanOrEqualTo(100);
        var refused = new MockHttpServletResponse();
        filter.doFilter(request("GET", "/workspace/sign-in", "172.16.0.1", null), refused, opening());
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        assertThat(refused.getContentAsString()).contains("try again in a few minutes", "workspace/shared.css");
    }

    @Test
    void giveTheirPlaceBackWhenTheSessionEndsOrTheySignIn() throws Exception {
        IntStream.range(0, 10).forEach(it -> page("192.0.2.1"));
        assertThat(page("192.0.2.1")).isEqualTo(429);
        sessions.getFirst().invalidate();
        assertThat(page("192.0.2.1")).isEqualTo(200);
        var session = sessions.getLast();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(FRESH.toSeconds());
        filter.doFilter(
                request("POST", "/workspace/sign-in", "192.0.2.1", session),
                new MockHttpServletResponse(),
                (request, response) -> session.setAttribute(SignInId.ATTRIBUTE, "signed in"));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(IDLE.toSeconds());
        assertThat(page("192.0.2.1")).isEqualTo(200);
        assertThat(page("192.0.2.1")).isEqualTo(429);
    }

    @Test
    void takeNoPlaceWhereNoSessionComesOfIt() throws Exception {
        for (int i = 0; i < 50; i++) {
            filter.doFilter(
                    request("GET", "/workspace/nowhere", "192.0.2.1", null),
                    new MockHttpServletResponse(),
                    (request, response) -> {});
        }
        assertThat(page("192.0.2.1")).isEqualTo(200);
    }

    @Test
    void keepNoSessionThatWasOpenedWithoutAPlace() throws Exception {
        IntStream.range(0, 10).forEach(it -> page("192.0.2.1"));
        var request = request("POST", "/workspace/sign-in", "192.0.2.1", null);
        filter.doFilter(request, new MockHttpServletResponse(), opening());
        assertThat(sessions.getLast().isInvalid()).isTrue();
    }

    @Test
    void liveLongerOnceSomebodyDoesSomething() throws Exception {
        page("192.0.2.1");
        var act = request("POST", "/workspace/", "192.0.2.1", sessions.getFirst());
        act.setParameter("v-r", "uidl");
        act.setContent(new byte[100]);
        filter.doFilter(act, new MockHttpServletResponse(), (request, response) -> {});
        assertThat(sessions.getFirst().getMaxInactiveInterval()).isEqualTo(IDLE.toSeconds());
    }

    @ParameterizedTest
    @CsvSource({"16384, false, 200", "16385, false, 413", "-1, false, 413", "16385, true, 200"})
    void sendNoMoreAtATimeThanSomebodyTypes(int length, boolean signedIn, int status) throws Exception {
        var session = new MockHttpSession();
        if (signedIn) {
            session.setAttribute(SignInId.ATTRIBUTE, "signed in");
        }
        var act = request("POST", "/workspace/", "192.0.2.1", session);
        act.setParameter("v-r", "uidl");
        if (length >= 0) {
            act.setContent(new byte[length]);
        }
        var response = new MockHttpServletResponse();
        filter.doFilter(act, response, (request, answer) -> {});
        assertThat(response.getStatus()).isEqualTo(status);
    }

    private int page(String from) {
        var response = new MockHttpServletResponse();
        try {
            filter.doFilter(request("GET", "/workspace/sign-in", from, null), response, opening());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return response.getStatus();
    }

    private FilterChain opening() {
        return (request, response) -> {
            var session = (MockHttpSession)
                    java.util.Objects.requireNonNull(((MockHttpServletRequest) request).getSession(true));
            synchronized (sessions) {
                sessions.add(session);
            }
        };
    }

    private static MockHttpServletRequest request(
            String method, String path, String from, @Nullable MockHttpSession session) {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(from);
        if (session != null) {
            request.setSession(session);
        }
        return request;
    }

    private static StrangerFilter filter(int ofNetwork, int inAll) {
        return new StrangerFilter(
                new Strangers(new StrangerSettings(ofNetwork, inAll, FRESH), Clock.systemUTC()),
                TurnedAwayPages.inWords(),
                FRESH,
                IDLE);
    }
}
