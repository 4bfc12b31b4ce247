package org.concordat.notification.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import org.concordat.account.ui.AccountPart;
import org.concordat.uikit.Panel;
import org.springframework.core.annotation.Order;

/** Leads people from their account to where they choose how often they are mailed. */
@org.springframework.stereotype.Component
@Order(AccountPart.KEPT - 10)
class MailChoicePart implements AccountPart {

    @Override
    public Component panel() {
        return new Panel(
                translate("notification.account"),
                new Paragraph(new RouterLink(translate("notification.account.link"), MailChoiceView.class)));
    }
}
