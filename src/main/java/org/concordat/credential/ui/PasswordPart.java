package org.concordat.credential.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.concordat.account.OwnAccount;
import org.concordat.account.ui.AccountPart;
import org.concordat.credential.PasswordChange;
import org.concordat.credential.PasswordPolicy;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.springframework.core.annotation.Order;

/** Lets people change their password on the page of their account. */
@org.springframework.stereotype.Component
@Order(AccountPart.PROOFS - 1)
class PasswordPart implements AccountPart {

    private final OwnAccount account;
    private final PasswordChange change;
    private final PasswordPolicy policy;

    PasswordPart(OwnAccount account, PasswordChange change, PasswordPolicy policy) {
        this.account = account;
        this.change = change;
        this.policy = policy;
    }

    @Override
    public Component panel() {
        if (!change.isForMe()) {
            return new Panel(translate("credential.password"), new Paragraph(translate("credential.password.none")));
        }
        var mine = account.mine();
        return new PasswordPanel(
                typed -> policy.problem(typed, List.of(mine.name(), mine.address())), (old, chosen) -> {
                    change.change(old, chosen, ThisSignIn.here());
                    Notices.done(translate("credential.password.changed"));
                });
    }
}
