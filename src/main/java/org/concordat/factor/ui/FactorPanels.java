package org.concordat.factor.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.factor.IdentityProvider;
import org.concordat.factor.MyFactors;
import org.concordat.factor.Passkey;
import org.concordat.factor.ProviderLink;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;

/** The parts of the page on which a person looks after their factors. Knows no service. */
class FactorPanels {

    /** What can be done on the page. */
    interface Acts {

        /** Whether the person may change something now; else they are sent to prove that it is they. */
        boolean mayAct(UI ui);

        void passkeyMade(UI ui);

        void removeAuthenticator();

        void removePasskey(String id);

        void link(UI ui, String registration);

        void unlink(String issuer, String subject);
    }

    private final MyFactors mine;
    private final List<IdentityProvider> providers;
    private final Acts acts;

    FactorPanels(MyFactors mine, List<IdentityProvider> providers, Acts acts) {
        this.mine = mine;
        this.providers = List.copyOf(providers);
        this.acts = acts;
    }

    Panel authenticator() {
        var buttons = buttons(button(
                mine.authenticatorSince().isPresent() ? "factor.authenticator.renew" : "factor.authenticator.setUp",
                "",
                ui -> ui.navigate(FactorsNavigation.AUTHENTICATOR)));
        if (mine.authenticatorSince().isPresent()) {
            buttons.add(
                    button("factor.remove", translate("factor.authenticator.title"), ui -> acts.removeAuthenticator()));
        }
        var state = mine.authenticatorSince()
                .map(it -> translate("factor.authenticator.since", Moments.dateAndTime(it)))
                .orElseGet(() -> translate("factor.authenticator.none"));
        return new Panel(translate("factor.authenticator.title"), new Paragraph(state), buttons);
    }

    Panel passkeys() {
        var panel = new Panel(translate("factor.passkeys.title"), new Paragraph(translate("factor.passkeys.what")));
        if (!mine.passkeys().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("factor-list");
            mine.passkeys().forEach(it -> list.add(passkey(it)));
            panel.add(list);
        }
        panel.add(new PasskeyMaking(acts::passkeyMade, acts::mayAct));
        return panel;
    }

    private ListItem passkey(Passkey passkey) {
        var when = new Span(translate(
                "factor.passkey.when", Moments.dateAndTime(passkey.added()), Moments.dateAndTime(passkey.lastUsed())));
        when.addClassName("prov");
        return new ListItem(
                new Div(new Span(passkey.label()), when),
                button("factor.remove", passkey.label(), ui -> acts.removePasskey(passkey.id())));
    }

    Panel recoveryCodes() {
        var panel = new Panel(
                translate("factor.recovery.title"),
                new Paragraph(
                        mine.any()
                                ? translate("factor.recovery.left", mine.recoveryCodesLeft())
                                : translate("factor.recovery.later")));
        if (mine.any()) {
            panel.add(buttons(button("factor.recovery.make", "", ui -> ui.navigate(FactorsNavigation.RECOVERY_CODES))));
        }
        return panel;
    }

    Optional<Panel> providers() {
        if (providers.isEmpty() && mine.links().isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("factor-list");
        mine.links().forEach(it -> list.add(link(it)));
        var buttons = buttons();
        providers.stream()
                .filter(it -> mine.links().stream()
                        .noneMatch(link -> link.registration().equals(it.registration())))
                .forEach(it -> buttons.add(new Button(
                        translate("factor.link.add", it.name()),
                        click -> onScreen(click, ui -> acts.link(ui, it.registration())))));
        return Optional.of(new Panel(
                translate("factor.links.title"), new Paragraph(translate("factor.links.what")), list, buttons));
    }

    private ListItem link(ProviderLink link) {
        var name = providers.stream()
                .filter(it -> it.registration().equals(link.registration()))
                .map(IdentityProvider::name)
                .findFirst()
                .orElse(link.issuer());
        var when = new Span(translate("factor.link.since", Moments.dateAndTime(link.linkedAt())));
        when.addClassName("prov");
        return new ListItem(
                new Div(new Span(name), when),
                button("factor.link.remove", name, ui -> acts.unlink(link.issuer(), link.subject())));
    }

    private static Div buttons(Button... buttons) {
        var all = new Div(buttons);
        all.addClassName("buttons");
        return all;
    }

    private Button button(String key, String of, Consumer<UI> act) {
        var button = new Button(translate(key), click -> onScreen(click, act));
        if (!of.isEmpty()) {
            button.setAriaLabel(translate("factor.of", translate(key), of));
        }
        return button;
    }

    private void onScreen(ClickEvent<Button> click, Consumer<UI> act) {
        click.getSource().getUI().filter(acts::mayAct).ifPresent(act);
    }
}
