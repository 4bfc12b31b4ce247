package org.concordat.signoff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.concordat.signoff.Approver;
import org.concordat.signoff.Delegating;
import org.concordat.signoff.DelegationLine;
import org.concordat.signoff.DelegationRefused;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;

/** Who signs for whom while they are away. */
class DelegationPanel extends Panel {

    private final Delegating delegating;
    private final List<Approver> approvers;
    private final LocalDate today;

    DelegationPanel(Delegating delegating, List<Approver> approvers, LocalDate today) {
        super("");
        this.delegating = delegating;
        this.approvers = List.copyOf(approvers);
        this.today = today;
        retitle(getTranslation("signoff.delegations"));
        again();
    }

    private void again() {
        var lines = delegating.list();
        show(
                new Paragraph(getTranslation("signoff.delegations.what")),
                lines.isEmpty() ? new EmptyState(getTranslation("signoff.delegations.none")) : list(lines),
                new Button(getTranslation("signoff.delegations.add"), click -> ask()));
    }

    private Component list(List<DelegationLine> lines) {
        var list = new UnorderedList();
        list.addClassName("people");
        lines.forEach(it -> list.add(line(it)));
        return list;
    }

    private ListItem line(DelegationLine line) {
        var who = new Span(getTranslation("signoff.delegation.line", line.delegate(), line.absent()));
        who.addClassName("who");
        var days = new Span(
                getTranslation("signoff.delegation.days", Moments.date(line.from()), Moments.date(line.until())));
        days.addClassName("prov");
        var basis = new Span(line.basis());
        basis.addClassName("prov");
        var end = new Button(getTranslation("signoff.delegation.end"), click -> {
            delegating.end(line.id());
            Notices.done(getTranslation("signoff.delegation.ended"));
            again();
        });
        end.setAriaLabel(getTranslation("signoff.delegation.end.of", line.delegate(), line.absent()));
        var actions = new Div(end);
        actions.addClassName("actions");
        return new ListItem(new Div(who, days, basis), actions);
    }

    private void ask() {
        var form = new DelegationForm(approvers, today);
        new AskingDialog(
                        getTranslation("signoff.delegations.add"),
                        getTranslation("signoff.delegation.save"),
                        () -> form.isFit() && given(form),
                        form)
                .open();
    }

    private boolean given(DelegationForm form) {
        try {
            delegating.give(
                    form.absent.getValue().person(),
                    form.delegate.getValue().person(),
                    form.from.getValue(),
                    form.until.getValue(),
                    form.basis.getValue());
        } catch (DelegationRefused refused) {
            form.refuse(refused.fault());
            return false;
        }
        Notices.done(getTranslation("signoff.delegation.saved"));
        again();
        return true;
    }
}
