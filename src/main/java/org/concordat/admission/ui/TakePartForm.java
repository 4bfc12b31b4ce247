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
import org.concordat.organisation.ParticularsRefused.Fault;
import org.concordat.organisation.ParticularsRefused.Field;
import org.concordat.organisation.ui.ParticularsFields;
import org.concordat.uikit.Choice;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;

/** What somebody says who asks that their organisation may take part. Asks the service's own rules what is wrong. */
class TakePartForm extends Composite<Div> {

    final WrittenLine name = particular("name", true);
    final Choice<OrganisationKind> kind = new Choice<>(getTranslation("organisation.particular.kind"));
    final WrittenLine area = particular("area", false);
    final WrittenLine domain = particular("domain", false);
    final WrittenLine website = particular("website", false);
    final WrittenLine personName = person("personName");
    final WrittenLine post = person("post");
    final WrittenLine address = person("address");
    final WrittenArea authority = new WrittenArea(getTranslation("admission.ask.authority"));

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
        authority.setHelperText(getTranslation("admission.ask.authority.help"));
        authority.setRequiredIndicatorVisible(true);
        name.setHelperText(getTranslation("admission.ask.name.help"));
        area.setHelperText(getTranslation("admission.ask.area.help"));
        domain.setHelperText(getTranslation("admission.ask.domain.help"));
        personName.setAutocomplete(Autocomplete.NAME);
        address.setAutocomplete(Autocomplete.EMAIL);
        name.setAutocomplete(Autocomplete.ORGANIZATION);
        var button = new Button(getTranslation("admission.ask.send"), click -> {
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
                        new H2(getTranslation("admission.ask.organisation")),
                        name,
                        kind,
                        area,
                        domain,
                        website,
                        new H2(getTranslation("admission.ask.person")),
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

    private WrittenLine particular(String key, boolean required) {
        var field = new WrittenLine(getTranslation("organisation.particular." + key));
        field.setRequiredIndicatorVisible(required);
        return field;
    }

    private WrittenLine person(String key) {
        var field = new WrittenLine(getTranslation("admission.ask." + key));
        field.setHelperText(getTranslation("admission.ask." + key + ".help"));
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
