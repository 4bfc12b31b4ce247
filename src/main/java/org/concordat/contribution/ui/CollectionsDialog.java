package org.concordat.contribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.QuestionText;
import org.concordat.contribution.Collecting;
import org.concordat.contribution.CollectionId;
import org.concordat.contribution.CollectionInRoom;
import org.concordat.contribution.CollectionRefused;
import org.concordat.contribution.CollectionState;
import org.concordat.contribution.NewCollection;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Target;
import org.concordat.kernel.TypedCode;
import org.concordat.response.ui.TargetWords;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.Notices;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenDate;

/** Where drafters ask colleagues for their part, see how many answered, pause, go on and close. */
class CollectionsDialog extends Dialog {

    private static final int USUAL = 50;

    private final Collecting collecting;
    private final ConsultationId consultation;
    private final List<Target> targets = new ArrayList<>();
    private final String workspace;
    private final Runnable changed;

    final WrittenArea asked = new WrittenArea(getTranslation("contribution.ask.asked"));
    final CheckboxGroup<Target> on = new CheckboxGroup<>(getTranslation("contribution.ask.on"));
    final WrittenDate until = new WrittenDate(getTranslation("contribution.ask.until"));
    final Select<Integer> most = new Select<>();

    private final KeptWords kept;
    private final Fields fields = new Fields();
    private final Div news = new Div();
    private final Div list = new Div();

    CollectionsDialog(
            Collecting collecting,
            ConsultationSummary consultation,
            List<QuestionText> questions,
            Target atHand,
            String workspace,
            Runnable changed) {
        this.collecting = collecting;
        this.consultation = consultation.id();
        this.workspace = workspace;
        this.changed = changed;
        questions.forEach(it -> targets.add(Target.ofQuestion(it.number())));
        if (atHand instanceof Target.Paragraph) {
            targets.add(atHand);
        }
        targets.add(new Target.WholePaper());
        kept = KeptWords.of(asked, "collection " + consultation.id());
        fill(questions, atHand);
        setHeaderTitle(getTranslation("contribution.ask"));
        setWidth("min(40rem, 94vw)");
        setCloseOnOutsideClick(false);
        var open = new Button(getTranslation("contribution.ask.open"), click -> open(click.getSource()));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(kept, asked, on, until, most, open);
        form.addClassName("stack");
        var body = new Div(news, new Paragraph(getTranslation("contribution.ask.lead")), form, list);
        body.addClassName("asking-dialog");
        add(body);
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()));
        list();
    }

    private void fill(List<QuestionText> questions, Target atHand) {
        asked.setHelperText(getTranslation("contribution.ask.asked.help"));
        on.setItems(targets);
        on.setItemLabelGenerator(it -> questions.stream()
                .filter(question -> it.equals(Target.ofQuestion(question.number())))
                .findFirst()
                .map(question -> getTranslation("contribution.question", TargetWords.of(it), question.title()))
                .orElseGet(() -> TargetWords.of(it)));
        on.setValue(Set.of(atHand));
        until.setHelperText(getTranslation("contribution.ask.until.help"));
        most.setLabel(getTranslation("contribution.ask.most"));
        most.setItems(NewCollection.SIZES);
        most.setValue(USUAL);
        fields.add(
                        asked,
                        Fields.given(getTranslation("contribution.collection.refused.ASKED_MISSING")),
                        Fields.atMost(NewCollection.ASKED_MAXIMUM))
                .add(on, Fields.given(getTranslation("contribution.collection.refused.NO_TARGET")))
                .add(until, Fields.given(getTranslation("contribution.ask.until.missing")))
                .add(most);
    }

    private void open(Component button) {
        if (!fields.areFit()) {
            return;
        }
        try {
            var opened = collecting.open(
                    consultation,
                    new NewCollection(asked.getValue(), on.getValue(), until.getValue(), most.getValue()));
            kept.drop();
            asked.clear();
            tell(opened.code());
            list();
            changed.run();
        } catch (CollectionRefused refused) {
            refuse(refused);
        } catch (ConsultationClosed closed) {
            Notices.failed(getTranslation("response.closed"));
        }
    }

    private void refuse(CollectionRefused refused) {
        var words = getTranslation("contribution.collection.refused." + refused.fault());
        switch (refused.fault()) {
            case UNTIL_PAST, UNTIL_TOO_LATE -> fields.refuse(until, words);
            case ASKED_MISSING, ASKED_TOO_LONG -> fields.refuse(asked, words);
            case NO_TARGET -> fields.refuse(on, words);
            default -> Notices.failed(words);
        }
    }

    /** The code is told here and never again. */
    private void tell(TypedCode code) {
        var link = new Code(workspace + ContributionNavigation.contribute(code));
        var typed = new Code(code.grouped());
        news.removeAll();
        news.add(new Notice(
                Weight.SUCCESS,
                getTranslation("contribution.code.told"),
                new Paragraph(getTranslation("contribution.code.told.what")),
                new Paragraph(link),
                new Paragraph(new Span(getTranslation("contribution.code.told.typed")), typed)));
    }

    private void list() {
        list.removeAll();
        var all = collecting.ours(consultation);
        if (all.isEmpty()) {
            return;
        }
        var lines = new UnorderedList();
        lines.addClassName("lines");
        all.forEach(it -> lines.add(line(it)));
        list.add(new H3(getTranslation("contribution.collections")), lines);
    }

    private ListItem line(CollectionInRoom it) {
        var words = new Paragraph(it.asked());
        words.addClassName("original");
        var facts = new Span(getTranslation(
                "contribution.collection.line",
                getTranslation("contribution.standing." + it.standing()),
                it.sent(),
                it.most(),
                Moments.date(it.endsAt()),
                it.openedBy()));
        facts.addClassName("prov");
        var item = new ListItem(words, facts);
        if (it.state() != CollectionState.CLOSED) {
            var pause = it.state() == CollectionState.PAUSED
                    ? action("contribution.goOn", it, () -> collecting.goOn(it.id()))
                    : action("contribution.pause", it, () -> collecting.pause(it.id()));
            var renew = action("contribution.renew", it, () -> tell(collecting.renew(it.id())));
            var close = new Button(getTranslation("contribution.close"), click -> askToClose(it.id()));
            close.setAriaLabel(getTranslation("contribution.act.on", close.getText(), it.asked()));
            var actions = new Div(pause, renew, close);
            actions.addClassName("actions");
            item.add(actions);
        }
        return item;
    }

    private Button action(String key, CollectionInRoom it, Runnable act) {
        var button = new Button(getTranslation(key), click -> act(act));
        button.setAriaLabel(getTranslation("contribution.act.on", button.getText(), it.asked()));
        return button;
    }

    private void askToClose(CollectionId id) {
        new AskingDialog(
                        getTranslation("contribution.close.title"),
                        getTranslation("contribution.close"),
                        () -> {
                            act(() -> collecting.close(id));
                            return true;
                        },
                        new Paragraph(getTranslation("contribution.close.what")))
                .open();
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (CollectionRefused closed) {
            Notices.failed(getTranslation("contribution.collection.refused." + closed.fault()));
        }
        list();
    }
}
