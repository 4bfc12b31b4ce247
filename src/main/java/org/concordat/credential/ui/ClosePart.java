package org.concordat.credential.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import org.concordat.account.ui.AccountPart;
import org.concordat.uikit.Panel;
import org.springframework.core.annotation.Order;

/** Leads people from their account to where they close it. */
@org.springframework.stereotype.Component
@Order(AccountPart.END)
class ClosePart implements AccountPart {

    @Override
    public Component panel() {
        return new Panel(
                translate("credential.close"),
                new Paragraph(translate("credential.close.what")),
                new Paragraph(new RouterLink(translate("credential.close.link"), CloseAccountView.class)));
    }
}
