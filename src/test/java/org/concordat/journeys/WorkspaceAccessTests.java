package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.TestPortal;
import org.concordat.account.Accounts;
import org.concordat.account.ServiceRole;
import org.concordat.attachment.AttachmentId;
import org.concordat.attachment.TestFiles;
import org.concordat.consultation.TestConsultations;
import org.concordat.credential.PasswordSetting;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Roles;
import org.concordat.membership.Memberships;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.TestCases;
import org.concordat.response.FilePath;
import org.concordat.response.TestResponses;
import org.concordat.signin.ui.OpenScreens;
import org.concordat.staff.HeldRole;
import org.concordat.staff.ServiceRoles;
import org.concordat.staff.TestStaff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The workspace on a real port, tried with what no browser would send. */
@ServedPortalTest
@Tag("slow")
class WorkspaceAccessTests {

    private static final String PASSWORD = "mulberry lantern orbits quietly";

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
    Accounts accounts;

    @Autowired
    PasswordSetting setting;

    @Autowired
    ServiceRoles roles;

    @Autowired
    Memberships memberships;

    @Autowired
    OpenScreens screens;

    @Autowired
    JdbcClient database;

    Wire stranger;

    @BeforeEach
    void setUp() {
        stranger = new Wire(port);
    }

    /** Each address that asks for a sign-in, with something in the place of what it names. */
    static Stream<String> guarded() {
        return views().filter(it -> !it.isAnnotationPresent(AnonymousAllowed.class))
                .map(it -> it.getAnnotation(Route.class).value())
                .map(WorkspaceAccessTests::filledIn);
    }

    /** Each address that asks for more than a sign-in. */
    private static Stream<String> reserved() {
        return views().filter(it -> !it.isAnnotationPresent(AnonymousAllowed.class))
                .filter(it -> !it.isAnnotationPresent(PermitAll.class))
                .filter(it ->
                        !List.of(it.getAnnotation(RolesAllowed.class).value()).contains(Roles.PERSON))
                .map(it -> it.getAnnotation(Route.class).value())
                .map(WorkspaceAccessTests::filledIn);
    }

