package org.concordat.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** What the pages share that stand between the password and the workspace: one sheet, one question, and the way out. */
abstract class DoorPage extends Composite<Main> implements HasDynamicTitle {

    private final String title;
    private final AuthenticationContext authentication;
    private final Div sheet = new Div();

    DoorPage(String title, AuthenticationContext authentication) {
        this.title = title;
        this.authentication = authentication;
        sheet.addClassName("card");
        getContent().addClassNames("sign-in", "door");
        getContent().add(sheet);
    }

    final void show(Component... parts) {
        sheet.removeAll();
        sheet.add(new H1(getTranslation(title)));
        sheet.add(parts);
        var out = new Button(getTranslation("factors.signOut"), click -> authentication.logout());
        sheet.add(out);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation(title));
    }
}
