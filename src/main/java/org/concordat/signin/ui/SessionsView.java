package org.concordat.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.account.ui.AccountNavigation;
import org.concordat.credential.ui.ThisSignIn;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Roles;
import org.concordat.signin.Sessions;
import org.concordat.signin.SignIn;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;
import org.concordat.uikit.SectionToolbar;

/** Where people see in which browsers they are signed in, and end that. */
@Route(SessionsNavigation.SESSIONS)
@RolesAllowed(Roles.PERSON)
class SessionsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Sessions sessions;

    SessionsView(Sessions sessions) {
        this.sessions = sessions;
        getContent().addClassNames("desk", "account");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        var mine = sessions.mine();
        var here = ThisSignIn.here();
        var list = new UnorderedList();
        list.addClassNames("card", "sessions");
        mine.forEach(it -> list.add(line(it, it.id().equals(here))));
        boolean others = mine.stream().anyMatch(it -> !it.id().equals(here));
        var toolbar = new SectionToolbar(getTranslation("account.sessions"));
        if (others) {
            toolbar.offer(new Button(getTranslation("account.sessions.endOthers"), click -> endOthers()));
        }
        getContent().removeAll();
        getContent()
                .add(
                        toolbar,
                        new Paragraph(getTranslation(others ? "account.sessions.lead" : "account.sessions.only")),
                        list,
                        new Paragraph(new Anchor(AccountNavigation.account(), getTranslation("account.title"))));
    }

    private ListItem line(SignIn signIn, boolean here) {
        var browser =
                new Span(signIn.browser().isEmpty() ? getTranslation("account.sessions.unknown") : signIn.browser());
        browser.addClassName("strong");
        var name = new Div(browser);
        if (here) {
            name.add(chip("account.sessions.here"));
        }
        if (signIn.remembered()) {
            name.add(chip("account.sessions.remembered"));
        }
        var about = new Span(getTranslation(
                "account.sessions.about",
                signIn.address(),
                Moments.dateAndTime(signIn.startedAt()),
                Moments.dateAndTime(signIn.lastSeenAt())));
        about.addClassName("prov");
        var line = new ListItem(new Div(name, about));
        if (!here) {
            line.add(end(signIn, browser.getText()));
        }
        return line;
    }

    private Component chip(String key) {
        var chip = new Span(getTranslation(key));
        chip.addClassName("chip");
        return chip;
    }

    private Button end(SignIn signIn, String browser) {
        var end = new Button(getTranslation("account.sessions.end"), click -> {
            try {
                sessions.end(signIn.id());
            } catch (NotFound gone) {
                // It ended meanwhile, which is what was wanted.
            }
            Notices.done(getTranslation("account.sessions.ended"));
            show();
        });
        end.setAriaLabel(getTranslation("account.sessions.end.of", browser, Moments.dateAndTime(signIn.startedAt())));
        return end;
    }

    private void endOthers() {
        sessions.endOthers(ThisSignIn.here());
        Notices.done(getTranslation("account.sessions.endedOthers"));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("account.sessions"));
    }
}
