package org.concordat.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.concordat.kernel.ConsultationId;
import org.concordat.staff.HeldRole;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Panel;

/** What the service lets a person do, each with the way to take it. */
class HeldRoles extends Panel {

    private final Consumer<HeldRole> take;

    HeldRoles(Consumer<HeldRole> take) {
        super("");
        this.take = take;
        retitle(getTranslation("staff.roles"));
    }

    void list(List<HeldRole> roles, Map<ConsultationId, String> consultations) {
        show(roles.isEmpty() ? new EmptyState(getTranslation("staff.roles.none")) : lines(roles, consultations));
    }

    private Component lines(List<HeldRole> roles, Map<ConsultationId, String> consultations) {
        var lines = new UnorderedList();
        lines.addClassNames("lines", "held");
        roles.forEach(it -> lines.add(line(it, RoleWords.of(it, consultations))));
        return lines;
    }

    private ListItem line(HeldRole role, String words) {
        var button = new Button(getTranslation("staff.take"), click -> take.accept(role));
        button.setAriaLabel(getTranslation("staff.take.of", words));
        return new ListItem(new Span(words), button);
    }
}
