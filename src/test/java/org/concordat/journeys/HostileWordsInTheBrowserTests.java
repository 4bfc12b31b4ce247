package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.TestBrowser;
import org.concordat.TestPortal;
import org.concordat.account.Accounts;
import org.concordat.account.ServiceRole;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.contribution.Collecting;
import org.concordat.contribution.Contributing;
import org.concordat.contribution.NewCollection;
import org.concordat.contribution.NewContribution;
import org.concordat.contribution.SendingContributions;
import org.concordat.credential.PasswordSetting;
import org.concordat.discussion.CommentDraft;
import org.concordat.discussion.Discussing;
import org.concordat.discussion.Endorsing;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.Memberships;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.Appealing;
import org.concordat.moderation.CaseFile;
import org.concordat.moderation.CaseFiles;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.FileChoice;
import org.concordat.moderation.Reviewing;
import org.concordat.moderation.SecondLooks;
import org.concordat.moderation.spi.ModeratedFile;
import org.concordat.moderation.spi.Verdict;
import org.concordat.record.ReaderReport;
import org.concordat.record.ReaderReports;
import org.concordat.response.Condition;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever people type is opened in a real browser by everybody who is shown it, and nothing of it runs. */
@ServedPortalTest
@Tag("slow")
@Tag("A5")
@Tag("T7")
@Tag("T8")
@Tag("T9")
@Tag("T27")
class HostileWordsInTheBrowserTests {

    private static final String PASSWORD = "mulberry lantern orbits quietly";

    /** Each is written alone and all are written together. Whatever runs raises the wire. */
    private static final List<String> CORPUS = List.of(
            "<script>__ran()</script>",
            "\"'><img src=x onerror=__ran()>",
            "<svg/onload=__ran()>",
            "<details open ontoggle=__ran()>x</details>",
            "<input autofocus onfocus=__ran()>",
            "<iframe srcdoc=\"<script>parent.__ran()</script>\"></iframe>",
            "<a href=\"java\tscript:__ran()\">here</a>",
            "<a href=data:text/html,<script>opener.__ran()</script>>there</a>",
            "\" onmouseover=\"__ran()\" style=\"position:fixed;inset:0\" x=\"",
            "</title></textarea></style></script><script>__ran()</script>",
            "<noscript><p title=\"</noscript><img src=x onerror=__ran()>\">",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=__ran()&gt;\">",
            "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=__ran() src>\">",
            "]]><script>__ran()</script><![CDATA[",
            "';__ran();//\\';__ran();//\u2028__ran()",
            "{{constructor.constructor('__ran()')()}}${__ran()}[[${7*7}]]",
            "&#60;img src=x onerror=__ran()&#62; %3Cimg src=x onerror=__ran()%3E \\u003cimg src=x onerror=__ran()\\u003e",
            "<base href=//evil.example/><meta http-equiv=refresh content=0;url=javascript:__ran()>");

    private static final String ALL = String.join(" ", CORPUS);
    private static final String NAME = "Ann " + CORPUS.get(1) + CORPUS.get(2);

    @LocalServerPort
    int port;

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
    CaseFiles files;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    Collecting collecting;

    @Autowired
    Contributing contributing;

    @Autowired
    SendingContributions sending;

    @Autowired
    Discussing discussing;

    @Autowired
    Endorsing endorsing;

    @Autowired
    Deciding deciding;

    @Autowired
    Reviewing reviewing;

    @Autowired
    SecondLooks looks;

    @Autowired
    Appealing appealing;

    @Autowired
    ReaderReports reports;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordSetting setting;

    @Autowired
    Memberships memberships;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    final List<BrowserContext> windows = new ArrayList<>();
    final List<String> alarms = new ArrayList<>();

    Team council;
    Team group;
    Asked asked;
    Reference response;
    Reference position;
    CaseId comment;

