package org.concordat.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.concordat.CountedStatements;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.account.RequestMemory;
import org.concordat.consultation.TestConsultations;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams.Team;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.TestResponses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who is at work is remembered for one request: no longer, for nobody else, and not by what changes something. */
@PortalTest
class AskedOnceTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    CurrentMember current;

    @Autowired
    RequestMemory memory;

    @Autowired
    ResponseDrafting drafting;

    Team council;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
    }

    @Test
    void asksOnceInARequest() {
        try (var request = memory.begin()) {
            assertThat(statements()).isEqualTo(2);
            assertThat(statements()).isZero();
        }
    }

    @Test
    @Tag("A10")
    void remembersNothingInTheNextRequest() {
        try (var request = memory.begin()) {
            assertThat(acts(council)).isTrue();
        }
        elsewhere(() -> teams.end(council.drafter(), council));
        try (var request = memory.begin()) {
            assertThat(acts(council)).isFalse();
        }
    }

    @Test
    void remembersNothingWhereNoRequestIsServed() {
        assertThat(statements()).isPositive();
        assertThat(statements()).isPositive();
    }

    @Test
    void endsWithTheRequestThatItIsPartOf() {
        try (var request = memory.begin()) {
            statements();
            try (var part = memory.begin()) {
                assertThat(statements()).isZero();
            }
            assertThat(statements()).isZero();
        }
        assertThat(statements()).isPositive();
    }

    @Test
    @Tag("A10")
    void forgetsWhatTheRequestItselfChanges() {
        try (var request = memory.begin()) {
            assertThat(acts(council)).isTrue();
            teams.end(council.drafter(), council);
            assertThat(acts(council)).isFalse();
        }
    }

    @Test
    @Tag("A10")
    void isNotAskedByWhatChangesSomething() {
        var asked = consultations.anOpenConsultation();
        responses.aDraft(council, asked, "Ours.");
        portal.as(council.drafter(), () -> {
            try (var request = memory.begin()) {
                assertThat(current.find()).isPresent();
                elsewhere(() -> teams.end(council.drafter(), council));
                assertThatThrownBy(() -> drafting.save(
                                asked.id(),
                                Target.ofQuestion(1),
                                1,
                                PositionDraft.plain(Stance.SUPPORT, "Not any more ours.")))
                        .isInstanceOf(AccessDeniedException.class);
            }
        });
    }

    @Test
    void remembersForEachPersonTheirOwn() {
        var other = teams.aGpGroup();
        try (var request = memory.begin()) {
            assertThat(acts(council)).isTrue();
            assertThat(acts(other)).isTrue();
            assertThat(acts(council)).isTrue();
        }
    }

    @Test
    void remembersNothingForAnotherThread() {
        try (var request = memory.begin()) {
            statements();
            elsewhere(() -> assertThat(statements()).isPositive());
        }
    }

    private int statements() {
        return CountedStatements.of(() -> portal.as(council.drafter(), current::find)) - signingIn();
    }

    /** What it takes to let somebody work in a test. */
    private int signingIn() {
        return CountedStatements.of(() -> portal.as(council.drafter(), () -> ""));
    }

    private boolean acts(Team team) {
        return portal.as(team.drafter(), current::find)
                .filter(it -> it.organisation().equals(team.id()))
                .isPresent();
    }

    private static void elsewhere(Runnable work) {
        Callable<Boolean> done = () -> {
            work.run();
            return true;
        };
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(done).get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
