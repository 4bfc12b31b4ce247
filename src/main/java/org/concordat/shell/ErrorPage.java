package org.concordat.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import org.concordat.uikit.SectionToolbar;

/** What error views share: what happened in plain words, and the way back. Never what the machine thought. */
abstract class ErrorPage extends Composite<Div> implements HasDynamicTitle {

    private String key;

    ErrorPage(String key) {
        this.key = key;
        getContent().addClassName("desk");
        say(key);
    }

    /** Says something else. */
    final void say(String instead) {
        key = instead;
        getContent().removeAll();
        getContent()
                .add(
                        new SectionToolbar(getTranslation(key)),
                        new Paragraph(getTranslation(key + ".what")),
                        new Paragraph(new RouterLink(getTranslation("shell.error.back"), DeskView.class)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation(key));
    }
}
