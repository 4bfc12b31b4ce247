package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.TestPortal;
import org.concordat.account.Accounts;
import org.concordat.account.ServiceRole;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.credential.PasswordSetting;
import org.concordat.discussion.CommentDraft;
import org.concordat.discussion.Discussing;
import org.concordat.discussion.Endorsing;
import org.concordat.discussion.OwnComments;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.membership.Memberships;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.CaseFile;
import org.concordat.moderation.CaseFiles;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.QueueItem;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.SecondLooks;
import org.concordat.moderation.TestCases;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.Verdict;
import org.concordat.response.TestResponses;
import org.concordat.response.Withdrawing;
import org.concordat.staff.HeldRole;
import org.concordat.staff.ServiceRoles;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Each kind of content in each state in which it is not public, asked for in every way there is: the answers are what they
 * would be if it had never existed. A kind, a state or an address that is new fails here until it is named.
 */
@ServedPortalTest
@Tag("slow")
@Tag("T1")
@Tag("T20")
@Tag("T23")
@Tag("T25")
@Tag("T28")
class HiddenMeansHiddenTests {

    private static final String PASSWORD = "mulberry lantern orbits quietly";
    private static final Set<DecisionReason> REASON = EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA);
    private static final Pattern CHANGING = Pattern.compile("name=\"seal\" value=\"[^\"]*\"");

    /** Every address of the public face, filled in for what is looked for. */
    private static final Map<String, List<String>> ADDRESSES = Map.ofEntries(
            data("/consultations.json"),
            data("/consultations/{slug}.json"),
            data("/consultations/{slug}/questions.json"),
            Map.entry(
                    "/consultations/{slug}/questions/{number:[1-9][0-9]{0,5}}.json",
                    List.of("/consultations/{slug}/questions/1.json")),
            Map.entry(
                    "/consultations/{slug}/positions.json",
                    List.of(
                            "/consultations/{slug}/positions.json",
                            "/consultations/{slug}/positions.json?q={canary}",
                            "/consultations/{slug}/positions.json?kind=gp-group")),
            data("/consultations/{slug}/outcome.json"),
            data("/consultations/{slug}/respondents.json"),
            data("/positions/{reference}.json"),
            Map.entry("/responses/{reference}.json", List.of()),
            data("/organisations.json"),
            data("/organisations/{slug}.json"),
            Map.entry(
                    "/consultations/{slug}/paper.json",
                    List.of("/consultations/{slug}/paper.json", "/consultations/{slug}/paper.json?as=all")),
            data("/api/v1/consultations"),
            data("/api/v1/consultations/{slug}"),
            data("/api/v1/consultations/{slug}/questions"),
            Map.entry(
                    "/api/v1/consultations/{slug}/positions",
                    List.of(
                            "/api/v1/consultations/{slug}/positions",
                            "/api/v1/consultations/{slug}/positions?q={canary}")),
            data("/api/v1/consultations/{slug}/responses"),
            data("/api/v1/consultations/{slug}/comments"),
            data("/api/v1/positions/{reference}"),
            data("/api/v1/positions/{reference}/comments"),
            Map.entry("/api/v1/responses/{reference}", List.of()),
            Map.entry("/api/v1/responses/{reference}/positions", List.of()),
            data("/api/v1/organisations"),
            data("/api/v1/organisations/{slug}"),
            Map.entry(
                    "/consultations/{slug}/positions.jsonld",
                    List.of(
                            "/consultations/{slug}/positions.jsonld",
                            "/consultations/{slug}/positions.jsonld?page=first")),
            Map.entry(
                    "/consultations/{slug}/comments.jsonld",
                    List.of(
                            "/consultations/{slug}/comments.jsonld",
                            "/consultations/{slug}/comments.jsonld?page=first")),
            data("/consultations/{slug}/paper.akn"),
            Map.entry("/consultations/{slug}/paper.docx", List.of("/consultations/{slug}/paper.docx?as=all")),
            data("/positions/{reference}.bib"),
            Map.entry("/responses/{reference}.bib", List.of()),
            Map.entry("/comments/{reference}.bib", List.of()),
            Map.entry("/comments/{reference}/cite", List.of()),
            data("/consultations/{slug}.bib"),
            data("/consultations/{slug}/outcome.bib"),
            Map.entry("/consultations/{slug}/paper/{paragraph}.bib", List.of()),
            Map.entry("/consultations/{slug}/paper/{paragraph}/cite", List.of()),
            data("/latest.atom"),
            data("/consultations.atom"),
            Map.entry(
                    "/consultations/{slug}/positions.atom",
                    List.of(
                            "/consultations/{slug}/positions.atom",
                            "/consultations/{slug}/positions.atom?q={canary}",
                            "/consultations/{slug}/positions.atom?kind=gp-group")),
            data("/consultations/{slug}/respondents.atom"),
            data("/positions/{reference}.atom"),
            data("/organisations/{slug}.atom"),
            Map.entry(
                    "/consultations/{slug}/positions.csv",
                    List.of("/consultations/{slug}/positions.csv", "/consultations/{slug}/positions.csv?q={canary}")),
            data("/consultations/{slug}/positions.xlsx"),
            data("/consultations/{slug}/respondents.csv"),
            data("/consultations/{slug}/respondents.xlsx"),
            data("/consultations/{slug}/comments.csv"),
            data("/consultations/{slug}/comment-table.csv"),
            data("/consultations/{slug}/comment-table.xlsx"),
            data("/positions/{reference}.csv"),
            data("/positions/{reference}.xlsx"),
            data("/organisations.csv"),
            data("/organisations.xlsx"),
            data("/organisations/{slug}.csv"),
            data("/organisations/{slug}.xlsx"),
            Map.entry("/", List.of("/")),
            Map.entry("/consultations", List.of("/consultations")),
            Map.entry("/consultations/{slug}", List.of("/consultations/{slug}")),
            Map.entry(
                    "/consultations/{slug}/paper",
                    List.of("/consultations/{slug}/paper", "/consultations/{slug}/paper?as=all")),
            Map.entry("/consultations/{slug}/paper/changes", List.of("/consultations/{slug}/paper/changes")),
            Map.entry("/files/{position}/{version:[1-9][0-9]{0,5}}/{name}", List.of("/files/{public}/1/evidence.csv")),
            Map.entry("/consultations/{slug}/questions", List.of("/consultations/{slug}/questions")),
            Map.entry(
                    "/consultations/{slug}/questions/{number:[1-9][0-9]{0,5}}",
                    List.of("/consultations/{slug}/questions/1")),
            Map.entry(
                    "/consultations/{slug}/positions",
                    List.of(
                            "/consultations/{slug}/positions",
                            "/consultations/{slug}/positions?q={canary}",
                            "/consultations/{slug}/positions?stance=oppose",
                            "/consultations/{slug}/positions?kind=gp-group",
                            "/consultations/{slug}/positions?question=1")),
            Map.entry("/consultations/{slug}/respondents", List.of("/consultations/{slug}/respondents")),
            Map.entry("/consultations/{slug}/asked", List.of("/consultations/{slug}/asked")),
            Map.entry("/consultations/{slug}/outcome", List.of("/consultations/{slug}/outcome")),
            Map.entry("/positions/{reference}", List.of("/positions/{public}", "/positions/{public}?order=newest")),
            Map.entry("/responses/{reference}", List.of()),
            Map.entry("/report/{reference}", List.of()),
            // Their seals change from second to second; tests of their own know whose form is there.
            Map.entry("/follow", List.of()),
            Map.entry("/follow/consultations/{consultation}", List.of()),
            Map.entry("/follow/consultations/{consultation}/questions/{number:[1-9][0-9]{0,5}}", List.of()),
            Map.entry("/follow/organisations/{organisation}", List.of()),
            Map.entry("/follow/asked", List.of("/follow/asked")),
            Map.entry("/following/{token}", List.of("/following/guessed")),
            Map.entry("/following/{token}/stop", List.of("/following/guessed/stop")),
            Map.entry("/following/{token}/confirm", List.of()),
            Map.entry("/following/{token}/drop", List.of()),
            Map.entry("/following/{token}/pace", List.of()),
            Map.entry("/following/{token}/never", List.of()),
            Map.entry("/privacy", List.of("/privacy")),
            Map.entry("/organisations", List.of("/organisations")),
            Map.entry("/organisations/{slug}", List.of("/organisations/{organisation}")),
            Map.entry("/search", List.of("/search?q={canary}", "/search?q={organisation}", "/search?q=sentence")),
            Map.entry("/sitemap.xml", List.of("/sitemap.xml")),
            Map.entry("/sitemap-{number:[1-9][0-9]{0,3}}.xml", List.of("/sitemap-1.xml")),
            Map.entry("/robots.txt", List.of("/robots.txt")),
            // Totals change with each decision, and name nothing.
            Map.entry("/moderation", List.of()),
            Map.entry("/moderation.json", List.of()),
            Map.entry("/moderation/reported", List.of("/moderation/reported")),
            Map.entry("/take-part", List.of("/take-part")),
            data("/data"),
            data("/consultations/{slug}/archive.zip"),
            Map.entry("/accessibility", List.of("/accessibility")),
            Map.entry("/.well-known/change-password", List.of("/.well-known/change-password")),
            Map.entry("/livez", List.of("/livez")),
            Map.entry("/readyz", List.of("/readyz")),
            Map.entry("/error", List.of("/error")));

    /** Where a public name is asked for by itself. */
    private static final List<String> BY_NAME = List.of(
            "/positions/{name}",
            "/positions/{name}.json",
            "/positions/{name}.atom",
            "/positions/{name}.csv",
            "/files/{name}/1/evidence.csv",
            "/positions/{name}.xlsx",
            "/responses/{name}",
            "/responses/{name}.json",
            "/positions/{name}.bib",
            "/responses/{name}.bib",
            "/comments/{name}.bib",
            "/comments/{name}/cite",
            "/api/v1/positions/{name}",
            "/api/v1/positions/{name}/comments",
            "/api/v1/responses/{name}",
            "/api/v1/responses/{name}/positions",
            "/report/{name}");

    /** Every address of the workspace, looked for once: it means reading each class of the product. */
    private static final List<String> ROUTES = routes();

    private static final Set<String> ROOMS = Set.of("org.concordat.publication", "org.concordat.opendata");

    /** An address of data, asked for as the page beside it is. */
    private static Map.Entry<String, List<String>> data(String address) {
        var organisation = address.startsWith("/organisations/") || address.startsWith("/api/v1/organisations/");
        return Map.entry(
                address,
                List.of(address.replace("{reference}", "{public}")
                        .replace("{slug}", organisation ? "{organisation}" : "{slug}")));
    }

    /** In which state something is not public, or not all of it. */
    private enum State {
        WAITING,
        RETURN,
        WITHHOLD,
        REJECT,
        TAKEN_BACK,
        /** It was public: that it was there may be known, and nothing of what it said. */
        REDACTED,
        HIDDEN,
        WITHDRAWN;

        boolean wasPublic() {
            return compareTo(REDACTED) >= 0;
        }
    }

    /** Something hidden. */
    private record Hidden(ContentKind kind, State state, Team author, String canary, List<Reference> names, UUID id) {

        @Override
        public String toString() {
            return kind + " " + state;
        }
    }

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
    TestCases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Deciding deciding;

    @Autowired
    SecondLooks looks;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Discussing discussing;

    @Autowired
    OwnComments comments;

    @Autowired
    Endorsing endorsing;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordSetting setting;

    @Autowired
    ServiceRoles roles;

    @Autowired
    Memberships memberships;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    Asked asked;
    Reference position;

    @BeforeEach
    void setUp() {
        asked = consultations.anOpenConsultation();
        cases.aPublishedResponse(teams.aCouncil(), asked, "A public sentence.");
        position = positionsOf(asked).getFirst();
    }

    @Test
    void namesEveryAddressOfThePublicFace() {
        var known = mappings.getHandlerMethods().entrySet().stream()
                .filter(it -> ROOMS.contains(it.getValue().getBeanType().getPackageName()))
                .flatMap(it -> it.getKey().getPatternValues().stream());
        assertThat(ADDRESSES.keySet()).containsAll(known.toList());
    }

    @Test
    void isTheSameOnThePublicFaceAsIfItHadNeverExisted() {
        for (var kind : ContentKind.values()) {
            for (var state : State.values()) {
                if (!has(kind, state)) {
                    continue;
                }
                var author = teams.aGpGroup();
                var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
                var before = answers(author, canary);
                var hidden = hide(kind, state, author, canary);
                var after = answers(author, canary);
                for (var address : before.keySet()) {
                    var told = hidden + " at " + address;
                    assertThat(after.get(address)).as(told).doesNotContainIgnoringCase(canary + " says");
                    if (!state.wasPublic()) {
                        assertThat(after.get(address)).as(told).isEqualTo(before.get(address));
                    }
                }
                nothingOfItIsKeptOrSent(hidden);
                for (var name : hidden.names()) {
                    for (var path : BY_NAME) {
                        var answer = plain(new Wire(port).get(path.replace("{name}", name.value())), name);
                        var never = new Reference(name.value().charAt(0) + "-2222-2222");
                        assertThat(answer).as(hidden + " at " + path).doesNotContainIgnoringCase(canary);
                        if (!state.wasPublic()) {
                            assertThat(answer)
                                    .as(hidden + " at " + path)
                                    .isEqualTo(plain(new Wire(port).get(path.replace("{name}", never.value())), never));
                        }
                    }
                }
            }
        }
    }

    @Test
    void isNowhereInWhatScreensOfOthersAreSent() {
        var elsewhere = consultations.anOpenConsultation();
        var readers = new LinkedHashMap<String, Wire>();
        readers.put("another organisation", signedIn(aMemberOf(teams.aCouncil())));
        readers.put("a moderator of another consultation", signedIn(staffOf(elsewhere, ServiceRole.MODERATOR)));
        readers.put("an owner of another consultation", signedIn(staffOf(elsewhere, ServiceRole.CONSULTATION_OWNER)));
        var open = new LinkedHashMap<String, Wire.Screen>();
        readers.forEach((who, reader) -> open.put(who, reader.open("positions/" + position)));

        var all = new ArrayList<Hidden>();
        for (var kind : ContentKind.values()) {
            for (var state : List.of(State.WAITING, State.WITHHOLD)) {
                all.add(hide(
                        kind,
                        state,
                        teams.aGpGroup(),
                        "canary" + UUID.randomUUID().toString().replace("-", "")));
            }
        }

        readers.forEach((who, reader) -> {
            open.get(who).call();
            ROUTES.forEach(route -> {
                var screen = reader.open(filledIn(route, Map.of()));
                all.forEach(
                        it -> assertThat(screen.seen()).as(who + " at " + route).doesNotContain(it.canary()));
            });
            for (var hidden : all) {
                assertThat(open.get(who).seen())
                        .as(hidden + ", pushed to " + who)
                        .doesNotContain(hidden.canary());
                ROUTES.stream().filter(it -> it.contains(":")).forEach(route -> {
                    var there = reader.open(filledIn(route, filling(hidden)));
                    assertThat(there.seen())
                            .as(hidden + " for " + who + " at " + route)
                            .doesNotContain(hidden.canary());
                });
                for (var route : List.of("moderation/", "positions/")) {
                    var id = route.equals("positions/")
                            ? hidden.names().stream()
                                    .map(Reference::value)
                                    .findFirst()
                                    .orElse("P-3333-3333")
                            : hidden.id().toString();
                    var never = route.equals("positions/")
                            ? "P-2222-2222"
                            : UUID.randomUUID().toString();
                    assertThat(reader.open(route + id).texts())
                            .as(hidden + " for " + who)
                            .isEqualTo(reader.open(route + never).texts());
                }
            }
        });
    }

    @Test
    void isSeenByThoseWhoMayAndByAllOncePublic() {
        var author = teams.aGpGroup();
        var hidden = hide(ContentKind.COMMENT, State.WAITING, author, "canarythatsings");
        var moderator = signedIn(staffOf(asked, ServiceRole.MODERATOR));
        assertThat(moderator.open("moderation/" + hidden.id()).seen()).contains("canarythatsings");
        portal.as(
                staff.aModeratorFor(asked),
                () -> cases.publish(waitingOf(author).id()));
        assertThat(answers(author, "canarythatsings").get("/positions/" + position))
                .contains("canarythatsings says");
    }

    private static boolean has(ContentKind kind, State state) {
        return switch (kind) {
            case RESPONSE -> state != State.REJECT;
            case COMMENT, RESERVATION -> true;
        };
    }

    private Hidden hide(ContentKind kind, State state, Team author, String canary) {
        var words = canary + " says this sentence.";
        var names =
                switch (kind) {
                    case RESPONSE -> {
                        var receipt = responses.aSubmittedResponse(author, asked, words);
                        yield Stream.concat(Stream.of(receipt.reference()), positionsOf(receipt.reference()).stream())
                                .toList();
                    }
                    case COMMENT ->
                        List.of(portal.as(
                                author.drafter(),
                                () -> discussing.comment(position, CommentDraft.of(Text.ofPlain(words)))));
                    case RESERVATION -> {
                        portal.as(author.approver(), () -> endorsing.endorse(position, 1, Text.ofPlain(words)));
                        yield List.<Reference>of();
                    }
                };
        var id = portal.as(staff.aModeratorFor(asked), () -> {
            var waiting = waitingOf(author).id();
            var file = files.open(waiting, Locale.UK);
            switch (state) {
                case WAITING, TAKEN_BACK -> {}
                case RETURN, WITHHOLD, REJECT ->
                    deciding.decide(
                            waiting, file.version(), Decision.against(Verdict.Kind.valueOf(state.name()), REASON, ""));
                case REDACTED -> deciding.decide(waiting, file.version(), leavingOut(canary, file));
                case HIDDEN, WITHDRAWN -> deciding.decide(waiting, file.version(), Decision.publish());
            }
            if (state == State.HIDDEN) {
                looks.openAgain(waiting, "A reader wrote.");
                looks.hide(waiting);
            }
            return waiting.value();
        });
        if (state == State.TAKEN_BACK || state == State.WITHDRAWN) {
            takeBack(kind, author, names);
        }
        return new Hidden(kind, state, author, canary, names, id);
    }

    private void takeBack(ContentKind kind, Team author, List<Reference> names) {
        switch (kind) {
            case RESPONSE ->
                portal.as(author.approver(), () -> withdrawing.withdraw(names.getFirst(), "We were wrong."));
            case COMMENT -> portal.as(author.drafter(), () -> comments.withdraw(names.getFirst()));
            case RESERVATION -> portal.as(author.approver(), () -> endorsing.takeBack(position));
        }
    }

    private static Decision leavingOut(String canary, CaseFile file) {
        return Decision.publish(
                file.texts().stream()
                        .flatMap(text -> text.text().find(canary).stream()
                                .map(it ->
                                        new RedactionRequest(text.key(), it.start(), it.end(), RedactionReason.NAME)))
                        .toList(),
                REASON,
                "");
    }

    /** Every page as somebody without an account is given it: status, headers and words. */
    private Map<String, String> answers(Team author, String canary) {
        var answers = new TreeMap<String, String>();
        ADDRESSES.values().stream().flatMap(List::stream).forEach(template -> {
            var address = template.replace("{slug}", asked.slug().value())
                    .replace("{organisation}", author.slug().value())
                    .replace("{canary}", canary)
                    .replace("{public}", position.value());
            answers.put(address, plain(new Wire(port).get(address), position));
        });
        return answers;
    }

    private static String plain(Wire.Answer answer, Reference asked) {
        var headers = new TreeMap<>(answer.headers());
        headers.remove("Date");
        headers.remove("RateLimit");
        return answer.status() + " " + headers.toString().replace(asked.value(), "NAME") + "\n"
                + CHANGING.matcher(answer.body()).replaceAll("").replace(asked.value(), "NAME");
    }

    /** Neither the record nor any letter or notice holds its words. */
    private void nothingOfItIsKeptOrSent(Hidden hidden) {
        var tables = database.sql(
                        "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'record'")
                .query(String.class)
                .list();
        for (var table : Stream.concat(tables.stream(), Stream.of("mail_message", "notice"))
                .toList()) {
            assertThat(database.sql("select count(*) from " + table + " t where t::text ilike :canary")
                            .param("canary", "%" + hidden.canary() + "%")
                            .query(Integer.class)
                            .single())
                    .as(hidden + " in " + table)
                    .isZero();
        }
    }

    private List<Reference> positionsOf(Asked consultation) {
        return references("r.consultation_id = '" + consultation.id().value() + "'");
    }

    private List<Reference> positionsOf(Reference response) {
        return references("r.reference = '" + response.value() + "'");
    }

    private List<Reference> references(String which) {
        return database.sql("select p.reference from position p join response r on r.id = p.response_id where " + which)
                .query((row, number) -> new Reference(row.getString(1)))
                .list();
    }

    private QueueItem waitingOf(Team author) {
        return cases.waitingOf(author);
    }

    private Map<String, String> filling(Hidden hidden) {
        return Map.of(
                ":slug", asked.slug().value(),
                ":reference",
                        hidden.names().stream().findFirst().orElse(position).value(),
                ":case", hidden.id().toString(),
                ":organisation", hidden.author().slug().value());
    }

    private static String filledIn(String route, Map<String, String> filling) {
        var filled = route.replace("?", "");
        for (var it : filling.entrySet()) {
            filled = filled.replace(it.getKey(), it.getValue());
        }
        return filled.replaceAll("/:[^/]+$", "").replaceAll(":[^/]+", "0197a000-0000-7000-8000-000000000000");
    }

    private static List<String> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.concordat").stream()
                .map(it -> {
                    try {
                        return Class.forName(it.getBeanClassName()).asSubclass(Component.class);
                    } catch (ClassNotFoundException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .map(it -> it.getAnnotation(Route.class).value())
                .toList();
    }

    private PersonId staffOf(Asked consultation, ServiceRole role) {
        var person = account();
        portal.asSystem(() -> {
            roles.give(person, new HeldRole(role, consultation.id()), "test");
            return person;
        });
        return person;
    }

    private PersonId aMemberOf(Team team) {
        var person = account();
        portal.as(
                staff.anAdministrator(),
                () -> memberships.add(person, team.id(), "officer", EnumSet.of(Role.APPROVER)));
        return person;
    }

    private PersonId account() {
        var email = UUID.randomUUID() + "@test.example";
        return portal.asSystem(() -> accounts.open(email, "Somebody", setting.hash(PASSWORD, Set.of()), Set.of()));
    }

    private Wire signedIn(PersonId person) {
        var reader = new Wire(port);
        var email = database.sql("select email from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
        assertThat(reader.signIn(email, PASSWORD, "").status()).isEqualTo(302);
        return reader;
    }
}
