package org.concordat;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.RequestMemory;
import org.concordat.kernel.PersonId;
import org.concordat.uikit.Still;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.ClassUtils;

/**
 * Opens the workspace without a browser, as the person who is named. What others do is pushed to the screen before they
 * go on, and not on a thread of its own: it stands there when it is looked for.
 */
@TestComponent
public class TestWorkspace implements VaadinServiceInitListener {

    private static final Routes ROUTES = routes();
    private static final Duration PUSH = Duration.ofMillis(50);
    private static final int PUSHES = 100;

    private final ApplicationContext context;
    private final TestPortal portal;
    private final RequestMemory memory;

    TestWorkspace(ApplicationContext context, TestPortal portal, RequestMemory memory) {
        this.context = context;
        this.portal = portal;
        this.memory = memory;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.setExecutor(Runnable::run);
    }

    /** Signs somebody in and shows them an address below the workspace's. */
    public void open(PersonId person, String address) {
        open(portal.as(person, () -> SecurityContextHolder.getContext().getAuthentication()), address);
    }

    /** Shows an address to somebody as they have signed in. */
    public void open(Authentication authentication, String address) {
        close();
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        MockVaadin.setMockRequestFactory(session -> {
            var request = new FakeRequest(session);
            request.setUserPrincipalInt(authentication);
            request.setUserInRole((principal, role) -> authentication.getAuthorities().stream()
                    .anyMatch(it -> ("ROLE_" + role).equals(it.getAuthority())));
            return request;
        });
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        show(address);
    }

    /** Shows an address below the workspace's to somebody who is not signed in. */
    public void openAsStranger(String address) {
        close();
        MockVaadin.setMockRequestFactory(FakeRequest::new);
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        show(address);
    }

    /** Follows an address, as one request of the browser. */
    public void show(String address) {
        var location = new Location(address);
        asRequest(() -> UI.getCurrent().navigate(location.getPath(), location.getQueryParameters()));
    }

    /** Does what one request of the browser asks for. */
    public void asRequest(Runnable work) {
        try (var served = memory.begin()) {
            work.run();
        }
    }

    /** All words on the screen that stand in text. */
    public String text() {
        MockVaadin.clientRoundtrip(false);
        var words = new StringBuilder();
        UI.getCurrent()
                .getChildren()
                .forEach(
                        it -> words.append(it.getElement().getTextRecursively()).append('\n'));
        LocatorJ._find(Html.class).stream()
                .filter(it -> !(it instanceof Still))
                .forEach(it -> words.append(it.getInnerHtml()).append('\n'));
        return words.append(still().wholeText()).toString();
    }

    /** What stands on the screen and never changes there. */
    public Document still() {
        return Jsoup.parseBodyFragment(
                LocatorJ._find(Still.class).stream().map(Still::getInnerHtml).collect(Collectors.joining("\n")));
    }

    /** What stands on the screen once it was pushed there by whoever hears of it on a thread of their own. */
    public String textOnce(Predicate<String> there) {
        var words = text();
        for (int tries = 0; tries < PUSHES && !there.test(words); tries++) {
            LockSupport.parkNanos(PUSH.toNanos());
            words = text();
        }
        return words;
    }

    /** Leaves the workspace. */
    public void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** Karibu-Testing looks for public views only, and ours are nobody's business but their package's. */
    @SuppressWarnings("unchecked")
    private static Routes routes() {
        var views = new HashSet<Class<? extends Component>>();
        found(new AnnotationTypeFilter(Route.class)).forEach(it -> views.add((Class<? extends Component>) it));
        var errors = new HashSet<Class<? extends HasErrorParameter<?>>>();
        found(new AssignableTypeFilter(HasErrorParameter.class))
                .forEach(it -> errors.add((Class<? extends HasErrorParameter<?>>) it));
        return new Routes(views, errors, true);
    }

    private static Stream<Class<?>> found(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.concordat").stream()
                .map(it -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(it.getBeanClassName()), TestWorkspace.class.getClassLoader()));
    }
}
