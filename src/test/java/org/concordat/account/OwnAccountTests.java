package org.concordat.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.concordat.PortalTest;
import org.concordat.signin.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

@PortalTest
class OwnAccountTests {

    @Autowired
    OwnAccount account;

    @Autowired
    OwnData data;

    @Autowired
    TestPeople people;

    TestPeople.Somebody person;

    @BeforeEach
    void setUp() {
        person = people.withPassword();
    }

    @Test
    void isForWhoIsSignedIn() {
        assertThatThrownBy(account::mine).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(data::export).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> people.asSystem(account::mine)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void takesAnotherNameButNoEmptyOrEndlessOne() {
        people.as(person.id(), () -> {
            account.rename("  Rae\u202e \n Abbot ");
            assertThat(account.mine().name()).isEqualTo("Rae Abbot");
            assertThatThrownBy(() -> account.rename(" \u200b ")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> account.rename("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    @Tag("T6")
    void exportsOnesOwnAndTwoAtOnceNeverCross() {
        var persons =
                IntStream.range(0, 8).mapToObj(it -> people.withPassword()).toList();
        var exports = persons.stream()
                .map(it -> CompletableFuture.supplyAsync(() ->
                        people.as(it.id(), () -> new String(data.export(), java.nio.charset.StandardCharsets.UTF_8))))
                .toList();
        for (int i = 0; i < persons.size(); i++) {
            var mine = persons.get(i);
            var export = exports.get(i).join();
            assertThat(export).contains(mine.address(), mine.id().toString());
            persons.stream()
                    .filter(it -> it != mine)
                    .forEach(it -> assertThat(export).doesNotContain(it.id().toString(), "\"" + it.address() + "\""));
        }
    }

    @Test
    @Tag("A16")
    void exportsNothingToAnOpenScreenThatSomebodyLeft() {
        people.as(person.id(), () -> {
            var context = SecurityContextHolder.getContext();
            var before = Objects.requireNonNull(context.getAuthentication());
            context.setAuthentication(before.toBuilder()
                    .authorities(all -> all.removeIf(FactorGrantedAuthority.class::isInstance))
                    .build());
            assertThatThrownBy(data::export).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void exportsNoSecret() {
        people.signedIn(person);
        var export = people.as(person.id(), () -> new String(data.export(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(export).contains("sign-ins", "startedAt").doesNotContain("argon2", "hash", "secret");
    }
}
