package org.concordat.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.account.Accounts;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PeopleReadingTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestStaff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountDisabling disabling;

    @Autowired
    PeopleReading people;

    PersonId administrator;
    String mark;

    @BeforeEach
    void setUp() {
        administrator = staff.anAdministrator();
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void findsPeopleByAPartOfTheirNameOrAddress() {
        var ada = open("Ada " + mark, "ada-" + mark + "@test.example");
        assertThat(names(new PeopleQuery("ADA " + mark, null, false))).containsExactly("Ada " + mark);
        assertThat(names(new PeopleQuery("ada-" + mark + "@", null, false))).containsExactly("Ada " + mark);
        assertThat(names(new PeopleQuery("%" + mark, null, false)))
                .as("no wildcards")
                .isEmpty();
        assertThat(portal.as(administrator, () -> people.file(ada)).email()).isEqualTo("ada-" + mark + "@test.example");
    }

    @Test
    void findsPeopleByRoleAndThoseWhoseAccountIsDisabled() {
        portal.as(
                administrator,
                () -> accounts.open(
                        "mod-" + mark + "@test.example", "Mo " + mark, null, EnumSet.of(ServiceRole.MODERATOR)));
        var gone = open("Gone " + mark, "gone-" + mark + "@test.example");
        portal.as(administrator, () -> disabling.disable(gone, "left"));
        assertThat(names(new PeopleQuery(mark, ServiceRole.MODERATOR, false))).containsExactly("Mo " + mark);
        assertThat(names(new PeopleQuery(mark, ServiceRole.ADMINISTRATOR, false)))
                .isEmpty();
        assertThat(names(new PeopleQuery(mark, null, true))).containsExactly("Gone " + mark);
    }

    @Test
    void leafsThroughManyOnceEachInTheOrderOfTheirNames() {
        for (int i = 0; i < 120; i++) {
            open((i % 2 == 0 ? "Person " : "person ") + mark + " " + i / 7, mark + i + "@test.example");
        }
        var seen = new ArrayList<PersonId>();
        var names = new ArrayList<String>();
        PersonId after = null;
        do {
            var page = page(new PeopleQuery(mark, null, false), after);
            page.people().forEach(it -> {
                seen.add(it.id());
                names.add(it.name().toLowerCase(java.util.Locale.ROOT));
            });
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        assertThat(names).hasSize(120);
    }

    @Test
    void beginsAtTheFirstPageWhereThePersonBeforeIsNobody() {
        open("Ada " + mark, "ada-" + mark + "@test.example");
        assertThat(page(new PeopleQuery(mark, null, false), new PersonId(UUID.randomUUID()))
                        .people())
                .hasSize(1);
    }

    private PersonId open(String name, String email) {
        return portal.as(administrator, () -> accounts.open(email, name, null, Set.of()));
    }

    private List<String> names(PeopleQuery query) {
        return page(query, null).people().stream().map(PersonFile::name).toList();
    }

    private PeoplePage page(PeopleQuery query, @Nullable PersonId after) {
        return portal.as(administrator, () -> people.find(query, after));
    }
}
