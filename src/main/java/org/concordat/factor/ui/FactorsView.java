package org.concordat.factor.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.factor.Authenticator;
import org.concordat.factor.LastFactor;
import org.concordat.factor.MyFactors;
import org.concordat.factor.Passkeys;
import org.concordat.factor.ProviderLinks;
import org.concordat.factor.RecentProof;
import org.concordat.factor.SecondFactors;
import org.concordat.factor.WaysIn;
import org.concordat.kernel.Roles;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.SectionToolbar;

/** How I prove who I am: authenticator app, passkeys, recovery codes, identity providers. */
@Route(FactorsNavigation.FACTORS)
@RolesAllowed(Roles.PERSON)
class FactorsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, FactorPanels.Acts {

    private final SecondFactors factors;
    private final Authenticator authenticator;
    private final Passkeys passkeys;
    private final ProviderLinks links;
    private final WaysIn ways;
    private final RecentProof proof;

    FactorsView(
            SecondFactors factors,
            Authenticator authenticator,
            Passkeys passkeys,
            ProviderLinks links,
            WaysIn ways,
            RecentProof proof) {
        this.factors = factors;
        this.authenticator = authenticator;
        this.passkeys = passkeys;
        this.links = links;
        this.ways = ways;
        this.proof = proof;
        getContent().addClassNames("desk", "factors");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        var asked = event.getLocation().getQueryParameters().getParameters();
        if (asked.containsKey("link-failed")) {
            getContent()
                    .addComponentAtIndex(1, new Notice(Notice.Weight.FAILURE, getTranslation("factor.link.failed")));
        }
    }

    private void refresh() {
        var mine = factors.mine();
        var panels = new FactorPanels(mine, ways.providers(), this);
        getContent().removeAll();
        getContent().add(new SectionToolbar(getTranslation("factor.title")), demand(mine));
        if (!proof.isFresh()) {
            var confirm = new Button(
                    getTranslation("factor.confirm.now"),
                    click -> FactorsNavigation.confirm(click.getSource().getUI().orElseGet(UI::getCurrent)));
            getContent().add(new Notice(Notice.Weight.INFORMATION, getTranslation("factor.confirm.first"), confirm));
        }
        if (mine.lacksCodes()) {
            getContent().add(new Notice(Notice.Weight.WARNING, getTranslation("factor.recovery.lacking"), codes()));
        }
        getContent().add(panels.authenticator(), panels.passkeys(), panels.recoveryCodes());
        panels.providers().ifPresent(getContent()::add);
    }

    private static Anchor codes() {
        return new Anchor(FactorsNavigation.RECOVERY_CODES, translate("factor.recovery.lacking.make"));
    }

    private Paragraph demand(MyFactors mine) {
        return new Paragraph(getTranslation(
                mine.compulsory()
                        ? "factor.demand.compulsory"
                        : mine.leftToPeople() ? "factor.demand.off" : "factor.demand.free"));
    }

    @Override
    public boolean mayAct(UI ui) {
        if (!proof.isFresh()) {
            FactorsNavigation.confirm(ui);
            return false;
        }
        return true;
    }

    @Override
    public void passkeyMade(UI ui) {
        if (factors.mine().lacksCodes()) {
            FactorsNavigation.firstCodes(ui, FactorsNavigation.WORKSPACE + FactorsNavigation.FACTORS);
        } else {
            refresh();
        }
    }

    @Override
    public void removeAuthenticator() {
        remove(authenticator::remove);
    }

    @Override
    public void removePasskey(String id) {
        remove(() -> passkeys.remove(id));
    }

    @Override
    public void link(UI ui, String registration) {
        ui.getPage().setLocation(links.begin(registration));
    }

    @Override
    public void unlink(String issuer, String subject) {
        remove(() -> links.remove(issuer, subject));
    }

    private void remove(Runnable removal) {
        try {
            removal.run();
            Notices.done(getTranslation("factor.removed"));
        } catch (LastFactor last) {
            Notices.failed(getTranslation("factor.last"));
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("factor.title"));
    }
}
