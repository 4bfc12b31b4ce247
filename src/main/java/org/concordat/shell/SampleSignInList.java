package org.concordat.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import java.util.List;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SampleSignIn;
import org.concordat.uikit.Script;

/** Offers the sign-ins of the demonstration; choosing one fills the form. */
class SampleSignInList extends Composite<Panel> {

    private final List<SampleSignIn> signIns;
    private final LoginForm form;

    SampleSignInList(List<SampleSignIn> signIns, LoginForm form) {
        this.signIns = List.copyOf(signIns);
        this.form = form;
    }

    @Override
    protected Panel initContent() {
        var list = new UnorderedList();
        signIns.forEach(it -> list.add(item(it)));
        var panel = new Panel(getTranslation("shell.sample"), new Paragraph(getTranslation("shell.sample.lead")), list);
        panel.addClassName("sample");
        return panel;
    }

    private ListItem item(SampleSignIn signIn) {
        var choose = new NativeButton(signIn.who(), click -> fill(signIn));
        var credentials = new Span(
                new Code(signIn.email()),
                new Span(getTranslation("uikit.list.separator")),
                new Code(signIn.password()));
        credentials.addClassName("prov");
        return new ListItem(choose, credentials);
    }

    private void fill(SampleSignIn signIn) {
        Script.call(form, "workspace", "fillSignIn", signIn.email(), signIn.password());
    }
}