    private void everybodyWrites() {
        asked = consultations.anOpenConsultation();
        council = teams.aCouncil();
        group = teams.aGpGroup();
        for (var team : List.of(council, group)) {
            rename("organisation", "name", NAME, team.id().value());
            rename("person", "name", NAME, team.drafter().value());
            rename("person", "name", NAME, team.approver().value());
        }
        var draft = responses.aDraft(council, asked, ALL);
        portal.as(
                council.drafter(),
                () -> drafting.save(
                        draft,
                        Target.ofQuestion(2),
                        0,
                        new PositionDraft(
                                Stance.SUPPORT_WITH_CONDITIONS,
                                Text.ofPlain(ALL),
                                List.of(Condition.of(Text.ofPlain(ALL), Text.ofPlain(ALL))),
                                List.of(),
                                null,
                                null)));
        responses.aFile(council, draft, 1, "\"><img src=x onerror=__ran()>.csv");
        response = responses.submit(council, asked).reference();
        decide(council, it -> new Decision(Verdict.Kind.PUBLISH, List.of(), Map.of(), copies(it), Set.of(), ALL));
        rename("record.organisations", "name", NAME, null);
        position = database.sql("""
                select p.reference from position p join response r on r.id = p.response_id
                where r.reference = :response order by p.question_number limit 1
                """)
                .param("response", response.value())
                .query((row, number) -> new Reference(row.getString(1)))
                .single();
        portal.as(group.drafter(), () -> discussing.comment(position, CommentDraft.of(Text.ofPlain(ALL))));
        comment = decide(group, Decision.publish());
        portal.as(group.approver(), () -> endorsing.endorse(position, 1, Text.ofPlain(ALL)));
    }

    @AfterEach
    void close() {
        windows.forEach(BrowserContext::close);
    }

    @Test
    void runNowhere() {
        everybodyWrites();
        contribute();
        reports.report(new ReaderReport(response, ReaderReport.Reason.OTHER, ALL, ""), "192.0.2.7");
        var appealed = anAppeal();
        portal.as(staff.aModerator(), () -> {
            reviewing.keep(comment, ALL);
            looks.openAgain(comment, ALL);
        });

        var stranger = window();
        var slug = asked.slug().value();
        look(stranger, "/consultations/" + slug + "/positions", "<svg/onload=__ran()>");
        look(stranger, "/consultations/" + slug + "/questions/1", "<svg/onload=__ran()>");
        look(stranger, "/consultations/" + slug + "/respondents", "<svg/onload=__ran()>");
        look(stranger, "/positions/" + position, "<details open ontoggle=__ran()>");
        look(stranger, "/responses/" + response, "<details open ontoggle=__ran()>");
        look(stranger, "/organisations/" + council.slug(), "<svg/onload=__ran()>");
        look(stranger, "/search?q=%3Cimg%20src%3Dx%20onerror%3D__ran()%3E%20constructor", "");
        look(stranger, "/report/" + position, "");

        var moderator = signedIn(aPerson(ServiceRole.MODERATOR));
        look(moderator, "/workspace/moderation", "Ann \"'><img");
        for (var open : List.of(waitingOf(group), waitingOf(council), appealed, comment)) {
            look(moderator, "/workspace/moderation/" + open, "<details open ontoggle=__ran()>");
        }

        var member = aPerson(null);
        portal.as(
                staff.anAdministrator(),
                () -> memberships.add(
                        member, council.id(), "officer", EnumSet.of(Role.DRAFTER, Role.ORGANISATION_ADMINISTRATOR)));
        var colleague = signedIn(member);
        look(colleague, "/workspace/consultations/" + slug + "/response/1", "Ann \"'><img");
        look(colleague, "/workspace/positions/" + position, "<details open ontoggle=__ran()>");
        look(colleague, "/workspace/comments", "<details open ontoggle=__ran()>");
        look(colleague, "/workspace/members", "Ann \"'><img");
        look(colleague, "/workspace/our-trail", "Ann \"'><img");
        look(colleague, "/workspace/notices", "");

        var administrator = signedIn(aPerson(ServiceRole.ADMINISTRATOR));
        look(administrator, "/workspace/audit", "<svg/onload=__ran()>");
        look(administrator, "/workspace/people", "");
        look(administrator, "/workspace/organisations", "Ann \"'><img");
        look(administrator, "/workspace/outgoing-mail", "");

        assertThat(alarms).isEmpty();
    }

    /** The wire itself: what would run is told. */
    @Test
    void areToldWhereTheyWouldRun() {
        var page = window();
        page.navigate(address("/accessibility"));
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=__ran()>')");
        sound(page, "planted");
        assertThat(alarms).isNotEmpty();
    }

    private void contribute() {
        var collection = portal.as(
                council.drafter(),
                () -> collecting.open(
                        asked.id(),
                        new NewCollection(
                                CORPUS.get(1),
                                Set.of(Target.ofQuestion(1)),
                                LocalDate.now(clock).plusDays(2),
                                10)));
        contributing.write(
                collection.code().clear(),
                new NewContribution(NAME, NAME, "colleague@test.example", Map.of(Target.ofQuestion(1), ALL)),
                "192.0.2.8");
        var token = database.sql("""
                        select path from mail_message where recipient = 'colleague@test.example' order by id desc limit 1
                        """).query(String.class).single();
        assertThat(sending.confirm(token.replaceFirst(".*/", ""))).isTrue();
    }

