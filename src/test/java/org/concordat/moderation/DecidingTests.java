package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestMessages;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.Verdict;
import org.concordat.record.PositionFilter;
import org.concordat.record.PositionReading;
import org.concordat.response.OurResponses;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseState;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class DecidingTests {

    private static final Set<DecisionReason> PERSONAL = EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA);

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestResponses responses;

    @Autowired
    TestCases cases;

    @Autowired
    ModerationQueue queue;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseDrafts drafts;

    @Autowired
    Deciding deciding;

    @Autowired
    Intake intake;

    @Autowired
    Explanations told;

    @Autowired
    OurResponses ours;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    PositionReading record;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;
    PersonId moderator;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        moderator = staff.aModerator();
    }

    @Test
    void publishesWhatWasSubmitted() {
        responses.aSubmittedResponse(council, asked, "Too costly.");
        var file = open();
        assertThat(file.texts())
                .singleElement()
                .satisfies(it -> assertThat(it.text()).isEqualTo(Text.ofPlain("Too costly.")));
        publish(file, List.of(), Set.of());
        assertThat(published()).containsExactly("Too costly.");
        assertThat(state()).isEqualTo(ResponseState.PUBLISHED);
    }

    @Test
    @Tag("A35")
    void leavesRedactedWordsOutOfEverythingPublic() {
        responses.aSubmittedResponse(council, asked, "Mr Canaryname says it is too costly.");
        var file = open();
        var redaction = new RedactionRequest(file.texts().getFirst().key(), 0, 13, RedactionReason.NAME);
        var preview = portal.as(moderator, () -> drafts.keep(file.id(), marking(redaction), Locale.UK));
        assertThat(TestMessages.read(preview.getFirst().text().plain()))
                .isEqualTo("[redacted: name] says it is too costly.");
        publish(file, List.of(redaction), PERSONAL);
        assertThat(published()).containsExactly("[redacted: name] says it is too costly.");
        for (var table : database.sql("select tablename from pg_tables where schemaname = 'record'")
                .query(String.class)
                .list()) {
            assertThat(database.sql("select count(*) from record." + table + " t where t::text ilike '%canaryname%'")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void saysWhomTheWordsWereAboutWhereTheModeratorDoes() {
        responses.aSubmittedResponse(council, asked, "Mr Canaryname says it is too costly.");
        var file = open();
        var unlabelled = new RedactionRequest(file.texts().getFirst().key(), 0, 13, RedactionReason.NAME);
        var redaction = unlabelled.with(RedactionLabel.STAFF);
        portal.as(moderator, () -> drafts.keep(file.id(), marking(redaction), Locale.UK));
        assertThat(open().draft().redactions()).containsExactly(redaction);
        publish(file, List.of(redaction), PERSONAL);
        assertThat(published()).containsExactly("[redacted: name (a member of staff)] says it is too costly.");
    }

    @Test
    void asksForAReasonWhenSomethingIsKeptFromThePublic() {
        responses.aSubmittedResponse(council, asked, "Too costly.");
        var file = open();
        var redaction = List.of(new RedactionRequest(file.texts().getFirst().key(), 0, 3, RedactionReason.NAME));
        assertThatThrownBy(() -> publish(file, redaction, Set.of())).isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> portal.as(
                        moderator,
                        () -> deciding.decide(
                                file.id(), file.version(), Decision.against(Verdict.Kind.WITHHOLD, Set.of(), ""))))
                .isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> portal.as(
                        moderator,
                        () -> deciding.decide(
                                file.id(), file.version(), Decision.against(Verdict.Kind.RETURN, Set.of(), ""))))
                .isInstanceOf(ReasonMissing.class);
        assertThat(state()).isEqualTo(ResponseState.IN_MODERATION);
    }

    @Test
    void keepsAWithheldResponseOffTheRecord() {
        responses.aSubmittedResponse(council, asked, "Too costly.");
        var file = open();
        portal.as(
                moderator,
                () -> deciding.decide(
                        file.id(),
                        file.version(),
                        Decision.against(Verdict.Kind.WITHHOLD, PERSONAL, "It names a patient.")));
        assertThat(published()).isEmpty();
        var room = portal.as(council.drafter(), () -> ours.room(asked.id())).orElseThrow();
        assertThat(room.state()).isEqualTo(ResponseState.WITHHELD);
        assertThat(room.explanation()).isNotNull();
        assertThat(room.explanation().note()).isEqualTo("It names a patient.");
        assertThat(room.explanation().reasons()).containsExactlyElementsOf(PERSONAL);
    }

    @Test
    void explainsADecisionToItsAuthorAndNobodyElse() {
        responses.aSubmittedResponse(council, asked, "Too costly.");
        var file = open();
        portal.as(
                moderator,
                () -> deciding.decide(
                        file.id(),
                        file.version(),
                        Decision.against(Verdict.Kind.WITHHOLD, PERSONAL, "It names a patient.")));
        var content = database.sql("select content_id from moderation_case where id = ?")
                .param(file.id().value())
                .query((row, number) -> new ContentId(row.getObject(1, java.util.UUID.class)))
                .single();
        assertThat(portal.as(council.drafter(), () -> told.of(ContentKind.RESPONSE, content)))
                .isPresent();
        assertThat(portal.as(teams.aGpGroup().drafter(), () -> told.of(ContentKind.RESPONSE, content)))
                .isEmpty();
    }

    @Test
    void returnsAResponseToBeRevised() {
        responses.aSubmittedResponse(council, asked, "Too costly.");
        var file = open();
        portal.as(
                moderator,
                () -> deciding.decide(file.id(), file.version(), Decision.against(Verdict.Kind.RETURN, PERSONAL, "")));
        assertThat(state()).isEqualTo(ResponseState.RETURNED);
        assertThat(portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void cannotRejectAResponse() {
        responses.aSubmittedResponse(council, asked, "Too costly.");
        var file = open();
        assertThatThrownBy(() -> portal.as(
                        moderator,
                        () -> deciding.decide(
                                file.id(), file.version(), Decision.against(Verdict.Kind.REJECT, PERSONAL, ""))))
                .isInstanceOf(UnknownVerdict.class);
        assertThat(state()).isEqualTo(ResponseState.IN_MODERATION);
        assertThat(open().over()).as("the refusal took its decision back").isFalse();
    }

    @Test
    @Tag("T58")
    void keepsModeratorsFromWhatIsTheirOwnOrganisations() {
        responses.aSubmittedResponse(council, asked, "Too costly.");
        var partial = staff.aModeratorOf(council);
        var waiting = portal.as(partial, () -> cases.waitingOf(council));
        assertThat(waiting.ownOrganisation()).isTrue();
        assertThatThrownBy(() -> portal.as(partial, () -> caseFiles.open(waiting.id(), Locale.UK)))
                .isInstanceOf(OwnOrganisation.class);
        assertThatThrownBy(() -> portal.as(partial, () -> drafts.keep(waiting.id(), CaseDraft.EMPTY, Locale.UK)))
                .isInstanceOf(OwnOrganisation.class);
        assertThatThrownBy(() -> portal.as(partial, () -> deciding.decide(waiting.id(), 0, Decision.publish())))
                .isInstanceOf(OwnOrganisation.class);
        assertThatThrownBy(() -> portal.as(
                        partial,
                        () -> deciding.decide(waiting.id(), 0, Decision.against(Verdict.Kind.WITHHOLD, PERSONAL, ""))))
                .isInstanceOf(OwnOrganisation.class);
    }

    @Test
    void letsOneOfManyModeratorsDecide() {
        responses.aSubmittedResponse(council, asked, "Too costly.");
        var file = open();
        var decided = AtOnce.times(6, () -> {
            try {
                publish(file, List.of(), Set.of());
                return true;
            } catch (AlreadyDecided second) {
                return false;
            }
        });
        assertThat(decided).filteredOn(it -> it).hasSize(1);
        assertThat(published()).hasSize(1);
    }

    @Test
    void refusesWhoeverDoesNotModerate() {
        responses.aSubmittedResponse(council, asked, "Too costly.");
        var file = open();
        for (var person : List.of(council.drafter(), council.approver(), staff.anOwner())) {
            assertThatThrownBy(() -> portal.as(person, () -> queue.waiting(Locale.UK)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> portal.as(person, () -> caseFiles.open(file.id(), Locale.UK)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() ->
                            portal.as(person, () -> deciding.decide(file.id(), file.version(), Decision.publish())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> portal.as(
                            person,
                            () -> deciding.decide(
                                    file.id(), file.version(), Decision.against(Verdict.Kind.WITHHOLD, PERSONAL, ""))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(published()).isEmpty();
    }

    @Test
    void knowsNoCaseThatDoesNotExist() {
        assertThatThrownBy(() ->
                        portal.as(moderator, () -> caseFiles.open(new CaseId(java.util.UUID.randomUUID()), Locale.UK)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesANoteThatIsTooLong() {
        responses.aSubmittedResponse(council, asked, "Too costly.");
        var file = open();
        var note = "x".repeat(Decision.NOTE_MAXIMUM + 1);
        assertThatThrownBy(() -> portal.as(
                        moderator,
                        () -> deciding.decide(
                                file.id(), file.version(), Decision.against(Verdict.Kind.WITHHOLD, PERSONAL, note))))
                .isInstanceOf(TooLong.class);
    }

    @Test
    void logsEveryLookAtAnOriginal() {
        responses.aSubmittedResponse(council, asked, "Too costly.");
        var file = open();
        open();
        assertThat(database.sql("select count(*) from audit_entry where act = 'case.opened' and thing = ?")
                        .param(file.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @Tag("T80")
    void publishesNothingWhereARedactionNamesAPlaceThatIsNotThere() {
        responses.aSubmittedResponse(council, asked, "Mr Canaryname says it is too costly.");
        var file = open();
        var key = file.texts().getFirst().key();
        for (var nowhere : List.of(
                new RedactionRequest("question-99", 0, 13, RedactionReason.NAME),
                new RedactionRequest(key + " ", 0, 13, RedactionReason.NAME),
                new RedactionRequest(key, 0, 400, RedactionReason.NAME),
                new RedactionRequest(key, 13, 13, RedactionReason.NAME),
                new RedactionRequest(key, -1, 13, RedactionReason.NAME))) {
            assertThatThrownBy(() -> publish(file, List.of(nowhere), PERSONAL)).isInstanceOf(UnknownPlace.class);
            assertThatThrownBy(() -> portal.as(moderator, () -> drafts.keep(file.id(), marking(nowhere), Locale.UK)))
                    .isInstanceOf(UnknownPlace.class);
        }
        assertThat(published()).isEmpty();
        assertThat(state()).isNotEqualTo(ResponseState.PUBLISHED);
        publish(file, List.of(new RedactionRequest(key, 0, 13, RedactionReason.NAME)), PERSONAL);
        assertThat(published()).containsExactly("[redacted: name] says it is too costly.");
    }

    /** From what was typed to the public page: whatever can be seen is there, in order, numbers as written. */
    @Test
    void publishesHostileWordsAsTheyWereWritten() {
        var words =
                "3. Yes.\n5. No.\n\n[1]: https://example.org\n2 * 3 * 4 = 24 **so** &#8238; &#xE000;0&#xE001; &nbsp;"
                        + "\n\n50% <b> %3C &amp; </p><script>alert(1)</script>\ta\u000Bb \u202Eright\u202C"
                        + "\n\nYnys M\u00F4n \u0175\u0174 \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73"
                        + "\uDB40\uDC7F \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 e\u0301 \uE000 {{7*7}} ${x}";
        responses.aSubmittedResponse(council, asked, words);
        publish(open(), List.of(), Set.of());

        var html = record.positions(PositionFilter.everything(asked.slug()), null)
                .items()
                .getFirst()
                .text()
                .html();
        var seen = org.jsoup.Jsoup.parse(html).wholeText();
        assertThat(visible(seen)).isEqualTo(visible(words));
        assertThat(visible(published().getFirst())).isEqualTo(visible(words));
        assertThat(html).doesNotContain("<script").doesNotContain("\u202E").doesNotContain("<b>");
    }

    private static String visible(String words) {
        return java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFC)
                .codePoints()
                .filter(it -> !Character.isWhitespace(it) && Character.getType(it) != Character.CONTROL)
                .filter(it -> it < 0x200B || it > 0x206F || it == 0x200D)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What is kept may be damaged by hand or by a fault: whoever must decide on it can always open it. */
    @Test
    @Tag("T73")
    void opensAndDecidesWhatCannotBeRead() {
        responses.aSubmittedResponse(council, asked, "Mrs Cole is right.");
        damage(
                "{\"stance\":\"SUPPORT\",\"reasons\":{\"type\":\"doc\",\"format\":9,\"content\":[{\"type\":\"hologram\",\"content\":["
                        + "{\"type\":\"text\",\"text\":\"Mrs Cole is right.\"}]}]}}");

        var file = open();

        assertThat(file.texts().getFirst().text().plain()).isEqualTo("Mrs Cole is right.");
        publish(
                file,
                List.of(new RedactionRequest(file.texts().getFirst().key(), 0, 8, RedactionReason.NAME)),
                PERSONAL);
        assertThat(published()).containsExactly("[redacted: name] is right.");
    }

    private void damage(String kept) {
        database.sql("alter table position disable trigger submitted_position_stays")
                .update();
        database.sql("update position set said = ?").param(kept).update();
        database.sql("alter table position enable trigger submitted_position_stays")
                .update();
    }

    @Test
    void replacesTheFirstVersionOnTheRecordByTheSecond() {
        cases.aPublishedResponse(council, asked, "First");
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        var room = portal.as(council.drafter(), () -> ours.room(asked.id())).orElseThrow();
        portal.as(
                council.drafter(),
                () -> drafting.save(
                        asked.id(),
                        Target.ofQuestion(1),
                        1,
                        org.concordat.response.PositionDraft.plain(org.concordat.kernel.Stance.SUPPORT, "Second")));
        cases.aPublishedResponse(council, asked, "Second thoughts");
        assertThat(room.version()).isEqualTo(2);
        assertThat(published()).containsExactly("Second thoughts");
        assertThat(database.sql("select count(*) from record.responses where not current and consultation = ?")
                        .param(asked.slug().value())
                        .query(Integer.class)
                        .single())
                .as("the first stays beside it")
                .isEqualTo(1);
    }

    private CaseFile open() {
        return portal.as(moderator, () -> cases.caseOf(council));
    }

    private static CaseDraft marking(RedactionRequest place) {
        return new CaseDraft(List.of(place), Map.of(), List.of(), Set.of(), "");
    }

    private void publish(CaseFile file, List<RedactionRequest> redactions, Set<DecisionReason> reasons) {
        portal.as(
                moderator, () -> deciding.decide(file.id(), file.version(), Decision.publish(redactions, reasons, "")));
    }

    private List<String> published() {
        return record.positions(PositionFilter.everything(asked.slug()), null).items().stream()
                .map(it -> TestMessages.read(it.text().plain()))
                .toList();
    }

    private ResponseState state() {
        return portal.as(council.drafter(), () -> ours.room(asked.id()))
                .orElseThrow()
                .state();
    }
}
