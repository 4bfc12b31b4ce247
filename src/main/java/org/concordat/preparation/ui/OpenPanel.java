package org.concordat.preparation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Window;
import org.concordat.preparation.AlreadyOpened;
import org.concordat.preparation.CheckResult;
import org.concordat.preparation.Checking;
import org.concordat.preparation.NotFit;
import org.concordat.preparation.Opening;
import org.concordat.preparation.Preparation;
import org.concordat.preparation.SettingDates;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;

/** Says what will be public, and opens the consultation once it is fit. */
class OpenPanel extends Composite<Div> {

    private final Preparation preparation;
    private final Opening opening;
    private final SettingDates dates;
    private final Panel panel = new Panel(getTranslation("preparation.step.OPEN"));

    OpenPanel(Preparation preparation, Opening opening, Checking checking, SettingDates dates) {
        this.preparation = preparation;
        this.opening = opening;
        this.dates = dates;
        getContent().add(panel);
        if (!opening.mayOpen()) {
            panel.add(new Notice(Notice.Weight.INFORMATION, getTranslation("preparation.open.notYours")));
            return;
        }
        show(checking.of(preparation.id()));
    }

    private void show(CheckResult check) {
        if (!check.isFit()) {
            panel.add(
                    new Notice(Notice.Weight.WARNING, getTranslation("preparation.open.notFit")),
                    new FindingList(check.findings().stream()
                            .filter(it -> it.kind().isBlocking())
                            .toList()),
                    new Anchor(
                            PreparationNavigation.step(preparation.id(), Step.CHECK),
                            getTranslation("preparation.open.check")));
            return;
        }
        var window = window();
        var open = new Button(getTranslation(act()), click -> ask(window));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        panel.add(new Paragraph(getTranslation("preparation.open.what")), published(), when(window), open);
    }

    private Window window() {
        return Objects.requireNonNull(dates.look(dates.of(preparation.id())).window());
    }

    private String act() {
        return dates.of(preparation.id()).opensOn() == null ? "preparation.open.now" : "preparation.open.announce";
    }

    private UnorderedList published() {
        var list = new UnorderedList();
        Stream.of("overview", "paper", "questions", "principles")
                .map(it -> new ListItem(getTranslation("preparation.open.public." + it)))
                .forEach(list::add);
        return list;
    }

    private Paragraph when(Window window) {
        return new Paragraph(getTranslation(
                "preparation.open.when",
                Moments.dateAndTime(window.opensAt()),
                Moments.dateAndTime(window.closesAt())));
    }

    /** It is public at once and cannot be taken back, so it asks once more. */
    private void ask(Window window) {
        new AskingDialog(
                        getTranslation(act()),
                        getTranslation(act()),
                        this::open,
                        new Paragraph(getTranslation("preparation.open.sure", preparation.title())),
                        published(),
                        when(window))
                .open();
    }

    private boolean open() {
        try {
            opening.open(preparation.id());
            Notices.done(getTranslation("preparation.open.opened", preparation.title()));
        } catch (NotFit changed) {
            Notices.failed(getTranslation("preparation.open.changed"));
        } catch (AlreadyOpened byAnother) {
            Notices.done(getTranslation("preparation.open.byAnother"));
        } catch (NotFound gone) {
            Notices.failed(getTranslation("preparation.open.gone"));
            return true;
        }
        UI.getCurrent().navigate(PreparationNavigation.step(preparation.id(), Step.OPEN));
        UI.getCurrent().refreshCurrentRoute(false);
        return true;
    }
}