    private CaseId anAppeal() {
        var author = teams.aCouncil();
        responses.aSubmittedResponse(author, asked, ALL);
        var decided = decide(author, Decision.against(Verdict.Kind.WITHHOLD, EnumSet.of(DecisionReason.ABUSE), ALL));
        portal.as(author.approver(), () -> appealing.appeal(decided, ALL));
        return decided;
    }

    /** Each file's own copy. */
    private static Map<String, FileChoice> copies(CaseFile subject) {
        return subject.parts().stream()
                .flatMap(it -> it.files().stream())
                .collect(Collectors.toMap(
                        ModeratedFile::key,
                        it -> FileChoice.whole(it.copies().getFirst().id())));
    }

    private CaseId decide(Team author, Decision decision) {
        return decide(author, it -> decision);
    }

    private CaseId decide(Team author, Function<CaseFile, Decision> decision) {
        return portal.as(staff.aModerator(), () -> {
            var file = files.open(waitingOf(author), Locale.UK);
            deciding.decide(file.id(), file.version(), decision.apply(file));
            return file.id();
        });
    }

    private CaseId waitingOf(Team author) {
        return new CaseId(database.sql("""
                        select c.id from moderation_case c join moderation_case_author a on a.case_id = c.id
                        where c.verdict is null and c.taken_back_at is null and a.organisation_id = :author limit 1
                        """)
                .param("author", author.id().value())
                .query(UUID.class)
                .single());
    }

    private void rename(String table, String column, String name, UUID id) {
        if (id == null) {
            database.sql("update " + table + " set " + column + " = ? where slug = ?")
                    .params(name, council.slug().value())
                    .update();
        } else {
            database.sql("update " + table + " set " + column + " = ? where id = ?")
                    .params(name, id)
                    .update();
        }
    }

    private void look(Page page, String path, String shown) {
        page.navigate(address(path));
        page.locator("main h1").first().waitFor();
        sound(page, path);
        if (!page.locator("body").innerText().contains(shown)) {
            alarms.add(path + " does not show " + shown);
        }
    }

    /** What ran, what the browser kept from running, and what stands there as if it could run. */
    private void sound(Page page, String path) {
        page.waitForTimeout(150);
        var found = page.evaluate("""
                () => {
                  const found = [...window.__alarms];
                  const all = [document];
                  for (const root of all) {
                    for (const element of root.querySelectorAll('*')) {
                      if (element.shadowRoot) all.push(element.shadowRoot);
                      for (const attribute of element.attributes) {
                        if (/^on/i.test(attribute.name) && attribute.value.includes('__ran')
                            || /^(href|src|action|formaction|srcdoc)$/i.test(attribute.name)
                              && /^\\s*(java\\s*script|data|<)/i.test(attribute.value)
                              && attribute.value.includes('__ran')) {
                          found.push(element.outerHTML.slice(0, 200));
                        }
                      }
                    }
                  }
                  return found;
                }
                """);
        ((List<?>) found).forEach(it -> alarms.add(path + ": " + it));
    }

    private Page signedIn(PersonId person) {
        var page = window();
        page.navigate(address("/workspace"));
        page.locator("input[name=username]")
                .fill(database.sql("select email from person where id = ?")
                        .param(person.value())
                        .query(String.class)
                        .single());
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.locator("main h1").first().waitFor();
        return page;
    }

    private Page window() {
        var window = TestBrowser.ofThisThread().newContext(new Browser.NewContextOptions().setViewportSize(1440, 1000));
        windows.add(window);
        window.addInitScript("""
                window.__alarms = [];
                window.__ran = () => window.__alarms.push('it ran');
                for (const ask of ['alert', 'confirm', 'prompt']) window[ask] = window.__ran;
                document.addEventListener('securitypolicyviolation', it => {
                  if (it.violatedDirective.startsWith('script')) {
                    window.__alarms.push(it.violatedDirective + ' ' + it.blockedURI + ' ' + it.sample);
                  }
                });
                """);
        var page = window.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(it -> alarms.add(page.url() + ": " + it));
        page.onDialog(it -> {
            alarms.add(page.url() + ": " + it.message());
            it.dismiss();
        });
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private PersonId aPerson(ServiceRole role) {
        var email = UUID.randomUUID() + "@test.example";
        return portal.asSystem(() -> accounts.open(
                email, NAME, setting.hash(PASSWORD, Set.of()), role == null ? Set.of() : EnumSet.of(role)));
    }
}
