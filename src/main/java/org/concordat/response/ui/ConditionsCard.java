package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.kernel.ConditionMark;
import org.concordat.kernel.Slug;
import org.concordat.record.ListedCondition;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.ListedPosition;
import org.concordat.response.ConditionsPage;
import org.concordat.uikit.StanceBadge;
import org.jspecify.annotations.Nullable;

/** One published position with its conditions, what became of each, and what the person at work may say of them. */
class ConditionsCard extends Composite<Article> {

    /** Does what was asked and says, by its key, that it is done. */
    interface Doing {

        void done(Runnable act, String said);
    }

    private final ListedPosition position;
    private final ConditionsPage page;
    private final ConditionActs acts;
    private final Doing doing;

    ConditionsCard(ListedPosition position, ConditionsPage page, ConditionActs acts, Doing doing) {
        this.position = position;
        this.page = page;
        this.acts = acts;
        this.doing = doing;
        var badges = new Div(new StanceBadge(position.stance()));
        badges.addClassName("badges");
        if (position.organisations().stream().anyMatch(ListedOrganisation::fictional)) {
            var fictional = new Span(getTranslation("fictional"));
            fictional.addClassName("chip");
            badges.add(fictional);
        }
        getContent().addClassNames("card", "position");
        getContent()
                .add(
                        context(),
                        new H2(names(position.organisations())),
                        badges,
                        new ConditionsToRead(position.conditions(), this::actions));
    }

    private Paragraph context() {
        var link = new Anchor(
                "/positions/" + position.reference(), position.reference().value());
        link.setRouterIgnore(true);
        var about = position.question() == null
                ? position.paragraph() == null
                        ? getTranslation("response.target.paper")
                        : getTranslation("response.target.paragraph", position.paragraph())
                : getTranslation("response.conditions.question", position.question(), position.questionTitle());
        var context = new Paragraph(new Span(about + " · "), link);
        context.addClassName("prov");
        return context;
    }

    private Div actions(ListedCondition condition, Integer number) {
        var actions = new Div();
        actions.addClassName("actions");
        var us = page.us();
        if (holds(position.organisations(), us)) {
            mark(condition, number, actions);
        } else if (us != null && holds(condition.adoptedBy(), us)) {
            actions.add(button(
                    "response.conditions.letGo",
                    number,
                    "response.conditions.letGo.done",
                    () -> acts.following().takeBack(position.reference(), condition.id())));
        } else if (us != null && page.adopts()) {
            actions.add(button(
                    "response.conditions.adopt",
                    number,
                    "response.conditions.adopt.done",
                    () -> acts.following().adopt(position.reference(), condition.id())));
        }
        if (page.runs()) {
            var claim = new Button(
                    getTranslation("response.conditions.claim"),
                    click -> new ClaimDialog(
                                    "claim " + condition.id(),
                                    how -> doing.done(
                                            () -> acts.claiming().claim(position.reference(), condition.id(), how),
                                            "response.conditions.claim.done"))
                            .open());
            claim.setAriaLabel(getTranslation("response.conditions.claim.of", number, names(position.organisations())));
            actions.add(claim);
        }
        return actions;
    }

    private void mark(ListedCondition condition, int number, Div actions) {
        var marks = new Select<ConditionMark>();
        marks.setItems(ConditionMark.values());
        marks.setItemLabelGenerator(it -> getTranslation("condition.mark." + it));
        marks.setPlaceholder(getTranslation("response.conditions.open"));
        marks.setAriaLabel(getTranslation("response.conditions.mark.of", number));
        marks.setValue(condition.mark());
        var say = new Button(getTranslation("response.conditions.mark"), click -> {
            var chosen = marks.getValue();
            if (chosen != null) {
                doing.done(
                        () -> acts.following().mark(position.reference(), condition.id(), chosen),
                        "response.conditions.mark.done");
            }
        });
        actions.add(marks, say);
    }

    private Button button(String key, int number, String done, Runnable act) {
        var button = new Button(getTranslation(key), click -> doing.done(act, done));
        button.setAriaLabel(getTranslation(key + ".of", number, names(position.organisations())));
        return button;
    }

    private static boolean holds(List<ListedOrganisation> organisations, @Nullable Slug us) {
        return organisations.stream().anyMatch(it -> it.slug().equals(us));
    }

    private String names(List<ListedOrganisation> organisations) {
        return organisations.stream()
                .map(ListedOrganisation::name)
                .collect(Collectors.joining(getTranslation("uikit.list.separator")));
    }
}
