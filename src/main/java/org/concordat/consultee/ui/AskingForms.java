package org.concordat.consultee.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.concordat.consultee.AskedListId;
import org.concordat.consultee.AskedTable.Column;
import org.concordat.consultee.AskedTable.Problem;
import org.concordat.consultee.Asking;
import org.concordat.consultee.AskingRefused;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationKind;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.ui.OrganisationChoice;
import org.concordat.preparation.AlreadyOpened;
import org.concordat.uikit.Choice;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenLine;

/** Where somebody is asked: an organisation that takes part, another body, or a whole list. */
class AskingForms extends Panel {

    private final AskedListId list;
    private final Asking asking;
    private final Runnable changed;

    private final OrganisationChoice organisation;
    private final Fields choosing;

    private final WrittenLine name = new WrittenLine(getTranslation("consultee.column.NAME"));
    private final Choice<OrganisationKind> kind = new Choice<>(getTranslation("consultee.column.KIND"));
    private final WrittenLine area = new WrittenLine(getTranslation("consultee.field.AREA"));
    private final WrittenLine person = new WrittenLine(getTranslation("consultee.field.PERSON"));
    private final WrittenLine address = new WrittenLine(getTranslation("consultee.column.ADDRESS"));
    private final Map<Column, HasValidationProperties> named = Map.of(
            Column.NAME, name, Column.KIND, kind, Column.AREA, area, Column.PERSON, person, Column.ADDRESS, address);
    private final Fields typing = new Fields()
            .add(name, Fields.given(getTranslation("consultee.fault.MISSING")))
            .add(kind)
            .add(area)
            .add(person)
            .add(address);
    private final List<KeptWords> kept;

    AskingForms(AskedListId list, Asking asking, OrganisationDirectory directory, Runnable changed) {
        super("");
        this.list = list;
        this.asking = asking;
        this.changed = changed;
        retitle(getTranslation("consultee.ask"));
        organisation = new OrganisationChoice(getTranslation("consultee.ask.organisation"), directory);
        choosing = new Fields().add(organisation, Fields.given(getTranslation("consultee.ask.organisation.none")));
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("kind." + it));
        var thing = "asked body " + list.preparation() + list.consultation() + " ";
        kept = List.of(KeptWords.of(name, thing + "name"), KeptWords.of(address, thing + "address"));
        add(choose(), other(), new ListImport(list, asking, changed));
    }

    private Div choose() {
        var ask = new Button(getTranslation("consultee.ask.add"), click -> {
            if (choosing.areFit()) {
                choose(Objects.requireNonNull(organisation.chosen()));
            }
        });
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        var row = new Div(organisation, ask);
        row.addClassName("asking-row");
        return row;
    }

    private Details other() {
        var ask = new Button(getTranslation("consultee.ask.other.add"), click -> {
            if (typing.areFit()) {
                take();
            }
        });
        var form = new Div(
                new Paragraph(getTranslation("consultee.ask.other.what")),
                kept.getFirst(),
                name,
                kind,
                area,
                person,
                kept.getLast(),
                address,
                ask);
        form.addClassName("stack");
        var details = new Details(getTranslation("consultee.ask.other"), form);
        details.setWidthFull();
        return details;
    }

    private void choose(org.concordat.kernel.OrganisationId chosen) {
        act(() -> {
            asking.ask(list, chosen);
            choosing.clear();
            Notices.done(getTranslation("consultee.ask.added"));
            changed.run();
        });
    }

    private void take() {
        act(() -> {
            var problems = asking.ask(list, typed());
            if (problems.isEmpty()) {
                kept.forEach(KeptWords::drop);
                typing.clear();
                Notices.done(getTranslation("consultee.ask.added"));
                changed.run();
            } else {
                refuse(problems);
            }
        });
    }

    private Map<Column, String> typed() {
        var typed = new HashMap<Column, String>();
        typed.put(Column.NAME, name.getValue());
        typed.put(
                Column.KIND,
                Optional.ofNullable(kind.getValue()).map(Enum::name).orElse(""));
        typed.put(Column.AREA, area.getValue());
        typed.put(Column.PERSON, person.getValue());
        typed.put(Column.ADDRESS, address.getValue());
        return typed;
    }

    private void refuse(List<Problem> problems) {
        var said = new HashMap<HasValidationProperties, String>();
        problems.forEach(
                it -> said.putIfAbsent(Objects.requireNonNull(named.get(it.column())), ListProblems.words(it)));
        typing.refuse(said);
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (AskingRefused refused) {
            Notices.failed(AskingWords.of(refused.fault()));
        } catch (AlreadyOpened announced) {
            Notices.failed(getTranslation("consultee.refused.announced"));
        } catch (NotFound gone) {
            Notices.failed(getTranslation("consultee.refused.gone"));
        }
    }
}
