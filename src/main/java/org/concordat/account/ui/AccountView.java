package org.concordat.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.concordat.account.AddressChange;
import org.concordat.account.AddressRefused;
import org.concordat.account.OwnAccount;
import org.concordat.account.OwnData;
import org.concordat.account.OwnDetails;
import org.concordat.account.PasswordPolicy;
import org.concordat.kernel.Roles;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WrittenAddress;

/** Where people look after their own account. */
@Route(AccountNavigation.ACCOUNT)
@RolesAllowed(Roles.PERSON)
class AccountView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, AddressPanel.Acts {

    private static final String FILE = "concordat-my-data.json";

    private final OwnAccount account;
    private final AddressChange change;
    private final PasswordPolicy policy;
    private final OwnData data;
    private final FreshProof proof;
    private final List<AccountPart> parts;

    AccountView(
            OwnAccount account,
            AddressChange change,
            PasswordPolicy policy,
            OwnData data,
            FreshProof proof,
            List<AccountPart> parts) {
        this.account = account;
        this.change = change;
        this.policy = policy;
        this.data = data;
        this.proof = proof;
        this.parts = List.copyOf(parts);
        getContent().addClassNames("desk", "account");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        var mine = account.mine();
        getContent().removeAll();
        getContent()
                .add(
                        new SectionToolbar(getTranslation("account.title")),
                        new NamePanel(mine.name(), this::rename),
                        new AddressPanel(mine, this),
                        password(mine));
        parts.forEach(it -> getContent().add(it.panel()));
        getContent()
                .add(
                        new Panel(
                                getTranslation("account.data"),
                                new Paragraph(getTranslation("account.data.what")),
                                new Paragraph(download())),
                        new Panel(
                                getTranslation("account.close"),
                                new Paragraph(getTranslation("account.close.what")),
                                new Paragraph(
                                        new RouterLink(getTranslation("account.close.link"), CloseAccountView.class))));
    }

    private Component password(OwnDetails mine) {
        if (!mine.hasPassword()) {
            return new Panel(
                    getTranslation("account.password"), new Paragraph(getTranslation("account.password.none")));
        }
        return new PasswordPanel(
                typed -> policy.problem(typed, List.of(mine.name(), mine.address())), (old, chosen) -> {
                    account.changePassword(old, chosen, ThisSignIn.here());
                    Notices.done(getTranslation("account.password.changed"));
                });
    }

    /** Asked anew at each download, as whoever is signed in where the link is followed. */
    private Component download() {
        if (!proof.isGiven()) {
            return new Button(getTranslation("account.data.prove"), click -> getUI().ifPresent(proof::ask));
        }
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var all = data.export();
                    return new DownloadResponse(new ByteArrayInputStream(all), FILE, "application/json", all.length);
                }),
                getTranslation("account.data.download"));
        download.getElement().setAttribute("download", true);
        return download;
    }

    private void rename(String name) {
        account.rename(name);
        Notices.done(getTranslation("account.saved"));
        show();
    }

    @Override
    public void ask(String address, String password, WrittenAddress atAddress, PasswordField atPassword) {
        try {
            if (Refusals.done(() -> change.ask(address, password), atPassword)) {
                Notices.done(getTranslation("account.address.asked"));
                show();
            }
        } catch (AddressRefused refused) {
            Refusals.error(atAddress, getTranslation("account.address.refused"));
        }
    }

    @Override
    public void giveUp() {
        change.giveUp();
        Notices.done(getTranslation("account.address.givenUp"));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("account.title"));
    }
}
