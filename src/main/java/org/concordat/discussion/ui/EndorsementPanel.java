package org.concordat.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.concordat.discussion.EndorsementRefused;
import org.concordat.discussion.EndorsementState;
import org.concordat.discussion.Endorsing;
import org.concordat.discussion.NotVerified;
import org.concordat.discussion.OurEndorsement;
import org.concordat.discussion.OwnPosition;
import org.concordat.discussion.PositionToDiscuss;
import org.concordat.kernel.NotFound;
import org.concordat.moderation.Appealing;
import org.concordat.record.ListedEndorsement;
import org.concordat.response.ui.AppealPanel;
import org.concordat.response.ui.ExplanationNotice;
import org.concordat.text.Text;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.Prose;
import org.springframework.security.access.AccessDeniedException;

/** Who stands behind a position, what our organisation said of it, and what an approver can do. */
class EndorsementPanel extends Panel {

    private PositionToDiscuss position;
    private final Endorsing endorsing;
    private final Appealing appealing;
    private final boolean approves;
    private final boolean open;

    /**
     * @param approves whether this person may speak for a verified organisation here
     * @param open whether comments and endorsements are taken
     */
    EndorsementPanel(
            PositionToDiscuss position, Endorsing endorsing, Appealing appealing, boolean approves, boolean open) {
        super(translate("discussion.endorsements"));
        this.position = position;
        this.endorsing = endorsing;
        this.appealing = appealing;
        this.approves = approves && !position.ours();
        this.open = open;
        show();
    }

    /** Shows how it stands now, unless a reservation is being written. */
    void show(PositionToDiscuss now) {
        position = now;
        setVisible(true);
        if (!isWrittenOn()) {
            show();
        }
    }

    /** Its position can be read no longer. */
    void gone() {
        setVisible(isWrittenOn());
    }

    private boolean isWrittenOn() {
        return getChildren().anyMatch(ReservationForm.class::isInstance);
    }

    private void show() {
        var content = new ArrayList<Component>();
        var all = endorsing.of(position.reference());
        content.add(all.isEmpty() ? new EmptyState(getTranslation("discussion.endorsements.none")) : list(all));
        endorsing.ours(position.reference()).ifPresentOrElse(it -> content.addAll(ours(it)), () -> {
            if (approves && open) {
                content.add(offer());
            }
        });
        show(content.toArray(Component[]::new));
    }

    private UnorderedList list(List<ListedEndorsement> all) {
        var list = new UnorderedList();
        list.addClassName("lines");
        all.forEach(it -> list.add(line(it)));
        return list;
    }

    private ListItem line(ListedEndorsement it) {
        var who = new Span(it.organisation().name());
        who.addClassName("strong");
        var withdrawn = it.withdrawnAt();
        var how = withdrawn != null
                ? getTranslation("discussion.endorsement.takenBack", it.version(), Moments.dateAndTime(withdrawn))
                : getTranslation(
                        it.reservation() == null ? "discussion.endorsement.whole" : "discussion.endorsement.reserved",
                        it.version(),
                        Moments.dateAndTime(it.endorsedAt()));
        var facts = new Span(how);
        facts.addClassName("prov");
        var line = new ListItem(who, new Span(" "), facts);
        if (it.reservation() != null) {
            line.add(new Prose(it.reservation()));
        }
        if (it.stands() && it.changedSince()) {
            var since = new Paragraph(getTranslation("discussion.endorsement.changed", it.version()));
            since.addClassName("prov");
            line.add(since);
        }
        return line;
    }

    private List<Component> ours(OurEndorsement ours) {
        var content = new ArrayList<Component>();
        content.add(new Paragraph(getTranslation("discussion.endorsement.ours." + ours.state(), ours.version())));
        if (ours.state() != EndorsementState.STANDS && !ours.reservation().isBlank()) {
            content.add(new Prose(ours.reservation()));
        }
        if (ours.explanation() != null) {
            content.add(new ExplanationNotice(ours.explanation()));
            content.add(new AppealPanel(ours.explanation(), appealing, this::show));
        }
        if (!approves) {
            return content;
        }
        if (ours.isOver()) {
            if (open) {
                content.add(offer());
            }
            return content;
        }
        if (open && ours.state() == EndorsementState.STANDS && asked()) {
            content.add(new Notice(
                    Weight.WARNING,
                    getTranslation("discussion.endorsement.asked", ours.version(), position.version()),
                    new Button(
                            getTranslation("discussion.endorsement.confirm"),
                            click -> act(() -> endorsing.confirm(position.reference(), position.version())))));
        }
        var takeBack = new Button(getTranslation("discussion.endorsement.takeBack"), click -> askToTakeBack());
        takeBack.addThemeVariants(ButtonVariant.TERTIARY);
        content.add(takeBack);
        return content;
    }

    private boolean asked() {
        return endorsing.askedAgain().stream().anyMatch(it -> it.position().equals(position.reference()));
    }

    private Div offer() {
        var whole = new Button(getTranslation("discussion.endorse.whole"), click -> askToEndorse());
        var reserved = new Button(getTranslation("discussion.endorse.reserved"), click -> write());
        var offer = new Div(whole, reserved);
        offer.addClassName("actions");
        return offer;
    }

    private void askToEndorse() {
        new AskingDialog(
                        getTranslation(
                                "discussion.endorse.title",
                                String.join(getTranslation("uikit.list.separator"), position.organisations())),
                        getTranslation("discussion.endorse.whole"),
                        () -> {
                            endorse(Text.empty());
                            return true;
                        },
                        new Paragraph(getTranslation("discussion.endorse.whole.means", position.version())))
                .open();
    }

    private void write() {
        show(new ReservationForm(position.reference(), this::endorse, this::show));
    }

    private boolean endorse(Text reservation) {
        return act(() -> endorsing.endorse(position.reference(), position.version(), reservation));
    }

    private void askToTakeBack() {
        new AskingDialog(
                        getTranslation("discussion.endorsement.takeBack.title"),
                        getTranslation("discussion.endorsement.takeBack"),
                        () -> {
                            act(() -> endorsing.takeBack(position.reference()));
                            return true;
                        },
                        new Paragraph(getTranslation("discussion.endorsement.takeBack.means")))
                .open();
    }

    /** Says what was refused, and leaves what was typed where it stands. */
    private boolean act(Runnable what) {
        try {
            what.run();
        } catch (EndorsementRefused refused) {
            Notices.failed(getTranslation("discussion.endorse.refused." + refused.fault()));
            return false;
        } catch (NotVerified notVerified) {
            Notices.failed(getTranslation("discussion.notVerified.sent"));
            return false;
        } catch (NotFound | OwnPosition gone) {
            Notices.failed(getTranslation("discussion.form.gone"));
            return false;
        } catch (AccessDeniedException notAnyMore) {
            Notices.failed(getTranslation("discussion.form.denied"));
            return false;
        }
        show();
        return true;
    }
}
