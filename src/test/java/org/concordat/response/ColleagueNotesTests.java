package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.account.OwnData;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class ColleagueNotesTests {

    private static final Target FIRST = Target.ofQuestion(1);

    /** Letters that stand nowhere else. */
    private static final String SECRET = "zyxnotewq";

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestCases cases;

    @Autowired
    TestStaff staff;

    @Autowired
    ColleagueNotes notes;

    @Autowired
    OwnData ownData;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        responses.aDraft(council, asked, "Ours.");
    }

    @Test
    void areReadByColleaguesAlone() {
        add("  Is “by law” enough?\n\nI think so. ");
        var read = portal.as(council.approver(), () -> notes.on(responses.of(council, asked), FIRST));
        assertThat(read).singleElement().satisfies(it -> {
            assertThat(it.words()).isEqualTo("Is “by law” enough?\n\nI think so.");
            assertThat(it.by()).startsWith("Drafter");
        });
        assertThat(portal.as(council.approver(), () -> notes.on(responses.of(council, asked), Target.ofQuestion(2))))
                .isEmpty();
        assertThat(portal.as(teams.aGpGroup().drafter(), () -> notes.on(responses.of(council, asked), FIRST)))
                .isEmpty();
        assertThatThrownBy(() -> portal.as(staff.aModerator(), () -> notes.on(responses.of(council, asked), FIRST)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void areRefusedWhereTheyHaveNoPlace() {
        var stranger = teams.aGpGroup().drafter();
        assertThatThrownBy(() -> portal.as(stranger, () -> notes.add(responses.of(council, asked), FIRST, "Mine.")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(
                        council.drafter(), () -> notes.add(responses.of(council, asked), Target.ofQuestion(99), "?")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> add("x".repeat(ColleagueNotes.MAXIMUM + 1))).isInstanceOf(TooLong.class);
        assertThatThrownBy(() -> add(" \u200b ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stayWithTheOrganisationThroughItsVersions() {
        add("For the next one too.");
        var response = responses.of(council, asked);
        teams.end(council.drafter(), council);
        assertThat(portal.as(teams.aMember(council, Role.DRAFTER), () -> notes.on(response, FIRST)))
                .hasSize(1);
    }

    /** Looks for the words of a note in every table but its own, once the response is published. */
    @Test
    @Tag("T44")
    @Tag("T21")
    void areFoundNowhereElse() {
        add(SECRET + " is between us");
        cases.aPublishedResponse(council, asked, "Ours, published.");
        var columns = database.sql("""
                select format('select %L from %I.%I where %I::text like %L limit 1',
                    table_schema || '.' || table_name || '.' || column_name, table_schema, table_name, column_name,
                    :like)
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema in ('concordat', 'record') and table_type = 'BASE TABLE'
                    and table_name <> 'position_note'
                """)
                .param("like", "%" + SECRET + "%")
                .query(String.class)
                .list();
        assertThat(columns).hasSizeGreaterThan(100);
        assertThat(columns.stream().flatMap(it -> database.sql(it).query(String.class).list().stream()))
                .isEmpty();
        assertThat(portal.as(council.drafter(), () -> ownData.export()).toString())
                .doesNotContain(SECRET);
    }

    private void add(String words) {
        portal.as(council.drafter(), () -> notes.add(responses.of(council, asked), FIRST, words));
    }
}
