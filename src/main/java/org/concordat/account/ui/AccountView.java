package org.concordat.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.concordat.account.OwnAccount;
import org.concordat.kernel.Roles;
import org.concordat.uikit.Notices;
import org.concordat.uikit.SectionToolbar;

/** Where people look after their own account. */
@Route(AccountNavigation.ACCOUNT)
@RolesAllowed(Roles.PERSON)
class AccountView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final OwnAccount account;
    private final List<AccountPart> parts;

    AccountView(OwnAccount account, List<AccountPart> parts) {
        this.account = account;
        this.parts = List.copyOf(parts);
        getContent().addClassNames("desk", "account");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        getContent().removeAll();
        getContent()
                .add(
                        new SectionToolbar(getTranslation("account.title")),
                        new NamePanel(account.mine().name(), this::rename));
        parts.forEach(it -> getContent().add(it.panel()));
    }

    private void rename(String name) {
        account.rename(name);
        Notices.done(getTranslation("account.saved"));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("account.title"));
    }
}
