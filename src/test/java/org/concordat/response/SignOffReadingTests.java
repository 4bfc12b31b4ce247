package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.concordat.CountedStatements;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.response.Comparison.Change;
import org.concordat.response.Comparison.Line;
import org.concordat.signoff.Basis;
import org.concordat.signoff.SigningOff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SignOffReadingTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    SendingForSignOff sending;

    @Autowired
    SigningOff signing;

    @Autowired
    SignOffReading reading;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;
    PersonId director;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        director = teams.aMember(council, Role.APPROVER);
        teams.chain(council, "Director", "Leader");
    }

    @Test
    void comparesWithNothingWhatNobodySignedOrOpened() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Too costly.");
        assertThat(read(council.approver(), response).earlier()).isEmpty();
    }

    @Test
    void comparesWithWhatTheReaderOpenedBefore() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Too costly.");
        look(council.approver(), response);
        look(council.approver(), response);
        assertThat(read(council.approver(), response).opened())
                .as("the same again")
                .isEmpty();
        edit(response, 1, 1, "Too costly by far.");
        edit(response, 2, 0, "This too.");
        assertThat(changes(council.approver(), response, Earlier.Kind.OPENED))
                .containsExactly(Change.CHANGED, Change.NEW);
        look(council.approver(), response);
        assertThat(changes(council.approver(), response, Earlier.Kind.OPENED))
                .as("opened again, and the same marks")
                .containsExactly(Change.CHANGED, Change.NEW);
        assertThat(read(director, response).opened()).as("somebody else's look").isEmpty();
    }

    @Test
    void comparesWithWhatIWasTheLastToSign() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Too costly.");
        sign(director, response);
        edit(response, 1, 1, "Too costly by far.");
        var read = read(director, response);
        assertThat(read.earlier()).extracting(Earlier::kind).containsExactly(Earlier.Kind.SIGNED_BY_ME);
        assertThat(changes(director, response, Earlier.Kind.SIGNED_BY_ME)).containsExactly(Change.CHANGED);
        assertThat(read.fallen()).singleElement().satisfies(it -> {
            assertThat(it.office()).isEqualTo("Director");
            assertThat(it.cancelledAt()).isNotNull();
        });
    }

    @Test
    void comparesWithWhatAnybodyElseSignedLast() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Too costly.");
        sign(director, response);
        assertThat(changes(council.approver(), response, Earlier.Kind.SIGNED))
                .as("the director has signed this very text")
                .containsExactly(Change.SAME);
        edit(response, 1, 1, "Too costly by far.");
        assertThat(changes(council.approver(), response, Earlier.Kind.SIGNED)).containsExactly(Change.CHANGED);
        sign(director, response);
        assertThat(changes(council.approver(), response, Earlier.Kind.SIGNED))
                .as("signed again; what fell shows what is new")
                .containsExactly(Change.CHANGED);
    }

    @Test
    void showsAPositionThatWasTakenOutAfterItWasSigned() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Too costly.");
        edit(response, 2, 0, "This too.");
        sign(director, response);
        portal.as(council.drafter(), () -> {
            drafting.save(response, Target.ofQuestion(2), 1, PositionDraft.empty());
            sending.send(response);
        });
        assertThat(changes(director, response, Earlier.Kind.SIGNED_BY_ME)).containsExactly(Change.SAME, Change.GONE);
    }

    @Test
    void saysWhichQuestionsAreNotAnswered() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Too costly.");
        assertThat(read(director, response).text().unanswered())
                .extracting(TextToSend.Unanswered::number)
                .containsExactly(2, 3);
    }

    @Test
    @Tag("T45")
    void keepsWhatEachSignatureWasGivenFor() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Exactly “this”, 50% <b> %3C &amp;");
        sign(director, response);
        var signed = database.sql("""
                select s.content_hash, c.content from sign_off s
                join response_content c on c.response_id = s.response_id and c.content_hash = s.content_hash
                where s.response_id = ? and s.signed_by = ?
                """)
                .param(response.value())
                .param(director.value())
                .query()
                .singleRow();
        assertThat(Sha256.of((String) signed.get("content")).hex()).isEqualTo(signed.get("content_hash"));
        assertThat((String) signed.get("content")).contains("Exactly “this”, 50% <b> %3C &amp;");
        for (var sql : List.of(
                "update response_content set content = '{}' where response_id = ?",
                "delete from response_content where response_id = ?")) {
            assertThatThrownBy(() -> database.sql(sql).param(response.value()).update())
                    .hasMessageContaining("does not change");
        }
    }

    @Test
    @Tag("A2")
    void remembersNoLookAtWhatIsNotOurs() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Too costly.");
        var hash = read(director, response).contentHash();
        var stranger = teams.aGpGroup().approver();
        portal.as(stranger, () -> reading.looked(response, hash));
        assertThatThrownBy(() -> portal.as(stranger, () -> reading.read(response)))
                .isExactlyInstanceOf(NotFound.class);
        portal.as(director, () -> reading.looked(response, Sha256.of("something else")));
        assertThat(database.sql("select count(*) from response_look where response_id = ?")
                        .param(response.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Tag("T54")
    void readsInAFixedNumberOfStatements() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Too costly.");
        sign(director, response);
        look(council.approver(), response);
        edit(response, 1, 1, "Too costly by far.");
        int few = CountedStatements.of(() -> read(council.approver(), response));
        edit(response, 2, 0, "This too.");
        edit(response, 3, 0, "And this.");
        for (int i = 0; i < 5; i++) {
            sign(director, response);
            edit(response, 1, 2 + i, "Too costly " + i);
        }
        assertThat(CountedStatements.of(() -> read(council.approver(), response)))
                .isEqualTo(few);
    }

    private ResponseToSign read(PersonId approver, ResponseId response) {
        return portal.as(approver, () -> reading.read(response));
    }

    private void look(PersonId approver, ResponseId response) {
        portal.as(
                approver, () -> reading.looked(response, reading.read(response).contentHash()));
    }

    private List<Change> changes(PersonId approver, ResponseId response, Earlier.Kind since) {
        var read = read(approver, response);
        var earlier = read.earlier().stream()
                .filter(it -> it.kind() == since)
                .findFirst()
                .orElseThrow();
        return Comparison.of(read.text().positions(), earlier).positions().stream()
                .map(Line::change)
                .toList();
    }

    /** Says something else, and sends it again. */
    private void edit(ResponseId response, int question, int revision, String words) {
        portal.as(council.drafter(), () -> {
            drafting.save(response, Target.ofQuestion(question), revision, PositionDraft.plain(Stance.OPPOSE, words));
            sending.send(response);
        });
    }

    private void sign(PersonId approver, ResponseId response) {
        portal.as(
                approver,
                () -> signing.sign(response.signable(), reading.read(response).contentHash(), Basis.none()));
    }
}
