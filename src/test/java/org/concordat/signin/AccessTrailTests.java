package org.concordat.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.account.Accounts;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.TestConsultations;
import org.concordat.credential.PasswordSetting;
import org.concordat.kernel.PersonId;
import org.concordat.mail.OutgoingMail;
import org.concordat.membership.TestTeams;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.RequestContextFilter;

/** Who came in, who went, who was turned away. */
@PortalTest
class AccessTrailTests {

    private static final String PASSWORD = "canary-correct-horse-7431";

    private static final SignInSettings SETTINGS = new SignInSettings(Duration.ofHours(12), Duration.ofDays(14), 120);

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestPortal portal;

    @Autowired
    TestStaff staff;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordSetting setting;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuthenticationContext authentication;

    @Autowired
    OutgoingMail outgoing;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    String address;
    PersonId person;
    MockMvc browser;

    @BeforeEach
    void setUp() {
        address = "door-" + UUID.randomUUID() + "@test.example";
        person = portal.as(
                staff.anAdministrator(),
                () -> accounts.open(address, "Dora Door", setting.hash(PASSWORD, Set.of()), Set.of()));
        browser = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(new RequestContextFilter())
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    @Tag("A25")
    void tellsOfWhoSignsInAndFromWhere() throws Exception {
        signIn(address, PASSWORD, "198.51.100.1");
        assertThat(acts(person)).containsExactly("account.signed-in");
        assertThat(database.sql("""
                        select address from audit_origin where entry = (
                            select max(number) from audit_entry where act = 'account.signed-in' and actor = :person)
                        """)
                        .param("person", person.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("198.51.100.1");
    }

    @Test
    @Tag("A25")
    void tellsOfWhoSignsOut() {
        workspace.open(person, "");
        try {
            authentication.logout();
        } catch (RuntimeException withoutRequest) {
            // The mock of Vaadin has no response to send anybody away with; the trail comes first.
        }
        assertThat(acts(person)).containsExactly("account.signed-out");
    }

    @Test
    @Tag("A25")
    void tellsOnceAMinuteOfWhoFailsFromOneAddress() throws Exception {
        for (int i = 0; i < 20; i++) {
            signIn(address, "wrong" + i, "198.51.100.2");
        }
        assertThat(failures()).isEqualTo(1);
        signIn(address, "wrong", "198.51.100.3");
        assertThat(failures()).isEqualTo(2);
    }

    @Test
    void countsTheAddressesOfOneCustomerTogether() throws Exception {
        signIn(address, "wrong", "2001:db8:0:1::1");
        signIn(address, "wrong", "2001:db8:0:1:ffff::2");
        assertThat(failures()).isEqualTo(1);
        signIn(address, "wrong", "2001:db8:0:2::1");
        assertThat(failures()).isEqualTo(2);
    }

    @Test
    void isNotFloodedFromManyAddresses() {
        var seldom = new OncePerMinute(SETTINGS, Clock.systemUTC());
        int passed = 0;
        for (int i = 0; i < 20_000; i++) {
            passed += seldom.pass("address " + i).isPresent() ? 1 : 0;
        }
        assertThat(passed).isBetween(100, 240);
    }

    @Test
    void tellsAfterAMinuteHowManyMoreThereWere() {
        var start = Clock.fixed(Clock.systemUTC().instant(), java.time.ZoneOffset.UTC);
        var now = new Clock[] {start};
        var seldom = new OncePerMinute(SETTINGS, new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return java.time.ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public java.time.Instant instant() {
                return now[0].instant();
            }
        });
        assertThat(seldom.pass("x")).hasValue(0);
        assertThat(seldom.pass("x")).isEmpty();
        assertThat(seldom.pass("x")).isEmpty();
        now[0] = Clock.offset(start, Duration.ofSeconds(61));
        assertThat(seldom.pass("x")).hasValue(2);
    }

    @Test
    @Tags({@Tag("A25"), @Tag("T52")})
    void tellsOfWhatAServiceRefused() {
        assertThatThrownBy(() -> portal.as(person, () -> outgoing.resend(UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(refused()).containsExactly("OutgoingMail.resend");
    }

    @Test
    @Tags({@Tag("A25"), @Tag("T52")})
    void tellsOfWhatWasRefusedAmidAnotherWorkThatHeldTheChain() {
        assertThatThrownBy(() -> portal.as(
                        person,
                        () -> transaction.executeWithoutResult(status -> {
                            trail.add(AuditEntry.by(person, AuditRole.PERSON).did(Act.PERSONAL_DATA_EXPORTED, "x"));
                            outgoing.resend(UUID.randomUUID());
                        })))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(refused()).containsExactly("OutgoingMail.resend");
        assertThat(acts(person)).doesNotContain(Act.PERSONAL_DATA_EXPORTED.code());
    }

    @Test
    @Tags({@Tag("A25"), @Tag("T52")})
    void tellsOfAScreenThatARoleDoesNotOpen() {
        workspace.open(person, "audit");
        assertThat(refused()).contains("audit");
    }

    @Test
    @Tags({@Tag("A25"), @Tag("T52")})
    void neverHoldsAPasswordOrWhatWasTypedInItsPlace() throws Exception {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var said = new ListAppender<ILoggingEvent>();
        said.start();
        root.addAppender(said);
        var team = teams.aCouncil();
        var asked = consultations.anOpenConsultation();
        try {
            signIn(address, PASSWORD, "198.51.100.4");
            signIn(PASSWORD, PASSWORD, "198.51.100.5"); // typed into the wrong field
            signIn(address, PASSWORD + "\r\n2026 INFO canary-line", "198.51.100.6");
            responses.aSubmittedResponse(team, asked, "canary-private-reasons-9911");
        } finally {
            root.detachAppender(said);
        }
        var rows = database.sql(
                        "select row(e.*)::text || coalesce(row(o.*)::text, '') from audit_entry e left join audit_origin o on o.entry = e.number")
                .query(String.class)
                .list();
        var logged = said.list.stream()
                .map(it -> it.getFormattedMessage() + it.getThrowableProxy())
                .toList();
        for (var canary : List.of(PASSWORD, "canary-private-reasons-9911", "canary-line")) {
            assertThat(rows).noneMatch(it -> it.contains(canary));
            assertThat(logged).noneMatch(it -> it.contains(canary));
        }
        assertThat(rows).anyMatch(it -> it.contains("response.submitted"));
    }

    private void signIn(String typedAddress, String password, String from) throws Exception {
        browser.perform(post("/workspace/sign-in")
                .param("username", typedAddress)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                }));
    }

    private List<String> acts(PersonId actor) {
        return database.sql("select act from audit_entry where actor = :actor order by number")
                .param("actor", actor.toString())
                .query(String.class)
                .list();
    }

    private long failures() {
        return database.sql("select count(*) from audit_entry where act = 'account.sign-in-failed' and thing = :person")
                .param("person", person.toString())
                .query(Long.class)
                .single();
    }

    private List<String> refused() {
        return database.sql("select thing from audit_entry where act = 'access.refused' and actor = :actor")
                .param("actor", person.toString())
                .query(String.class)
                .list();
    }
}
