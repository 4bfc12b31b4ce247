package org.concordat.signin.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import org.concordat.account.ui.AccountPart;
import org.concordat.uikit.Panel;
import org.springframework.core.annotation.Order;

/** Leads people from their account to where they are signed in. */
@org.springframework.stereotype.Component
@Order(AccountPart.PROOFS)
class SessionsPart implements AccountPart {

    @Override
    public Component panel() {
        return new Panel(
                translate("account.sessions"),
                new Paragraph(new RouterLink(translate("account.sessions.link"), SessionsView.class)));
    }
}