    private static Stream<Class<?>> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.concordat").stream().map(it -> {
            try {
                return Class.forName(it.getBeanClassName()).asSubclass(Component.class);
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    private static String filledIn(String template) {
        return template.replaceAll("/?:[^/]+\\?", "").replaceAll(":[^/]+", "0197a000-0000-7000-8000-000000000000");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    @Tag("A27")
    @Tag("T3")
    void giveAStrangerNoMoreForATrickThanForThePlainAddress(String route) {
        var path = "/workspace" + (route.isEmpty() ? "" : "/" + route);
        var half = path.length() - 2;
        for (var trick : List.of(
                path,
                path + "/",
                path + "//",
                "/" + path,
                path.replaceFirst("/workspace", "/workspace/"),
                path + ";x",
                path + ";jsessionid=1",
                path.replaceFirst("/workspace", "/workspace;x=y"),
                path.substring(0, half) + "%2f" + path.substring(half),
                path + "%2f",
                path + "%00",
                path + "%0d%0aX-Injected:%20yes",
                path + "%5c",
                path + "/.",
                path + "/..;/",
                path + "/%2e%2e/" + route,
                "/workspace/sign-in/../" + route,
                "/workspace/VAADIN/../" + route,
                "/workspace/VAADIN/%2e%2e/" + route,
                "/assets/..%2fworkspace/" + route,
                "/%77orkspace/" + route,
                "/WORKSPACE/" + route,
                path.toUpperCase(java.util.Locale.ROOT),
                path + "?forward=/workspace/sign-in&jakarta.servlet.forward.request_uri=/workspace/sign-in",
                path + "?v-r=init",
                path + ".css")) {
            closed("GET", trick, stranger.get(trick));
        }
        for (var method : List.of("HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND")) {
            closed(method, path, stranger.send(method, path, ""));
            closed(method, path + "/", stranger.send(method, path + "/", ""));
        }
        closed("GET", path, stranger.get(path, "X-Original-URL: /workspace/sign-in"));
        closed("GET", path, stranger.get(path, "X-Rewrite-URL: /workspace/sign-in"));
        closed("GET", path, stranger.get(path, "X-HTTP-Method-Override: OPTIONS"));
        closed("GET", path, stranger.get(path, "X-Forwarded-Prefix: /workspace/sign-in"));
    }

    private static void closed(String method, String path, Wire.Answer answer) {
        var what = method + " " + path;
        assertThat(answer.status()).as(what).isIn(302, 400, 403, 404, 405);
        if (answer.status() == 302) {
            assertThat(answer.header("Location").orElseThrow())
                    .as(what)
                    .matches(".*/workspace/(sign-in|\\?v-r=init.*)?");
        }
        assertThat(answer.headers()).as(what).doesNotContainKey("X-Injected");
        assertThat(answer.body()).as(what).doesNotContain("Vaadin-Security-Key", "Exception", "\tat ");
    }

    @Test
    @Tag("A27")
    @Tag("T3")
    void giveSomebodyWithoutTheRoleNoMoreForATrickThanForThePlainAddress() {
        var person = signedIn(account(Set.of()));
        reserved().forEach(route -> {
            for (var trick : List.of(
                    route,
                    route + "/",
                    "/" + route,
                    route + "//",
                    "/" + route.toUpperCase(java.util.Locale.ROOT),
                    route + ";x",
                    route.replaceFirst("([a-z])", "%" + Integer.toHexString(route.charAt(0))),
                    route + "%2f",
                    "../workspace/" + route,
                    "sign-in/../" + route)) {
                var screen = person.open("");
                int before = screen.seen().length();
                screen.navigate(trick);
                var shown = screen.seen().substring(before);
                assertThat(shown.contains("Your role does not open this page")
                                || shown.contains("This page is not here")
                                || shown.contains("Something went wrong on our side")
                                || !shown.contains("\"tag\""))
                        .as("%s shows %s", trick, shown)
                        .isTrue();
            }
        });
    }

    @Test
    @Tag("A27")
    void openNothingBehindTheFrameworksOwnPaths() {
        for (var path : List.of(
                "/VAADIN",
                "/VAADIN/",
                "/VAADIN/push",
                "/workspace/VAADIN",
                "/workspace/VAADIN/",
                "/workspace/VAADIN/build/",
                "/workspace/VAADIN/build/../../application.yaml",
                "/workspace/VAADIN/build/%2e%2e/%2e%2e/application.yaml",
                "/workspace/VAADIN/config/stats.json",
                "/workspace/VAADIN/stats.json",
                "/workspace/VAADIN/config/flow-build-info.json",
                "/workspace/VAADIN/dynamic/resource/0/0197a000-0000-7000-8000-000000000000/x",
                "/workspace/vaadinServlet/",
                "/workspace/application.yaml",
                "/workspace/META-INF/MANIFEST.MF",
                "/workspace/WEB-INF/web.xml",
                "/actuator",
                "/actuator/env",
                "/h2-console",
                "/v3/api-docs",
                "/error?trace=true",
                "/webjars/")) {
            var answer = stranger.get(path);
            assertThat(answer.status()).as(path).isIn(302, 400, 403, 404);
            assertThat(answer.body()).as(path).doesNotContain("concordat:", "flow.", "\tat ");
        }
    }

    @Test
    @Tag("A11")
    void setOneCookieAndSetItStrictly() {
        var plain = stranger.get("/workspace/sign-in");
        assertThat(plain.headers().get("Set-Cookie"))
                .singleElement()
                .satisfies(it -> assertThat(it).matches("concordat=[0-9A-F]{32}; Path=/; HttpOnly; SameSite=Lax"));
        var before = stranger.cookieHeader();
        var email = email(account(Set.of()));
        assertThat(stranger.signIn(email, PASSWORD, "").headers().get("Set-Cookie"))
                .as("a new session for whoever signs in")
                .anySatisfy(it -> assertThat(it).matches("concordat=[0-9A-F]{32}; Path=/; HttpOnly; SameSite=Lax"));
        assertThat(stranger.cookieHeader()).isNotEqualTo(before);
        assertThat(new Wire(port).get("/workspace/people", "Cookie: " + before).status())
                .isEqualTo(302);
    }

    @Test
    @Tag("A11")
    void startNoSessionForWhoeverReadsTheRecord() {
        for (var path : List.of(
                "/",
                "/consultations",
                "/search?q=x",
                "/nowhere",
                "/error",
                "/VAADIN",
                "/livez",
                "/assets/tokens.css")) {
            assertThat(stranger.get(path).headers()).as(path).doesNotContainKey("Set-Cookie");
            assertThat(stranger.get(path, "Cookie: concordat=0123456789ABCDEF0123456789ABCDEF; JSESSIONID=1")
                            .headers())
                    .as(path)
                    .doesNotContainKey("Set-Cookie");
        }
    }

    @Test
    @Tag("A29")
    void leadNobodyElsewhereAfterTheySignIn() {
        var email = email(account(Set.of()));
        for (var query : List.of(
                "?continue=https://evil.example/",
                "?continue=//evil.example",
                "?redirect=https://evil.example",
                "?redirect_uri=https://evil.example",
                "?next=https:evil.example",
                "?url=%5c%5cevil.example",
                "?spring-security-redirect=https://evil.example")) {
            var visitor = new Wire(port);
            visitor.get("/workspace/people" + query);
            assertThat(visitor.signIn(email, PASSWORD, query, "Referer: https://evil.example/")
                            .header("Location"))
                    .hasValueSatisfying(it -> assertThat(it)
                            .matches("(http://localhost:" + port + ")?/workspace(/.*)?")
                            .doesNotContain("evil.example/"));
        }
        for (var lie : List.of(
                "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example", "X-Forwarded-Server: evil.example")) {
            assertThat(new Wire(port).get("/workspace/people", lie).header("Location"))
                    .hasValueSatisfying(it -> assertThat(it).doesNotContain("evil.example"));
        }
    }

    @Test
    @Tag("A11")
    void beginNoSessionForAStrangerWhomTheySendToTheSignIn() {
        for (var path : List.of(
                "/workspace",
                "/workspace/",
                "/workspace/people",
                "/workspace/people?text=x",
                "/workspace/nowhere",
                "/workspace/moderation/0197a000-0000-7000-8000-000000000000")) {
            var answer = new Wire(port).get(path, "Accept: text/html");
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.header("Location"))
                    .as(path)
                    .hasValueSatisfying(it -> assertThat(it).endsWith("/workspace/sign-in"));
            assertThat(answer.headers().getOrDefault("Set-Cookie", List.of()))
                    .as(path)
                    .allSatisfy(it -> assertThat(it).startsWith("concordat-to="));
        }
    }

    @Test
    void leadOnToWhereSomebodyWasGoingByItsPlainAddress() {
        var person = account(Set.of());
        var council = teams.aCouncil();
        join(person, council, Role.DRAFTER);
        for (var path : List.of("/workspace/account", "/workspace/account?for=" + council.slug() + "&x=%C3%A9")) {
            var visitor = new Wire(port);
            visitor.get(path);
            var landed = visitor.signIn(email(person), PASSWORD, "").header("Location");
            assertThat(landed).hasValueSatisfying(it -> assertThat(it).endsWith(path));
            assertThat(visitor.get(path).status()).isEqualTo(200);
            assertThat(visitor.cookieHeader()).as("forgotten then").doesNotContain("concordat-to");
        }
    }

    @Test
    @Tag("A29")
    @Tag("T11")
    void leadNowhereElseForACookieThatWasForged() {
        var email = email(account(Set.of()));
        for (var forged : List.of(
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/workspace//evil.example",
                "/workspace/\r\nSet-Cookie: a=b")) {
            var text = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes());
            assertThat(new Wire(port)
                            .signIn(email, PASSWORD, "", "Cookie: concordat-to=" + text)
                            .header("Location"))
                    .as(forged)
                    .hasValueSatisfying(it -> assertThat(it).matches("(http://localhost:" + port + ")?/workspace/"));
        }
    }

