package org.concordat.correction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.CorrectingThePaper;
import org.concordat.correction.CorrectingParagraphs;
import org.concordat.correction.Corrections;
import org.concordat.text.WordDiff;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.TrackedWords;
import org.concordat.uikit.WrittenArea;

/** The corrections that wait, and where they are published with the reason. */
class WaitingPanel extends Panel {

    /** So many are listed; all of them stand in the paper below. */
    private static final int LISTED = 50;

    private final ConsultationSummary consultation;
    private final Corrections corrections;
    private final CorrectingParagraphs correcting;
    private final Runnable published;
    private final WrittenArea reason = new WrittenArea(getTranslation("correction.reason"));
    private final KeptWords kept;
    private final Fields fields = new Fields()
            .add(
                    reason,
                    Fields.given(getTranslation("correction.fault.REASON_MISSING")),
                    Fields.atMost(CorrectingThePaper.REASON_MAXIMUM));

    /** @param page so many paragraphs stand on a page of the paper */
    WaitingPanel(
            ConsultationSummary consultation,
            Corrections corrections,
            CorrectingParagraphs correcting,
            int page,
            Runnable published) {
        super("");
        this.consultation = consultation;
        this.corrections = corrections;
        this.correcting = correcting;
        this.published = published;
        kept = KeptWords.of(reason, "reason of correcting " + consultation.id());
        reason.setHelperText(getTranslation("correction.reason.hint"));
        reason.setWidthFull();
        var paper = corrections.paper();
        var now = new Paragraph(getTranslation(
                paper.number() == 1 ? "correction.now.first" : "correction.now",
                paper.number(),
                Moments.dateAndTime(paper.publishedAt())));
        now.addClassName("prov");
        if (!corrections.changeAnything()) {
            retitle(getTranslation("correction.none"));
            add(new Paragraph(getTranslation("correction.what")), now, kept);
            return;
        }
        retitle(getTranslation("correction.waiting", corrections.waiting().size(), paper.number() + 1));
        var publish = new Button(getTranslation("correction.publish", paper.number() + 1), click -> {
            if (fields.areFit()) {
                ask();
            }
        });
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        add(now);
        if (!corrections.undecided().isEmpty()) {
            add(new Notice(
                    Notice.Weight.WARNING,
                    getTranslation(
                            "correction.undecided", corrections.undecided().size())));
        }
        add(list(page), kept, reason, publish);
    }

    private UnorderedList list(int page) {
        var list = new UnorderedList();
        list.addClassName("corrections");
        var lines = corrections.lines();
        boolean undecided = !corrections.undecided().isEmpty();
        for (int at = 0; at < lines.size() && list.getComponentCount() < LISTED; at++) {
            var after = lines.get(at).after();
            if (undecided ? lines.get(at).isUnsure() : lines.get(at).correction() != null) {
                var name = Objects.requireNonNullElse(after.officialNumber(), after.ref());
                list.add(new ListItem(new Anchor(
                        CorrectionView.address(consultation, at / page * page) + "#" + after.ref(),
                        getTranslation("correction.paragraph", name))));
            }
        }
        int more = (undecided
                        ? corrections.undecided().size()
                        : corrections.waiting().size())
                - list.getComponentCount();
        if (more > 0) {
            list.add(new ListItem(getTranslation("correction.more", more)));
        }
        return list;
    }

    /** It is public at once and cannot be taken back, so it shows once more what will have changed. */
    private void ask() {
        var changes = new Div();
        changes.addClassName("corrections-read");
        corrections.lines().stream()
                .filter(it -> it.correction() != null)
                .limit(LISTED)
                .forEach(it -> {
                    var name = new Paragraph(getTranslation(
                            "correction.paragraph",
                            Objects.requireNonNullElse(
                                    it.after().officialNumber(), it.after().ref())));
                    name.addClassName("prov");
                    changes.add(
                            name,
                            new TrackedWords(
                                    WordDiff.between(it.was(), it.after().text())));
                });
        var why = new Paragraph(reason.getValue());
        why.addClassNames("original", "as-written");
        new AskingDialog(
                        getTranslation("correction.publish", corrections.paper().number() + 1),
                        getTranslation("correction.publish.button"),
                        this::isPublished,
                        new Paragraph(getTranslation("correction.sure", consultation.title())),
                        why,
                        changes)
                .open();
    }

    private boolean isPublished() {
        if (CorrectionFaults.isDone(
                () -> correcting.publish(consultation.id(), corrections.fingerprint(), reason.getValue()))) {
            kept.drop();
            Notices.done(
                    getTranslation("correction.published", corrections.paper().number() + 1));
        }
        published.run();
        return true;
    }
}
