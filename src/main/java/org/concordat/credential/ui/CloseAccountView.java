package org.concordat.credential.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.account.HeldBack;
import org.concordat.account.ui.AccountNavigation;
import org.concordat.credential.ClosingByPassword;
import org.concordat.credential.PasswordChange;
import org.concordat.kernel.Roles;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Notice;
import org.concordat.uikit.SectionToolbar;

/** Where people close their account for good. */
@Route(CredentialNavigation.CLOSE)
@RolesAllowed(Roles.PERSON)
class CloseAccountView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ClosingByPassword closing;
    private final PasswordChange passwords;
    private final Div sheet = new Div();
    private final Div refusal = new Div();
    private final PasswordField password = new PasswordField();
    private final Fields fields = new Fields();

    CloseAccountView(ClosingByPassword closing, PasswordChange passwords) {
        this.closing = closing;
        this.passwords = passwords;
        password.setLabel(getTranslation("credential.close.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        fields.add(password, Fields.given(getTranslation("credential.password.missing")));
        sheet.addClassName("card");
        getContent().addClassNames("desk", "account");
        getContent().add(new SectionToolbar(getTranslation("credential.close")), refusal, sheet);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        password.setVisible(passwords.isForMe());
        var confirm = new Button(getTranslation("credential.close.confirm"), click -> close());
        confirm.addClassName("danger");
        sheet.removeAll();
        sheet.add(
                new Paragraph(getTranslation("credential.close.what")),
                password,
                confirm,
                new Paragraph(new Anchor(AccountNavigation.account(), getTranslation("credential.close.keep"))));
    }

    private void close() {
        refusal.removeAll();
        if (!fields.areFit()) {
            return;
        }
        try {
            if (Refusals.done(() -> closing.close(password.getValue()), fields, password)) {
                getUI().ifPresent(it -> it.getPage().setLocation(CredentialNavigation.CLOSED));
            }
        } catch (HeldBack held) {
            refusal.add(new Notice(
                    Notice.Weight.FAILURE,
                    held.by().isEmpty()
                            ? getTranslation("credential.close.heldBack.service")
                            : getTranslation(
                                    "credential.close.heldBack",
                                    String.join(getTranslation("uikit.list.separator"), held.by()))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("credential.close"));
    }
}
