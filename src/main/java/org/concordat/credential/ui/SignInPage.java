package org.concordat.credential.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.function.Supplier;

/** What the pages share that stand before the workspace: one sheet with a heading, one question, and the way out. */
public abstract class SignInPage extends Composite<Main> implements HasDynamicTitle {

    private final Div sheet = new Div();
    private final Supplier<Component> wayOut;
    private String title;

    /** A page that opens to people who are not signed in. From it they go to the sign-in. */
    protected SignInPage(String title) {
        this.title = title;
        this.wayOut = () -> new Paragraph(new Anchor("sign-in", getTranslation("credential.back")));
        lay("sign-in");
    }

    /** A page between the password and the workspace. From it people sign out. */
    protected SignInPage(String title, AuthenticationContext authentication) {
        this.title = title;
        this.wayOut = () -> new Button(getTranslation("uikit.signOut"), click -> authentication.logout());
        lay("sign-in", "at-sign-in");
    }

    private void lay(String... classes) {
        sheet.addClassName("card");
        getContent().addClassNames(classes);
        getContent().add(sheet);
    }

    /** Shows these below the heading. */
    protected final void show(Component... parts) {
        sheet.removeAll();
        sheet.add(new H1(getTranslation(title)));
        sheet.add(parts);
        sheet.add(wayOut.get());
    }

    /** Says that a link is good no more, and why that may be. */
    protected final void showDead(String why) {
        title = "credential.link.dead";
        show(new Paragraph(getTranslation(why)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation(title));
    }
}
