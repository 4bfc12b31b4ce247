package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConditionMark;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.TestCases;
import org.concordat.record.ListedCondition;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.OrganisationReading;
import org.concordat.record.PositionReading;
import org.concordat.record.ResponseReading;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Conditions live on after they were published. */
@PortalTest
class ConditionsTests {

    private static final Text HOW = Text.ofPlain("By section 194 of the Act.");

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestCases cases;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    FollowingConditions following;

    @Autowired
    ClaimingConditions claiming;

    @Autowired
    ConditionsReading reading;

    @Autowired
    ResponseReading published;

    @Autowired
    PositionReading record;

    @Autowired
    OrganisationReading organisations;

    @Autowired
    Deciding deciding;

    Team council;
    Team other;
    Asked asked;
    Condition condition;
    Reference response;
    Reference position;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        other = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        condition = Condition.of(Text.ofPlain("The board has powers."), Text.ofPlain("A right to call people in."));
        say(condition);
        response = publish();
        position = published.positions(response, 1).getFirst().reference();
    }

    @Test
    void areOpenUntilWhoSetThemSaysOtherwise() {
        assertThat(onRecord().isOpen()).isTrue();
        for (var mark :
                List.of(ConditionMark.PARTLY, ConditionMark.NOT_MET, ConditionMark.MET, ConditionMark.DROPPED)) {
            mark(mark);
            assertThat(onRecord().mark()).isEqualTo(mark);
            assertThat(onRecord().isOpen()).isEqualTo(mark.isOpen());
        }
    }

    @Test
    void areMarkedByNobodyElse() {
        portal.as(other.approver(), () -> {
            assertThatThrownBy(() -> following.mark(position, condition.id(), ConditionMark.MET))
                    .isInstanceOf(NotFound.class);
        });
        portal.as(council.drafter(), () -> {
            assertThatThrownBy(() -> following.mark(position, condition.id(), ConditionMark.MET))
                    .isInstanceOf(AccessDeniedException.class);
        });
        assertThat(onRecord().mark()).isNull();
    }

    @Test
    void areAdoptedByOthersAndLetGo() {
        adopt(other);
        adopt(other);
        assertThat(onRecord().adoptedBy()).extracting(ListedOrganisation::name).containsExactly(other.name());
        letGo(other);
        assertThat(onRecord().adoptedBy()).isEmpty();
        assertThatThrownBy(() -> letGo(other))
                .isInstanceOfSatisfying(
                        ConditionRefused.class,
                        it -> assertThat(it.fault()).isEqualTo(ConditionRefused.Fault.NOT_ADOPTED));
    }

    @Test
    @Tag("T48")
    void areAdoptedByManyAtOnce() {
        var many = List.of(teams.aCouncil(), teams.aCouncil(), teams.aCouncil(), teams.aCouncil());
        AtOnce.all(many.stream()
                .map(it -> (Callable<Team>) () -> {
                    adopt(it);
                    return it;
                })
                .toList());
        assertThat(onRecord().adoptedBy())
                .extracting(ListedOrganisation::name)
                .containsExactlyInAnyOrderElementsOf(
                        many.stream().map(Team::name).toList());
    }

    @Test
    @Tag("T48")
    void forgetNobodyWhoAdoptedOneWhileAnotherDidSo() {
        var first = teams.aCouncil();
        var second = teams.aCouncil();
        var adopted = new CountDownLatch(1);
        AtOnce.all(List.<Callable<Team>>of(
                () -> transaction.execute(status -> {
                    adopt(first);
                    adopted.countDown();
                    TestCases.awaitSomebodyWhoWaits(database);
                    return first;
                }),
                () -> {
                    adopted.await();
                    adopt(second);
                    return second;
                }));
        // The list on the record is written as a whole: whoever read it before the other was done would leave them out.
        assertThat(onRecord().adoptedBy())
                .extracting(ListedOrganisation::name)
                .containsExactlyInAnyOrder(first.name(), second.name());
    }

    @Test
    void areAdoptedInTheirWordsAndNotInWhatTheyBecome() {
        adopt(other);
        mark(ConditionMark.PARTLY);
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        var stronger = new Condition(condition.id(), Text.ofPlain("The board has a veto."), condition.satisfiedBy());
        say(stronger);
        publish();
        assertThat(onRecord().words().plain()).isEqualTo("The board has a veto.");
        assertThat(onRecord().adoptedBy()).isEmpty();
        assertThat(told("condition-lapsed", other.drafter())).isOne();
        assertThat(told("condition-lapsed", council.drafter())).isZero();
        assertThat(onRecord().mark()).isEqualTo(ConditionMark.PARTLY);
        adopt(other);
        assertThat(onRecord().adoptedBy()).hasSize(1);
        nextVersion();
        assertThat(told("condition-lapsed", other.drafter()))
                .as("nothing changed that they adopted")
                .isOne();
    }

    @Test
    void leadToThoseWhoAdoptedThem() {
        adopt(other);
        var named = onRecord().adoptedBy().getFirst().slug();
        assertThat(organisations.organisation(named)).isPresent();
        portal.as(other.approver(), () -> following.takeBack(position, condition.id()));
        assertThat(organisations.organisation(named)).isEmpty();
    }

    @Test
    void tellThoseWhoAdoptedThemOnceThatTheyAreGone() {
        adopt(other);
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        say(Condition.of(Text.ofPlain("Another."), Text.empty()));
        publish();
        nextVersion();
        assertThat(told("condition-lapsed", other.approver())).isOne();
    }

    @Test
    void tellThoseWhoAdoptedThemWhatBecameOfThem() {
        adopt(other);
        var letGo = teams.aCouncil();
        adopt(letGo);
        portal.as(letGo.approver(), () -> following.takeBack(position, condition.id()));
        mark(ConditionMark.DROPPED);
        assertThat(told("condition-dropped", other.drafter())).isOne();
        assertThat(told("condition-dropped", letGo.drafter())).isZero();
        assertThat(told("condition-dropped", council.approver()))
                .as("nobody is told of their own act")
                .isZero();
    }

    @Test
    @Tag("A35")
    void areToldToThoseWhoAdoptedThemInThePublicWordsAlone() {
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        condition = Condition.of(Text.ofPlain("Mrs Canary leads the board."), Text.empty());
        say(condition);
        responses.submit(council, asked);
        portal.as(staff.aModerator(), () -> {
            var file = cases.caseOf(council);
            var words = file.texts().stream()
                    .filter(it -> it.text().plain().contains("Canary"))
                    .findFirst()
                    .orElseThrow();
            deciding.decide(
                    file.id(),
                    file.version(),
                    Decision.publish(
                            List.of(new RedactionRequest(words.key(), 0, 10, RedactionReason.NAME)),
                            EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA),
                            ""));
        });
        adopt(other);
        mark(ConditionMark.DROPPED);
        assertThat(database.sql("select words::text from mail_message where template = 'condition-dropped'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .anyMatch(it -> it.contains("leads the board"))
                .noneMatch(it -> it.contains("Canary"));
    }

    private void nextVersion() {
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        publish();
    }

    /** How many mails of a kind somebody got. */
    private int told(String template, PersonId person) {
        return database.sql("""
                        select count(*) from mail_message m join person p on p.email = m.recipient
                        where m.template = :template and p.id = :person
                        """)
                .param("template", template)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void areNotAdoptedByThemselvesNorByTheUnverified() {
        portal.as(council.approver(), () -> {
            assertThatThrownBy(() -> following.adopt(position, condition.id()))
                    .isInstanceOfSatisfying(
                            ConditionRefused.class,
                            it -> assertThat(it.fault()).isEqualTo(ConditionRefused.Fault.OURS));
        });
        portal.as(teams.anUnverifiedOrganisation().approver(), () -> {
            assertThatThrownBy(() -> following.adopt(position, condition.id()))
                    .isInstanceOfSatisfying(
                            ConditionRefused.class,
                            it -> assertThat(it.fault()).isEqualTo(ConditionRefused.Fault.NOT_VERIFIED));
        });
        portal.as(other.drafter(), () -> {
            assertThatThrownBy(() -> following.adopt(position, condition.id()))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void areSaidToBeMetByTheConsultingBodyAndStayOpenAllTheSame() {
        portal.as(staff.anOwnerOf(asked), () -> {
            assertThatThrownBy(() -> claiming.claim(position, condition.id(), Text.ofPlain(" ")))
                    .isInstanceOf(ConditionRefused.class);
            assertThatThrownBy(() -> claiming.claim(
                            position, condition.id(), Text.ofPlain("x".repeat(ClaimingConditions.MAXIMUM + 1))))
                    .isInstanceOf(TooLong.class);
            claiming.claim(position, condition.id(), HOW);
        });
        assertThat(onRecord().claim().plain()).isEqualTo(HOW.plain());
        assertThat(onRecord().isOpen()).isTrue();
    }

    @Test
    void areSaidToBeMetByNobodyElse() {
        var elsewhere = consultations.anOpenConsultation();
        portal.as(staff.anOwnerOf(elsewhere), () -> {
            assertThatThrownBy(() -> claiming.claim(position, condition.id(), HOW))
                    .isInstanceOf(NotFound.class);
        });
        portal.as(council.approver(), () -> {
            assertThatThrownBy(() -> claiming.claim(position, condition.id(), HOW))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void areNotThereBeforeTheyArePublishedNorOnceTheyAreWithdrawn() {
        portal.as(other.approver(), () -> {
            assertThatThrownBy(() -> following.adopt(position, UUID.randomUUID()))
                    .isInstanceOf(NotFound.class);
        });
        adopt(other);
        portal.as(council.approver(), () -> {
            withdrawing.withdraw(response, "In error.");
            assertThatThrownBy(() -> following.mark(position, condition.id(), ConditionMark.MET))
                    .isInstanceOf(NotFound.class);
        });
        portal.as(other.approver(), () -> {
            assertThat(reading.page(asked.id(), null).positions()).isEmpty();
        });
    }

    @Test
    @Tag("T48")
    void areToldApartWhateverTheirIds() {
        mark(ConditionMark.MET);
        var others = portal.as(other.drafter(), () -> beginning.begin(asked.id()));
        portal.as(other.drafter(), () -> {
            drafting.save(
                    asked.id(),
                    Target.ofQuestion(1),
                    others.positions().getFirst().revision(),
                    PositionDraft.plain(Stance.SUPPORT_WITH_CONDITIONS, "As they say.")
                            .with(List.of(condition)));
        });
        var receipt = responses.submit(other, asked);
        portal.as(staff.aModerator(), () -> {
            cases.publish(cases.waitingOf(other).id());
        });
        assertThat(onRecord().mark()).isEqualTo(ConditionMark.MET);
        var theirs = published.positions(receipt.reference(), 1).getFirst();
        assertThat(theirs.conditions().getFirst().mark()).isNull();
        portal.as(other.approver(), () -> {
            following.mark(theirs.reference(), condition.id(), ConditionMark.DROPPED);
        });
        assertThat(onRecord().mark()).isEqualTo(ConditionMark.MET);
    }

    @Test
    void areListedWithWhatWhoeverAsksMaySay() {
        portal.as(council.approver(), () -> {
            var page = reading.page(asked.id(), null);
            assertThat(page.positions())
                    .singleElement()
                    .satisfies(it -> assertThat(it.reference()).isEqualTo(position));
            assertThat(page.us())
                    .isEqualTo(page.positions()
                            .getFirst()
                            .organisations()
                            .getFirst()
                            .slug());
            assertThat(page.runs()).isFalse();
        });
        portal.as(other.drafter(), () -> {
            assertThat(reading.page(asked.id(), null).us()).isNull();
        });
        portal.as(staff.anOwnerOf(asked), () -> {
            assertThat(reading.page(asked.id(), null).runs()).isTrue();
        });
    }

    private ListedCondition onRecord() {
        return record.versions(position).getFirst().conditions().getFirst();
    }

    private void say(Condition said) {
        portal.as(council.drafter(), () -> {
            var room = beginning.begin(asked.id());
            drafting.save(
                    asked.id(),
                    Target.ofQuestion(1),
                    room.positions().getFirst().revision(),
                    PositionDraft.plain(Stance.SUPPORT_WITH_CONDITIONS, "With powers.")
                            .with(List.of(said)));
        });
    }

    private Reference publish() {
        var receipt = responses.submit(council, asked);
        portal.as(staff.aModerator(), () -> {
            cases.publish(cases.waitingOf(council).id());
        });
        return receipt.reference();
    }

    private void mark(ConditionMark mark) {
        portal.as(council.approver(), () -> {
            following.mark(position, condition.id(), mark);
        });
    }

    private void adopt(Team by) {
        portal.as(by.approver(), () -> {
            following.adopt(position, condition.id());
        });
    }

    private void letGo(Team by) {
        portal.as(by.approver(), () -> {
            following.takeBack(position, condition.id());
        });
    }
}
