package org.concordat.preparation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.concordat.kernel.Roles;
import org.concordat.preparation.Preparation;
import org.concordat.preparation.PreparationId;
import org.concordat.preparation.Preparing;
import org.concordat.uikit.Notice;
import org.concordat.uikit.SectionToolbar;

/** One consultation in preparation: the row of steps, and the one that somebody is at. */
@Route(PreparationNavigation.PREPARATION)
@RolesAllowed(Roles.CONSULTATION_OWNER)
class PreparationView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Preparing preparing;
    private final List<StepScreen> screens;

    private final SectionToolbar head = new SectionToolbar("");
    private final Nav steps = new Nav();
    private final Div content = new Div();

    private String title = "";

    PreparationView(Preparing preparing, List<StepScreen> screens) {
        this.preparing = preparing;
        this.screens =
                screens.stream().sorted(Comparator.comparing(StepScreen::step)).toList();
        steps.addClassName("preparation-steps");
        steps.setAriaLabel(getTranslation("preparation.steps"));
        getContent().addClassNames("desk", "preparation");
        getContent().add(head, steps, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var preparation = preparing.open(event.getRouteParameters()
                .get("preparation")
                .flatMap(PreparationId::parse)
                .orElseThrow(NotFoundException::new));
        var step = event.getRouteParameters()
                .get("step")
                .map(it -> Step.parse(it).orElseThrow(NotFoundException::new))
                .orElse(Step.ABOUT);
        show(preparation, step, event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", title);
    }

    private void show(Preparation preparation, Step step, QueryParameters place) {
        title = preparation.title();
        head.within(
                getTranslation(preparation.openedAs() == null ? "preparation.unpublished" : "preparation.announced"));
        head.retitle(title);
        head.offer(new Button(
                getTranslation("preparation.copy"),
                click -> UI.getCurrent()
                        .navigate(PreparationNavigation.step(preparing.copy(preparation.id()), Step.ABOUT))));
        steps.removeAll();
        steps.add(row(preparation, step));
        content.removeAll();
        if (preparation.openedAs() != null) {
            content.add(new Notice(Notice.Weight.INFORMATION, getTranslation("preparation.announced.more")));
        }
        screens.stream().filter(it -> it.step() == step).forEach(it -> content.add(it.open(preparation, place)));
    }

    private OrderedList row(Preparation preparation, Step current) {
        var row = new OrderedList();
        screens.forEach(it -> {
            var link = new Anchor(
                    PreparationNavigation.step(preparation.id(), it.step()),
                    getTranslation("preparation.step." + it.step()));
            if (it.step() == current) {
                link.getElement().setAttribute("aria-current", "step");
            }
            row.add(new ListItem(link));
        });
        return row;
    }
}
