package org.concordat.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** What the pages share that open to people who are not signed in: one sheet with a heading, and the way to the sign-in. */
abstract class OpenPage extends Composite<Main> implements HasDynamicTitle {

    private final Div sheet = new Div();
    private String title;

    OpenPage(String title) {
        this.title = title;
        sheet.addClassName("card");
        getContent().addClassName("sign-in");
        getContent().add(sheet);
    }

    /** Shows these below the heading. */
    final void show(Component... parts) {
        sheet.removeAll();
        sheet.add(new H1(getTranslation(title)));
        sheet.add(parts);
        var back = new Anchor("sign-in", getTranslation("account.back"));
        sheet.add(new Paragraph(back));
    }

    /** Says that a link is good no more, and why that may be. */
    final void showDead(String why) {
        title = "account.link.dead";
        show(new Paragraph(getTranslation(why)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation(title));
    }
}
