package org.concordat.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.concordat.consultation.AllowingLate;
import org.concordat.kernel.OrganisationId;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Moments;

/** Who was let send a response after the close, until when and why; what still stands can be taken back. */
class AllowanceList extends UnorderedList {

    private final Consumer<OrganisationId> takeBack;

    AllowanceList(List<AllowingLate.Line> lines, Consumer<OrganisationId> takeBack) {
        this.takeBack = takeBack;
        lines.forEach(it -> {
            var item = new ListItem(
                    new Span(said(it)), new Paragraph(it.allowance().reason()));
            if (it.stands()) {
                item.add(takeBack(it));
            }
            add(item);
        });
    }

    private String said(AllowingLate.Line line) {
        var name = line.organisation().name();
        var until = Moments.dateAndTime(line.allowance().until());
        var takenBackAt = line.takenBackAt();
        if (takenBackAt != null) {
            return getTranslation("consultation.late.line.takenBack", name, until, Moments.dateAndTime(takenBackAt));
        }
        return getTranslation(line.stands() ? "consultation.late.line" : "consultation.late.line.passed", name, until);
    }

    private Button takeBack(AllowingLate.Line line) {
        var name = line.organisation().name();
        var act = getTranslation("consultation.late.takeBack");
        var button = new Button(
                act,
                click -> new AskingDialog(
                                act,
                                act,
                                () -> {
                                    takeBack.accept(line.organisation().id());
                                    return true;
                                },
                                new Paragraph(getTranslation("consultation.late.takeBack.sure", name)))
                        .open());
        button.setAriaLabel(getTranslation("consultation.late.takeBack.of", name));
        return button;
    }
}
