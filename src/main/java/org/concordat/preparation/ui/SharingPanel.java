package org.concordat.preparation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import org.concordat.kernel.NotFound;
import org.concordat.preparation.AlreadyOpened;
import org.concordat.preparation.May;
import org.concordat.preparation.NobodyThere;
import org.concordat.preparation.Preparation;
import org.concordat.preparation.Shared;
import org.concordat.preparation.Sharing;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenLine;

/** Who else works on a consultation in preparation or reads it, and the link for them. */
class SharingPanel extends Panel {

    private final Preparation preparation;
    private final Sharing sharing;
    private final Div people = new Div();
    private final WrittenLine address = new WrittenLine(getTranslation("preparation.sharing.address"));
    private final Select<May> may = new Select<>();
    private final Fields fields =
            new Fields().add(address, Fields.given(getTranslation("preparation.sharing.fault.address")));

    SharingPanel(Preparation preparation, Sharing sharing) {
        super("");
        this.preparation = preparation;
        this.sharing = sharing;
        retitle(getTranslation("preparation.sharing"));
        may.setLabel(getTranslation("preparation.sharing.may"));
        may.setItems(May.values());
        may.setItemLabelGenerator(it -> getTranslation("preparation.sharing.may." + it));
        may.setValue(May.READ);
        var hint = new Paragraph(getTranslation("preparation.sharing.hint"));
        hint.addClassName("prov");
        var link =
                new Anchor(PreparationNavigation.preview(preparation.id()), getTranslation("preparation.sharing.link"));
        add(hint, new Paragraph(link), people);
        if (preparation.openedAs() == null) {
            var form = new Div(address, may, new Button(getTranslation("preparation.sharing.share"), click -> share()));
            form.addClassName("stack");
            add(form);
        }
        show();
    }

    private void show() {
        people.removeAll();
        var list = new UnorderedList();
        list.addClassName("lines");
        sharing.of(preparation.id()).forEach(it -> list.add(line(it)));
        people.add(list);
    }

    private ListItem line(Shared it) {
        var facts = new Span(it.address() + " · " + getTranslation("preparation.sharing.may." + it.may()));
        facts.addClassName("prov");
        var stop = new Button(
                getTranslation("preparation.sharing.stop"),
                click -> act(() -> {
                    sharing.stop(preparation.id(), it.person());
                    Notices.done(getTranslation("preparation.sharing.stopped", it.name()));
                }));
        stop.setAriaLabel(getTranslation("preparation.sharing.stop.of", it.name()));
        return new ListItem(new Span(it.name()), facts, stop);
    }

    private void share() {
        if (fields.areFit()) {
            act(() -> {
                sharing.share(preparation.id(), address.getValue(), may.getValue());
                fields.clear();
            });
        }
    }

    private void act(Runnable act) {
        try {
            act.run();
            show();
        } catch (NobodyThere nobody) {
            fields.refuse(address, getTranslation("preparation.sharing.fault.nobody"));
        } catch (AlreadyOpened announced) {
            Notices.failed(getTranslation("preparation.fault.announced"));
        } catch (NotFound gone) {
            show();
        }
    }
}
