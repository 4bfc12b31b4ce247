package org.concordat.consultee.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.CountedStatements;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.consultee.AskedListId;
import org.concordat.consultee.Asking;
import org.concordat.consultee.Coverage;
import org.concordat.consultee.CoverageFilter;
import org.concordat.consultee.Progress;
import org.concordat.consultee.Reply;
import org.concordat.kernel.PersonId;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.preparation.TestPreparations;
import org.concordat.preparation.ui.PreparationNavigation;
import org.concordat.preparation.ui.Step;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class AskedScreensTests {

    @Autowired
    Asking asking;

    @Autowired
    Coverage coverage;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestPreparations preparations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestPortal portal;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    JdbcClient database;

    Asked asked;
    PersonId owner;
    Team council;

    @BeforeEach
    void setUp() {
        asked = consultations.anOpenConsultation();
        owner = staff.anOwnerOf(asked);
        council = teams.aCouncil();
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    @Tag("T1")
    void showsTheOwnerStatesAndNeverWhatIsWritten() {
        ask();
        tell();
        responses.aDraft(council, asked, "Cormorants are too costly.");
        open();
        assertThat(workspace.text()).contains(council.name(), "Drafting").doesNotContain("Cormorants");
        assertThat(_find(com.vaadin.flow.component.Component.class).stream()
                        .map(it -> it.getElement().getOuterHTML())
                        .collect(Collectors.joining()))
                .contains(council.name())
                .doesNotContain("Cormorants");
    }

    @Test
    @Tag("T1")
    void isNotThereForAnotherOwner() {
        ask();
        workspace.open(preparations.anOtherOwner(), CoverageAddress.board(asked.slug()));
        assertThat(workspace.text()).contains("This page is not here").doesNotContain(council.name());
    }

    @Test
    void narrowsByKindAreaAndProgress() {
        ask();
        workspace.open(owner, CoverageAddress.board(asked.slug()) + "?kind=GP_GROUP&progress=DRAFTING&area=No");
        assertThat(workspace.text())
                .contains("Nobody who is asked is like this")
                .doesNotContain(council.name());
        workspace.show(CoverageAddress.board(asked.slug()) + "?kind=COUNCIL&areas=yes");
        assertThat(workspace.text()).contains(council.name(), "By kind of organisation");
    }

    @Test
    void saysAtTheFieldsWhatIsWrongWithABody() {
        open();
        _click(_get(Button.class, it -> it.withText("Ask this body")));
        var name = _get(WrittenLine.class, it -> it.withLabel("Organisation"));
        assertThat(name.getErrorMessage()).isEqualTo("Needed");
        _setValue(name, "A body");
        var address = _get(WrittenLine.class, it -> it.withLabel("Email"));
        _setValue(address, "at home");
        _click(_get(Button.class, it -> it.withText("Ask this body")));
        assertThat(address.getErrorMessage()).contains("at home");
        assertThat(name.getValue()).isEqualTo("A body");
        assertThat(workspace.text()).contains("Nobody is listed yet");
    }

    @Test
    void looksAtAListBeforeItIsTaken() {
        open();
        paste("organisation,kind,email\nA body,guild,a@test.example\n");
        assertThat(workspace.text()).contains("Row 2, Kind: “guild” is no kind of organisation");
        paste("organisation,kind,email\nA body,council,a@test.example\n" + council.name() + ",,\n");
        assertThat(workspace.text()).contains("2 bodies, of which 1 take part here and 1 will get a link");
        assertThat(asked(Progress.NOT_TOLD)).isZero();
        _click(_get(Button.class, it -> it.withText("Ask all 2")));
        assertThat(asked(Progress.NOT_TOLD)).isEqualTo(2);
        assertThat(workspace.text()).contains("not joined yet: a@test.example");
    }

    private void paste(String table) {
        _setValue(_get(WrittenArea.class), table);
        _click(_get(Button.class, it -> it.withText("Look at it")));
    }

    @Test
    void isAStepOfPreparing() {
        var all = staff.anOwner();
        var prepared = preparations.aPreparation(all);
        portal.as(all, () -> asking.ask(AskedListId.of(prepared), council.id()));
        workspace.open(all, PreparationNavigation.step(prepared, Step.ASKED));
        assertThat(workspace.text()).contains("Nobody is told before the consultation is open", council.name());
        _click(_get(Button.class, it -> it.withText("Take off")));
        assertThat(workspace.text()).contains("Nobody is listed yet");
    }

    @Test
    void offersToRemind() {
        ask();
        tell();
        open();
        _click(_get(Button.class, it -> it.withText("Send a reminder")));
        _click(_find(Button.class, it -> it.withText("Send a reminder")).getLast());
        assertThat(workspace.text()).contains("A reminder went out less than 7 days ago");
    }

    @Test
    void letsOurOrganisationSayThatItWillNotRespond() {
        ask();
        tell();
        workspace.open(council.drafter(), "");
        assertThat(workspace.text()).contains("You are asked to respond", "A test of what is proposed");
        assertThat(_find(Button.class, it -> it.withText("We will not respond")))
                .isEmpty();
        workspace.open(council.approver(), "");
        _click(_get(Button.class, it -> it.withText("We will not respond")));
        _setReply(Reply.DECLINED);
        _click(_get(Button.class, it -> it.withText("Say so")));
        var reason = _get(WrittenArea.class, it -> it.withLabel("Reason"));
        assertThat(reason.getErrorMessage()).isEqualTo("Say why you decline");
        _setValue(reason, "No time.");
        _click(_get(Button.class, it -> it.withText("Say so")));
        assertThat(workspace.text()).contains("Your organisation declined");
        assertThat(asked(Progress.DECLINED)).isEqualTo(1);
        _click(_get(Button.class, it -> it.withText("Take it back")));
        assertThat(asked(Progress.NOT_OPENED)).isEqualTo(1);
    }

    @SuppressWarnings("unchecked")
    private static void _setReply(Reply reply) {
        ((RadioButtonGroup<Reply>) _get(RadioButtonGroup.class)).setValue(reply);
    }

    @Test
    @Tag("T54")
    void asksAsManyStatementsForTenThousandAsForOne() {
        ask();
        int few = statements();
        var table = "organisation,kind,area,email\n"
                + IntStream.range(0, 10_000)
                        .mapToObj(it -> "Body " + it + ",council,Area " + it % 300 + ",b" + it + "@test.example")
                        .collect(Collectors.joining("\n"));
        portal.as(
                owner,
                () -> asking.askAll(
                        AskedListId.of(asked.id()), table.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(20);
        assertThat(_find(ListItem.class)).hasSizeGreaterThanOrEqualTo(50);
        database.sql("delete from consultee where consultation_id = ?")
                .param(asked.id().value())
                .update();
    }

    private int statements() {
        workspace.open(owner, "account"); // the first screen is the desk
        return CountedStatements.of(() -> workspace.show(CoverageAddress.board(asked.slug())));
    }

    private void open() {
        workspace.open(owner, CoverageAddress.board(asked.slug()));
    }

    private void ask() {
        portal.as(owner, () -> asking.ask(AskedListId.of(asked.id()), council.id()));
    }

    /** As if the letters had gone out. */
    private void tell() {
        database.sql("update consultee set told_at = now() where consultation_id = ?")
                .param(asked.id().value())
                .update();
    }

    private int asked(Progress progress) {
        return portal.as(
                        owner,
                        () -> coverage.page(AskedListId.of(asked.id()), new CoverageFilter(null, "", progress), null))
                .consultees()
                .size();
    }
}