    @Test
    @Tag("A29")
    void doNotRepeatAForgedHostInARedirect() {
        assertThat(stranger.get("/workspace/people", "Host: evil.example").header("Location"))
                .hasValueSatisfying(it -> assertThat(it).doesNotContain("evil.example"));
    }

    @Test
    @Tag("T16")
    void changeNothingForARequestThatOnlyAsks() {
        var visitor = signedIn(account(Set.of()));
        for (var path : List.of("/workspace/logout", "/logout", "/workspace/sign-out", "/workspace/?logout")) {
            visitor.get(path);
            assertThat(visitor.get("/workspace/").status()).as(path).isEqualTo(200);
        }
    }

    @Test
    @Tag("T16")
    @Tag("A8")
    void refuseWhatAForeignPageSends() {
        var email = email(account(Set.of()));
        for (var origin :
                List.of("https://evil.example", "null", "http://localhost:" + (port + 1), "http://localhost")) {
            assertThat(stranger.signIn(email, PASSWORD, "", "Origin: " + origin).status())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(stranger.signIn(email, PASSWORD, "", "Origin: http://localhost:" + port)
                        .status())
                .isEqualTo(302);
        assertThat(stranger.send("POST", "/workspace/logout", "").status())
                .as("no token")
                .isEqualTo(403);
        assertThat(stranger.get("/workspace/").status()).as("still signed in").isEqualTo(200);
    }

    @Test
    void isAnsweredAsBeforeWhoeverAsksAgain() {
        var screen = signedIn(account(EnumSet.of(ServiceRole.ADMINISTRATOR))).open("people");
        var answer = screen.navigate("audit");
        assertThat(answer.body()).hasSizeGreaterThan(10_000).contains("Audit trail");
        assertThat(screen.again().body()).isEqualTo(answer.body());
        assertThat(screen.again().body()).isEqualTo(answer.body());
    }

    @Test
    @Tag("T16")
    @Tag("A8")
    void refuseACallOfTheClientWithoutItsToken() {
        var administrator = account(EnumSet.of(ServiceRole.ADMINISTRATOR));
        var screen = signedIn(administrator).open("people");
        assertThat(screen.seen()).contains("Name or email address");
        var answer = screen.callWith(UUID.randomUUID().toString(), Wire.Screen.event(1, "ui-navigate", "{}"));
        assertThat(answer.body()).contains("\"appError\"", "\"changes\":{}").doesNotContain("This page");
    }

    @Test
    @Tag("A28")
    void refuseAWebsocketFromElsewhereAndOneOfNobody() {
        var visitor = signedIn(account(Set.of()));
        var push = visitor.open("").push();
        var own = "http://localhost:" + port;
        assertThat(handshake(push, visitor.cookieHeader(), own)).as("one's own").isEqualTo(101);
        for (var origin : List.of("https://evil.example", "null", own + "0", "http://localhost.evil.example:" + port)) {
            assertThat(handshake(push, visitor.cookieHeader(), origin))
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(handshake(push, visitor.cookieHeader(), null))
                .as("no origin")
                .isEqualTo(403);
        assertThat(handshake(push, null, own)).as("no cookie").isEqualTo(403);
        assertThat(handshake(push, "concordat=0123456789ABCDEF0123456789ABCDEF", own))
                .as("a cookie of nobody")
                .isEqualTo(403);
    }

    /** A handshake by hand, since Java's own client forbids to lie about where it comes from. */
    private int handshake(String push, @Nullable String cookie, @Nullable String origin) {
        var headers = new ArrayList<>(List.of(
                "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="));
        if (cookie != null) {
            headers.add("Cookie: " + cookie);
        }
        if (origin != null) {
            headers.add("Origin: " + origin);
        }
        return Wire.status(port, push, headers);
    }

    @Test
    @Tag("A28")
    void closeTheWebsocketOfWhoeverSignsOut() throws Exception {
        var visitor = signedIn(account(Set.of()));
        var screen = visitor.open("");
        var taken = new CompletableFuture<String>();
        var closed = new CompletableFuture<Integer>();
        var socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", visitor.cookieHeader())
                .header("Origin", "http://localhost:" + port)
                .buildAsync(URI.create("ws://localhost:" + port + screen.push()), new WebSocket.Listener() {
                    /** The first is what it is called: from then on the portal knows whose it is. */
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence words, boolean last) {
                        taken.complete(words.toString());
                        socket.request(1);
                        return CompletableFuture.completedStage(null);
                    }

                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                        closed.complete(status);
                        return CompletableFuture.completedStage(null);
                    }

                    @Override
                    public void onError(WebSocket socket, Throwable failure) {
                        closed.complete(-1);
                    }
                })
                .get(10, TimeUnit.SECONDS);
        assertThat(socket.isInputClosed()).isFalse();
        assertThat(taken.get(20, TimeUnit.SECONDS)).isNotEmpty();
        screen.press("Sign out");
        assertThat(visitor.get("/workspace/").status()).as("signed out").isEqualTo(302);
        assertThat(closed.get(5, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    @Tag("T5")
    void giveADownloadToWhoeverItWasMadeForAndOnlyWhileSignedIn() throws Exception {
        var owner = account(Set.of());
        var visitor = signedIn(owner);
        var screen = visitor.open("");
        var address = new CompletableFuture<String>();
        screens.each(
                owner,
                ui -> address.complete(ui.getSession()
                        .getResourceRegistry()
                        .registerResource(
                                com.vaadin.flow.server.streams.DownloadHandler.fromInputStream(
                                        event -> new com.vaadin.flow.server.streams.DownloadResponse(
                                                new java.io.ByteArrayInputStream("private".getBytes()),
                                                "mine.txt",
                                                "text/plain",
                                                7)),
                                ui.getElement())
                        .getResourceUri()
                        .toString()));
        var path = "/workspace/" + address.get(5, TimeUnit.SECONDS);
        assertThat(visitor.get(path).body()).contains("private");
        assertThat(stranger.get(path).body()).doesNotContain("private");
        assertThat(signedIn(account(Set.of())).get(path).body()).doesNotContain("private");
        var cookie = visitor.cookieHeader();
        screen.press("Sign out");
        assertThat(new Wire(port).get(path, "Cookie: " + cookie).body()).doesNotContain("private");
    }

    @Test
    @Tag("T29")
    @Tag("A4")
    @Tag("T28")
    void refuseWhatIsReplayedOnControlsThatAreNotShown() {
        var moderator = account(EnumSet.of(ServiceRole.MODERATOR));
        var waiting = aWaitingCase(moderator);
        decide(moderator, waiting);
        var screen = signedIn(moderator).open("moderation/" + waiting);
        assertThat(screen.seen()).contains("As submitted").doesNotContain("Withhold: still");
        var before = everything();
        screen.pressEverything(250);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Tag("T29")
    @Tag("A3")
    void refuseWhatIsPressedOnAScreenThatOutlivedTheRole() {
        var moderator = account(EnumSet.of(ServiceRole.MODERATOR));
        var waiting = aWaitingCase(moderator);
        var screen = signedIn(moderator).open("moderation/" + waiting);
        assertThat(screen.seen()).contains("Publish whole");
        var administrator = staff.anAdministrator();
        portal.as(
                administrator,
                () -> roles.take(moderator, new HeldRole(ServiceRole.MODERATOR, null), "left the department"));
        var before = everything();
        screen.press("Publish whole");
        screen.pressEverything(250);
        assertThat(everything()).isEqualTo(before);
    }

    /** The control of the two tests around it: the same presses do something while the right to them stands. */
    @Test
    void doWhatIsPressedWhileTheRoleStands() {
        var moderator = account(EnumSet.of(ServiceRole.MODERATOR));
        var screen = signedIn(moderator).open("moderation/" + aWaitingCase(moderator));
        var undecided = everything();
        screen.press("Publish whole");
        assertThat(everything()).isNotEqualTo(undecided);

        var council = teams.aCouncil();
        var asked = consultations.anOpenConsultation();
        var drafter = account(Set.of());
        join(drafter, council, Role.DRAFTER);
        responses.aDraft(council, asked, "Too costly.");
        var room = signedIn(drafter).open("consultations/" + asked.slug().value() + "/response/1");
        var untouched = everything();
        room.pressEverything(250);
        assertThat(everything()).isNotEqualTo(untouched);
    }

    @Test
    @Tag("T29")
    @Tag("A3")
    void refuseWhatIsPressedOnAScreenThatOutlivedTheMembership() {
        var council = teams.aCouncil();
        var asked = consultations.anOpenConsultation();
        var drafter = account(Set.of());
        join(drafter, council, Role.DRAFTER);
        responses.aDraft(council, asked, "Too costly.");
        var screen = signedIn(drafter).open("consultations/" + asked.slug().value() + "/response/1");
        assertThat(screen.seen()).contains("Too costly.");
        teams.end(drafter, council);
        var before = everything();
        screen.pressEverything(250);
        assertThat(everything()).isEqualTo(before);
    }

    private CaseId aWaitingCase(PersonId moderator) {
        var council = teams.aCouncil();
        responses.aSubmittedResponse(council, consultations.anOpenConsultation(), "Too costly.");
        return portal.as(moderator, () -> cases.caseOf(council)).id();
    }

    private void decide(PersonId moderator, CaseId waiting) {
        portal.as(moderator, () -> {
            cases.publish(waiting);
            return waiting;
        });
    }

    /** What was decided, said and published, row by row; looks and failed tries may be written down. */
    private List<String> everything() {
        return Stream.of(
                        "moderation_decision",
                        "response",
                        "position",
                        "sign_off",
                        "comment",
                        "person_role",
                        "membership",
                        "record.positions")
                .map(table -> database.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                + table + " t")
                        .query(String.class)
                        .single())
                .toList();
    }

    private PersonId account(Set<ServiceRole> held) {
        var administrator = staff.anAdministrator();
        var email = UUID.randomUUID() + "@test.example";
        return portal.as(administrator, () -> accounts.open(email, "Somebody", setting.hash(PASSWORD, Set.of()), held));
    }

    private void join(PersonId person, Team team, Role role) {
        portal.as(staff.anAdministrator(), () -> memberships.add(person, team.id(), "officer", EnumSet.of(role)));
    }

    private String email(PersonId person) {
        return database.sql("select email from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    @Test
    void letBrowsersKeepWhatIsNamedByItsContent() {
        var visitor = new Wire(port);
        var page = visitor.get("/workspace/sign-in");
        assertThat(page.header("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
        var built = Pattern.compile("VAADIN/build/[\\w-]+\\.js").matcher(page.body());
        assertThat(built.find()).isTrue();
        var script = visitor.get("/workspace/" + built.group());
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Cache-Control")).hasValue("max-age=31536000");
        // With one of these a browser asks again for each page.
        assertThat(script.headers()).doesNotContainKeys("Pragma", "Expires");
    }

    @Test
    @Tag("A22")
    @Tag("T5")
    void handFilesOutToThoseTheyAreForAndSayNothingToOthers() {
        var council = teams.aCouncil();
        var response = responses.aDraft(council, consultations.anOpenConsultation(), "On a file.");
        var path =
                FilePath.of(responses.aFile(council, response, 1, "needs.csv").id());
        var colleague = account(Set.of());
        teams.join(colleague, council, Role.APPROVER);
        var ours = signedIn(colleague).get(path);
        assertThat(ours.status()).isEqualTo(200);
        assertThat(ours.body()).isEqualTo(new String(TestFiles.csv(), StandardCharsets.UTF_8));
        assertThat(ours.headers().get("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(ours.headers().get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(ours.headers().get("Cache-Control")).containsExactly("private, no-store");
        assertThat(ours.header("Content-Disposition"))
                .hasValue("attachment; filename=\"file.csv\"; filename*=UTF-8''needs.csv");
        var nothing = FilePath.of(new AttachmentId(UUID.randomUUID()));
        var outsider = account(Set.of());
        teams.join(outsider, teams.aCouncil(), Role.DRAFTER);
        var other = signedIn(outsider);
        for (var visitor : List.of(other, new Wire(port))) {
            var kept = visitor.get(path);
            var never = visitor.get(nothing);
            assertThat(kept.status()).isEqualTo(404);
            assertThat(kept.body()).isEqualTo(never.body());
            assertThat(kept.headers().keySet())
                    .isEqualTo(never.headers().keySet())
                    .doesNotContain("Set-Cookie");
        }
        for (var method : List.of("POST", "PUT", "DELETE")) {
            assertThat(stranger.send(method, path, "").status()).as(method).isIn(302, 403, 404, 405);
        }
    }

    private Wire signedIn(PersonId person) {
        var visitor = new Wire(port);
        assertThat(visitor.signIn(email(person), PASSWORD, "").header("Location"))
                .hasValueSatisfying(it -> assertThat(it).doesNotContain("error"));
        return visitor;
    }

    @ParameterizedTest
    @Tag("T74")
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "ODD"})
    void takeNothingButQuestionsAndForms(String method) {
        for (var path : List.of("/workspace", "/workspace/sign-in", "/workspace/nowhere", "/workspace/VAADIN/push")) {
            var answer = new Wire(port).send(method, path, "");
            assertThat(answer.status()).as(method + " " + path).isEqualTo(405);
            assertThat(answer.header("Allow")).as(method + " " + path).hasValue("GET, HEAD, POST");
            assertThat(answer.headers())
                    .as(method + " " + path)
                    .containsKeys("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy")
                    .doesNotContainKey("Set-Cookie");
            assertThat(answer.body()).contains("workspace/shared.css");
        }
    }
}
