package org.concordat.credential;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.concordat.account.AccountClosingVeto;
import org.concordat.account.HeldBack;
import org.concordat.account.ServiceRole;
import org.concordat.signin.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a portal of its own, with somebody who objects. */
@SpringBootTest
@Import({TestPeople.class, AccountClosingTests.Objecting.class})
@Tag("slow")
class AccountClosingTests {

    @Autowired
    ClosingByPassword closing;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @TestConfiguration(proxyBeanMethods = false)
    static class Objecting {

        static volatile List<String> by = List.of();

        @Bean
        AccountClosingVeto veto() {
            return person -> by;
        }
    }

    @BeforeEach
    void setUp() {
        Objecting.by = List.of();
        database.sql("delete from person_role").update();
    }

    @Test
    @Tag("T57")
    void isRefusedWhileAnOrganisationNeedsThePerson() {
        var person = people.withPassword();
        Objecting.by = List.of("Northmoor Borough Council");
        people.as(
                person.id(),
                () -> assertThatThrownBy(() -> closing.close(TestPeople.PASSWORD))
                        .isInstanceOfSatisfying(
                                HeldBack.class,
                                it -> org.assertj.core.api.Assertions.assertThat(it.by())
                                        .containsExactly("Northmoor Borough Council")));
        Objecting.by = List.of();
        people.as(
                person.id(),
                () -> assertThatCode(() -> closing.close(TestPeople.PASSWORD)).doesNotThrowAnyException());
    }

    @Test
    void isRefusedToTheLastAdministratorOfTheService() {
        var first = people.withPassword(ServiceRole.ADMINISTRATOR);
        people.as(
                first.id(),
                () -> assertThatThrownBy(() -> closing.close(TestPeople.PASSWORD))
                        .isInstanceOf(HeldBack.class));
        people.withPassword(ServiceRole.ADMINISTRATOR);
        people.as(
                first.id(),
                () -> assertThatCode(() -> closing.close(TestPeople.PASSWORD)).doesNotThrowAnyException());
    }
}
