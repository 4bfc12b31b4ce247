package org.concordat.preparation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.kernel.Roles;
import org.concordat.preparation.AboutField;
import org.concordat.preparation.PreparationId;
import org.concordat.preparation.PreparationListItem;
import org.concordat.preparation.Preparing;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WrittenLine;

/** The consultations that an owner prepares, the newest first, and where the next is begun. */
@Route(PreparationNavigation.LIST)
@RolesAllowed(Roles.CONSULTATION_OWNER)
class PreparationsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Preparing preparing;
    private final Panel list = new Panel(getTranslation("preparation.list"));

    private final WrittenLine title = new WrittenLine(getTranslation("preparation.field.TITLE"));
    private final KeptWords kept = KeptWords.of(title, "preparation begun");
    private final Fields fields = new Fields()
            .add(
                    title,
                    Fields.given(getTranslation("preparation.fault.title")),
                    Fields.atMost(AboutField.TITLE.maximum()));

    PreparationsView(Preparing preparing) {
        this.preparing = preparing;
        getContent().addClassNames("desk", "preparation");
        var begin = new Button(getTranslation("preparation.begin"), click -> begin());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        var what = new Paragraph(getTranslation("preparation.begin.what"));
        what.addClassName("prov");
        getContent()
                .add(
                        new SectionToolbar(getTranslation("preparation.list")),
                        list,
                        new Panel(getTranslation("preparation.begin.heading"), kept, title, what, begin));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var after = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PreparationNavigation.AFTER)
                .flatMap(PreparationId::parse)
                .orElse(null);
        var page = preparing.mine(after);
        if (page.preparations().isEmpty()) {
            list.show(new EmptyState(getTranslation("preparation.none")));
            return;
        }
        var lines = new UnorderedList();
        lines.addClassName("lines");
        page.preparations().stream().map(this::line).forEach(lines::add);
        list.show(lines);
        var next = page.next();
        if (next != null) {
            list.add(new Anchor(PreparationNavigation.listAfter(next), getTranslation("preparation.more")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("preparation.list"));
    }

    private ListItem line(PreparationListItem it) {
        var name = new Anchor(PreparationNavigation.step(it.id(), Step.ABOUT), it.title());
        name.addClassName("strong");
        var facts = new Span(getTranslation(
                it.opened() ? "preparation.line.announced" : "preparation.line", Moments.dateAndTime(it.changedAt())));
        facts.addClassName("prov");
        return new ListItem(name, facts);
    }

    private void begin() {
        if (fields.areFit()) {
            var begun = preparing.begin(title.getValue());
            kept.drop();
            UI.getCurrent().navigate(PreparationNavigation.step(begun, Step.ABOUT));
        }
    }
}
