package org.concordat.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.Autocomplete;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.concordat.admission.Asking;
import org.concordat.admission.AskingToTakePart.Invited;
import org.concordat.kernel.OrganisationKind;
import org.concordat.organisation.ParticularsFaulty.Fault;
import org.concordat.organisation.ParticularsFaulty.Field;
import org.concordat.organisation.ui.ParticularsFields;
import org.concordat.uikit.Choice;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;

/** What somebody says who asks that their organisation may take part. Asks the service's own rules what is wrong. */
class TakePartForm extends Composite<Div> {

    final WrittenLine name = field("name", true);
    final Choice<OrganisationKind> kind = new Choice<>(getTranslation("organisation.ask.kind"));
    final WrittenLine area = field("area", false);
    final WrittenLine domain = field("domain", false);
    final WrittenLine website = field("website", false);
    final WrittenLine personName = field("personName", true);
    final WrittenLine post = field("post", true);
    final WrittenLine address = field("address", true);
    final WrittenArea authority = new WrittenArea(getTranslation("organisation.ask.authority"));

    private final ParticularsFields fields = new ParticularsFields()
            .add(Field.NAME, name)
            .add(Field.KIND, kind)
            .add(Field.AREA, area)
            .add(Field.DOMAIN, domain)
            .add(Field.WEBSITE, website)
            .add(Field.PERSON_NAME, personName)
            .add(Field.POST, post)
            .add(Field.ADDRESS, address)
            .add(Field.AUTHORITY, authority);

    TakePartForm(Function<Asking, Map<Field, Fault>> rules, Consumer<Asking> send) {
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("kind." + it));
        kind.setRequiredIndicatorVisible(true);
        authority.setHelperText(getTranslation("organisation.ask.authority.help"));
        authority.setRequiredIndicatorVisible(true);
        personName.setAutocomplete(Autocomplete.NAME);
        address.setAutocomplete(Autocomplete.EMAIL);
        name.setAutocomplete(Autocomplete.ORGANIZATION);
        var button = new Button(getTranslation("organisation.ask.send"), click -> {
            boolean fit = fields.areFit();
            var faults = rules.apply(asking());
            refuse(faults);
            if (fit && faults.isEmpty()) {
                send.accept(asking());
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("asking");
        getContent()
                .add(
                        new H2(getTranslation("organisation.ask.organisation")),
                        name,
                        kind,
                        area,
                        domain,
                        website,
                        new H2(getTranslation("organisation.ask.person")),
                        personName,
                        post,
                        address,
                        authority,
                        button);
    }

    Asking asking() {
        return new Asking(
                name.getValue(),
                kind.getValue(),
                area.getValue(),
                domain.getValue(),
                website.getValue(),
                personName.getValue(),
                post.getValue(),
                address.getValue(),
                authority.getValue());
    }

    /** Says what is wrong, each at its field. */
    void refuse(Map<Field, Fault> faults) {
        fields.refuse(faults);
    }

    /** Fills in what the invitation says. All of it can be changed. */
    void fill(Invited invited) {
        name.setValue(Objects.requireNonNull(invited.organisationName()));
        personName.setValue(invited.personName());
        address.setValue(invited.address());
    }

    private WrittenLine field(String key, boolean required) {
        var field = new WrittenLine(getTranslation("organisation.ask." + key));
        field.setRequiredIndicatorVisible(required);
        var help = getTranslation("organisation.ask." + key + ".help");
        if (!help.isBlank()) {
            field.setHelperText(help);
        }
        return field;
    }
}
