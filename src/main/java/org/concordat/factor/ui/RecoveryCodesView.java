package org.concordat.factor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.concordat.factor.RecentProof;
import org.concordat.factor.RecoveryCodes;
import org.concordat.factor.SecondFactors;
import org.concordat.factor.WayBack;
import org.concordat.kernel.Roles;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;

/** Where recovery codes are made and shown, once. */
@Route(FactorsNavigation.RECOVERY_CODES)
@RolesAllowed(Roles.PERSON)
class RecoveryCodesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final RecoveryCodes codes;
    private final SecondFactors factors;
    private final RecentProof proof;

    private Optional<String> on = Optional.empty();

    RecoveryCodesView(RecoveryCodes codes, SecondFactors factors, RecentProof proof) {
        this.codes = codes;
        this.factors = factors;
        this.proof = proof;
        getContent().addClassNames("desk", "factors");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = factors.mine();
        on = WayBack.of(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("back")
                .orElse(null));
        getContent().removeAll();
        getContent().add(new SectionToolbar(getTranslation("factor.recovery.title")));
        if (!mine.any()) {
            getContent().add(new EmptyState(getTranslation("factor.recovery.later")), back());
            return;
        }
        if (on.isPresent() && mine.recoveryCodesLeft() == 0) {
            getContent().add(new Notice(Notice.Weight.INFORMATION, getTranslation("factor.recovery.first")));
        }
        var make = new Button(getTranslation("factor.recovery.make"), click -> make());
        make.addThemeName("primary");
        getContent()
                .add(
                        new Panel(
                                getTranslation("factor.recovery.why"),
                                new Paragraph(getTranslation("factor.recovery.what")),
                                new Paragraph(getTranslation("factor.recovery.left", mine.recoveryCodesLeft())),
                                make),
                        back());
    }

    private void make() {
        if (!proof.isFresh()) {
            FactorsNavigation.confirm(getUI().orElseGet(UI::getCurrent));
            return;
        }
        var list = new OrderedList();
        list.addClassName("codes");
        codes.renew().forEach(it -> list.add(new ListItem(new Code(it))));
        var go = goOn("factor.recovery.kept");
        go.addClassNames("btn", "primary");
        getContent().removeAll();
        getContent()
                .add(
                        new SectionToolbar(getTranslation("factor.recovery.title")),
                        new Notice(Notice.Weight.WARNING, getTranslation("factor.recovery.once")),
                        new Panel(getTranslation("factor.recovery.yours"), list),
                        new Paragraph(go));
    }

    private Paragraph back() {
        return new Paragraph(goOn(on.isPresent() ? "factor.recovery.later.make" : "factor.back"));
    }

    /** Whoever has just set up a factor goes on to where they were going; whoever came for the codes goes back. */
    private Anchor goOn(String words) {
        var anchor = new Anchor(on.orElse(FactorsNavigation.FACTORS), getTranslation(words));
        anchor.setRouterIgnore(on.isPresent());
        return anchor;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("factor.recovery.title"));
    }
}
