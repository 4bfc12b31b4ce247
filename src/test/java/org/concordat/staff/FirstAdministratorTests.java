package org.concordat.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import javax.sql.DataSource;
import org.concordat.account.AddressRefused;
import org.concordat.account.ServiceRole;
import org.concordat.credential.PasswordRefused;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Roles;
import org.concordat.signin.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** On a portal of its own: in that of the other tests there are administrators. */
@SpringBootTest(properties = {"concordat.address=https://portal.example", "spring.main.lazy-initialization=true"})
@Import(TestPeople.class)
@Tag("slow")
class FirstAdministratorTests {

    static final String ADDRESS = "first@department.example";

    @Autowired
    FirstAdministrator first;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource source;

    @Autowired
    Clock clock;

    @BeforeEach
    void setUp() {
        database.sql("delete from person_role").update();
        database.sql("delete from person").update();
    }

    @Test
    void setsUpOnceWithALinkForAnHour() {
        var link = link();
        assertThat(first.isOpen(link)).isTrue();
        assertThat(database.sql(
                                "select expires_at between now() + interval '59 minutes' and now() + interval '61 minutes' from setup_link")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        first.setUp(link, "First Administrator", ADDRESS, TestPeople.PASSWORD);
        assertThat(first.isMissing()).isFalse();
        assertThat(first.isOpen(link)).isFalse();
        assertThatThrownBy(() -> first.setUp(link, "Second", "second@department.example", TestPeople.PASSWORD))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(this::link).isInstanceOf(SetUpOver.class);
    }

    @Test
    void isOverAsSoonAsThereIsAnAdministrator() {
        var link = link();
        people.withPassword(ServiceRole.ADMINISTRATOR);
        assertThat(first.isOpen(link)).isFalse();
        assertThatThrownBy(() -> first.setUp(link, "First", ADDRESS, TestPeople.PASSWORD))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void takesTheLatestLinkInTimeAndNoGuess() {
        var earlier = link();
        var later = link();
        assertThat(first.isOpen(earlier)).isFalse();
        assertThat(first.isOpen("")).isFalse();
        assertThat(first.isOpen("guess")).isFalse();
        database.sql("update setup_link set expires_at = now()").update();
        assertThat(first.isOpen(later)).isFalse();
        assertThatThrownBy(() -> first.setUp(later, "First", ADDRESS, TestPeople.PASSWORD))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void keepsTheLinkWhenTheFormWasWrong() {
        var link = link();
        assertThatThrownBy(() -> first.setUp(link, "First", ADDRESS, "department123"))
                .isInstanceOf(PasswordRefused.class);
        assertThatThrownBy(() -> first.setUp(link, "First", "nowhere", TestPeople.PASSWORD))
                .isInstanceOf(AddressRefused.class);
        assertThat(first.isOpen(link)).isTrue();
    }

    @Test
    @WithMockUser(roles = {Roles.PERSON, Roles.ADMINISTRATOR})
    void givesLinksToTheMachineOnly() {
        assertThatThrownBy(() -> first.newLink()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void takesALinkThatACommandMadeBesideIt() {
        var earlier = link();
        var link = SetUpFromOutside.newLink(source, "https://portal.example", clock);
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(link).startsWith("https://portal.example/workspace/setup/");
        assertThat(first.isOpen(earlier)).isFalse();
        first.setUp(token, "First Administrator", ADDRESS, TestPeople.PASSWORD);
        assertThatThrownBy(() -> SetUpFromOutside.newLink(source, "https://portal.example", clock))
                .isInstanceOf(SetUpOver.class);
    }

    private String link() {
        var link = people.asSystem(first::newLink);
        assertThat(link).startsWith("https://portal.example/workspace/setup/");
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
