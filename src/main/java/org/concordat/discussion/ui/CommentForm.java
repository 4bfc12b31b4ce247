package org.concordat.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.concordat.discussion.CommentDraft;
import org.concordat.discussion.CommentRefused;
import org.concordat.discussion.CommentRefused.Fault;
import org.concordat.discussion.Discussing;
import org.concordat.discussion.NotVerified;
import org.concordat.kernel.NotFound;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.ui.SeveralOrganisations;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notices;
import org.concordat.uikit.TextEditor;
import org.concordat.uikit.WrittenArea;
import org.springframework.security.access.AccessDeniedException;

/**
 * Where a comment or a reply is written, or written anew. What is refused is said at the field or at the foot of the screen;
 * what was typed stays until it was sent, in the browser too.
 */
class CommentForm extends Composite<Div> {

    /** What the browser keeps the words of a comment by, before the reference of the position. */
    static final String COMMENT = "comment ";

    /** The same of a reply, before the reference of the comment. */
    static final String REPLY = "reply ";

    /** The same of another version, before the reference of the comment. */
    static final String VERSION = "comment version ";

    private static final String QUOTE = "quote for ";

    final TextEditor text = new TextEditor(getTranslation("discussion.form.text"));
    final WrittenArea quoted = new WrittenArea(getTranslation("discussion.form.quoted"));
    final Button send = new Button(getTranslation("discussion.form.send"));

    private final SeveralOrganisations mentions;
    private final Details more;
    private final KeptWords kept;
    private final KeptWords keptQuote;
    private final Fields fields = new Fields()
            .add(text, Fields.given(getTranslation("discussion.form.text.missing")), Fields.atMost(Discussing.MAXIMUM))
            .add(quoted, Fields.atMost(CommentDraft.LONGEST_QUOTE));

    /**
     * @param thing what the browser keeps the words by
     * @param rules the key of the words that say when it is published
     * @param named finds organisations by words of their names
     * @param sending sends what was written; what it throws is said, and the form stays
     */
    CommentForm(
            String thing,
            String rules,
            Function<String, List<OrganisationSummary>> named,
            Consumer<CommentDraft> sending,
            Runnable cancel) {
        kept = KeptWords.of(text, thing);
        keptQuote = KeptWords.of(quoted, QUOTE + thing);
        mentions = new SeveralOrganisations(
                getTranslation("discussion.form.mentions"), getTranslation("discussion.form.mentions.hint"), named);
        text.addClassName("reasons");
        text.addValueChangeListener(change -> count());
        quoted.setHelperText(getTranslation("discussion.form.quoted.hint"));
        quoted.setWidthFull();
        quoted.addValueChangeListener(change -> openMore());
        more = new Details(getTranslation("discussion.form.more"), keptQuote, quoted, mentions);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> {
            if (fields.areFit() && submit(sending)) {
                drop();
            }
        });
        var published = new Paragraph(getTranslation(rules));
        published.addClassName("prov");
        var back = new Button(getTranslation("uikit.cancel"), click -> {
            drop();
            cancel.run();
        });
        var buttons = new Div(send, back);
        buttons.addClassName("actions");
        getContent().addClassName("comment-form");
        getContent().add(kept, text, more, published, buttons);
        count();
    }

    /** Begins with what was written before. */
    CommentForm from(CommentDraft draft, List<OrganisationSummary> addressed) {
        text.setValue(draft.text());
        quoted.setValue(draft.quoted());
        addressed.forEach(mentions::choose);
        if (!addressed.isEmpty()) {
            more.setOpened(true);
        }
        return this;
    }

    void focus() {
        text.focus();
    }

    private void openMore() {
        if (!quoted.isEmpty()) {
            more.setOpened(true);
        }
    }

    private void drop() {
        kept.drop();
        keptQuote.drop();
    }

    private boolean submit(Consumer<CommentDraft> sending) {
        try {
            sending.accept(new CommentDraft(text.getValue(), quoted.getValue(), mentions.chosen()));
            return true;
        } catch (CommentRefused refused) {
            refuse(refused.fault());
        } catch (NotVerified notVerified) {
            Notices.failed(getTranslation("discussion.notVerified.sent"));
        } catch (NotFound gone) {
            Notices.failed(getTranslation("discussion.form.gone"));
        } catch (AccessDeniedException notAnyMore) {
            Notices.failed(getTranslation("discussion.form.denied"));
        }
        return false;
    }

    private void refuse(Fault fault) {
        var why = getTranslation("discussion.refused." + fault);
        switch (fault) {
            case NOT_QUOTED -> {
                more.setOpened(true);
                fields.refuse(quoted, why);
            }
            case MENTIONS -> {
                more.setOpened(true);
                mentions.refuse(why);
            }
            case CHANGED, SETTLED, CLOSED -> Notices.failed(why);
        }
    }

    private void count() {
        text.setHelperText(getTranslation("uikit.count", text.getValue().characters(), Discussing.MAXIMUM));
    }
}
