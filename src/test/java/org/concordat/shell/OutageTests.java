package org.concordat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.concordat.PortalTest;
import org.concordat.factor.ProvenPeople;
import org.concordat.signin.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What people are told at sign-in while the database is away. */
@PortalTest
class OutageTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestPeople people;

    @Autowired
    ProvenPeople proven;

    @Autowired
    DataSource database;

    MockMvcTester browser;

    @BeforeEach
    void setUp() {
        browser = MockMvcTester.from(context, it -> it.apply(springSecurity()).build());
    }

    @Test
    @Tag("T79")
    void isToldAndNeverAsAWrongPasswordOrCode() throws SQLException {
        var person = people.withPassword();
        var visitor = proven.somebody();
        proven.anApp(visitor);
        var half = proven.withPassword(visitor);
        var from = TestPeople.elsewhere();
        var taken = new ArrayList<Connection>();
        try {
            takeAll(taken);
            for (int i = 0; i < 2; i++) {
                says(signedIn(person.address(), from));
            }
            says(signedIn("nobody@nowhere.example", from));
            says(browser.post()
                    .uri("/workspace/second-factor")
                    .with(authentication(half))
                    .with(csrf())
                    .param("code", "123456")
                    .exchange());
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        assertThat(signedIn(person.address(), from)).hasStatus(302).hasRedirectedUrl("/workspace/");
    }

    /** As when no connection can be had any more. */
    private void takeAll(ArrayList<Connection> taken) {
        try {
            while (taken.size() < 100) {
                taken.add(database.getConnection());
            }
        } catch (SQLException none) {
            assertThat(taken).isNotEmpty();
        }
    }

    private static void says(MvcTestResult answer) {
        assertThat(answer).hasStatus(503).hasHeader("Retry-After", "10");
        assertThat(answer).bodyText().contains("It is not your password or your code");
    }

    private MvcTestResult signedIn(String address, String from) {
        return browser.post()
                .uri("/workspace/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .param("username", address)
                .param("password", TestPeople.PASSWORD)
                .exchange();
    }
}
