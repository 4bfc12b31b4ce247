package org.concordat.preparation.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Arrays;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.DocumentKind;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.ui.OrganisationChoice;
import org.concordat.preparation.AboutField;
import org.concordat.preparation.AlreadyOpened;
import org.concordat.preparation.Preparation;
import org.concordat.preparation.WritingAbout;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;

/** All that a consultation says of itself. Each field is saved while it is written. */
class AboutForm extends Composite<Div> {

    private final Preparation preparation;
    private final WritingAbout writing;
    private final ConsultationClock clock;
    private final Fields fields = new Fields();

    AboutForm(
            Preparation preparation,
            WritingAbout writing,
            OrganisationDirectory organisations,
            ConsultationClock clock) {
        this.preparation = preparation;
        this.writing = writing;
        this.clock = clock;
        var panel = new Panel(getTranslation("preparation.step.ABOUT"));
        var hint = new Paragraph(getTranslation("preparation.about.hint"));
        hint.addClassName("prov");
        var form = new Div(kind(), body(organisations));
        form.addClassName("stack");
        Arrays.stream(AboutField.values()).map(this::words).forEach(form::add);
        panel.add(hint, form);
        getContent().add(panel);
    }

    private boolean isReadOnly() {
        return preparation.openedAs() != null;
    }

    private Select<DocumentKind> kind() {
        var kind = new Select<DocumentKind>();
        kind.setLabel(getTranslation("preparation.field.KIND"));
        kind.setItems(Arrays.stream(DocumentKind.values())
                .filter(it -> it != DocumentKind.REPORT)
                .toList());
        kind.setItemLabelGenerator(it -> getTranslation("preparation.kind." + it));
        kind.setValue(preparation.kind());
        kind.setReadOnly(isReadOnly());
        kind.addValueChangeListener(change -> set(() -> writing.choose(preparation.id(), change.getValue())));
        return kind;
    }

    private OrganisationChoice body(OrganisationDirectory organisations) {
        var body = new OrganisationChoice(getTranslation("preparation.field.BODY"), organisations);
        var named = writing.consultingBodyOf(preparation.id());
        body.setClearButtonVisible(false);
        body.setPlaceholder(named);
        body.setHelperText(
                named.isEmpty()
                        ? getTranslation("preparation.hint.BODY")
                        : getTranslation("preparation.body.now", named));
        body.setReadOnly(isReadOnly());
        body.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (chosen != null) {
                set(() -> writing.consultingBody(preparation.id(), chosen.id()));
                body.setHelperText(getTranslation("preparation.body.now", chosen.name()));
            }
        });
        return body;
    }

    private SharedWords<?> words(AboutField field) {
        var label = getTranslation("preparation.field." + field);
        if (field.isLine()) {
            var line = new WrittenLine(label);
            line.setHelperText(getTranslation("preparation.hint." + field));
            return shared(line, field);
        }
        var area = new WrittenArea(label);
        area.setHelperText(getTranslation("preparation.hint." + field));
        return shared(area, field);
    }

    private <F extends AbstractField<?, String> & HasValidationProperties & HasEnabled> SharedWords<F> shared(
            F line, AboutField field) {
        fields.add(line, Fields.atMost(field.maximum()));
        return new SharedWords<>(
                        line,
                        "preparation " + preparation.id() + " " + field,
                        preparation.about(field),
                        clock,
                        (before, now) -> writing.write(preparation.id(), field, before, now))
                .readOnly(isReadOnly());
    }

    private void set(Runnable choice) {
        try {
            choice.run();
            Notices.done(getTranslation("preparation.saved.choice"));
        } catch (AlreadyOpened announced) {
            Notices.failed(getTranslation("preparation.fault.announced"));
        }
    }
}
