package org.concordat.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.CurrentPerson;
import org.concordat.account.SignedInPerson;
import org.concordat.kernel.Roles;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Memberships;
import org.concordat.membership.MyMembership;

/**
 * Says who is signed in, for which organisation, and as what. Whoever acts for several finds the others here, each as an
 * address of its own, so that it can be opened beside this one.
 */
@SpringComponent
@UIScope
class WorkingFor extends Composite<Div> {

    private static final List<String> SERVICE_ROLES =
            List.of(Roles.MODERATOR, Roles.CONSULTATION_OWNER, Roles.ADMINISTRATOR);

    private final CurrentPerson person;
    private final CurrentMember member;
    private final Memberships memberships;
    private final AuthenticationContext authentication;

    WorkingFor(
            CurrentPerson person, CurrentMember member, Memberships memberships, AuthenticationContext authentication) {
        this.person = person;
        this.member = member;
        this.memberships = memberships;
        this.authentication = authentication;
        getContent().addClassName("org");
    }

    /** Says it as it is now. */
    void show() {
        getContent().removeAll();
        var name = person.find().map(SignedInPerson::name).orElse("");
        member.find()
                .ifPresentOrElse(
                        it -> {
                            show(getTranslation("shell.workingFor"), it.organisationName(), capacity(it), name);
                            offerOthers(it);
                        },
                        () -> show(getTranslation("shell.workingAs"), name, service(authentication), ""));
    }

    private void offerOthers(Member working) {
        var mine = authentication.hasRole(Roles.PERSON) ? memberships.mine() : List.<MyMembership>of();
        if (mine.size() < 2) {
            return;
        }
        var list = new UnorderedList();
        mine.stream()
                .filter(it -> !it.organisation().equals(working.organisation()))
                .map(it -> new ListItem(new Anchor("?for=" + it.slug(), it.name())))
                .forEach(list::add);
        var others = new NativeDetails(getTranslation("shell.workingFor.others"), list);
        getContent().add(others);
    }

    private void show(String lead, String whom, String as, String name) {
        Stream.of(line("lead", lead), line("whom", whom), line("as", as), line("name", name))
                .filter(it -> !it.getText().isEmpty())
                .map(Component.class::cast)
                .forEach(getContent()::add);
    }

    private String capacity(Member member) {
        var roles = member.roles().stream()
                .sorted()
                .map(it -> getTranslation("role." + it))
                .collect(Collectors.joining(getTranslation("uikit.list.separator")));
        return getTranslation("shell.capacity", getTranslation("kind." + member.kind()), roles);
    }

    private String service(AuthenticationContext authentication) {
        return SERVICE_ROLES.stream()
                .filter(authentication::hasRole)
                .map(it -> getTranslation("role." + it))
                .collect(Collectors.joining(getTranslation("uikit.list.separator")));
    }

    private static Span line(String meaning, String text) {
        var line = new Span(text);
        line.addClassName(meaning);
        return line;
    }
}
