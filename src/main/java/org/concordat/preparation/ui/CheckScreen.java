package org.concordat.preparation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.concordat.preparation.Checking;
import org.concordat.preparation.Finding;
import org.concordat.preparation.Preparation;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Panel;

/** What speaks against opening it, and what will be published of how it meets the principles. */
@org.springframework.stereotype.Component
class CheckScreen implements StepScreen {

    private final Checking checking;

    CheckScreen(Checking checking) {
        this.checking = checking;
    }

    @Override
    public Step step() {
        return Step.CHECK;
    }

    @Override
    public Component open(Preparation preparation) {
        var check = checking.of(preparation.id());
        var panel = new Panel(translate("preparation.step.CHECK"));
        if (check.isFit()) {
            panel.add(new Notice(Notice.Weight.SUCCESS, translate("preparation.check.fit")));
        }
        add(panel, "preparation.check.mend", check.findings(), true);
        add(panel, "preparation.check.look", check.findings(), false);
        var principles = new Paragraph(check.principles());
        principles.addClassName("as-written");
        var hint = new Paragraph(translate("preparation.check.principles.hint"));
        hint.addClassName("prov");
        return new Div(panel, new Panel(translate("preparation.check.principles"), hint, principles));
    }

    private static void add(Panel panel, String title, List<Finding> findings, boolean blocking) {
        var those = findings.stream()
                .filter(it -> it.kind().isBlocking() == blocking)
                .toList();
        if (!those.isEmpty()) {
            panel.add(new H3(translate(title, those.size())), new FindingList(those));
        }
    }
}
