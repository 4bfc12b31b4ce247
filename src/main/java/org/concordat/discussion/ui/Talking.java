package org.concordat.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.concordat.discussion.CommentDraft;
import org.concordat.discussion.Discussing;
import org.concordat.kernel.Reference;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.VerifiedOrganisations;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.springframework.stereotype.Component;

/** Offers on a screen to say something: a button that opens a form, which says at the end what became of it. */
@Component
class Talking {

    private final Discussing discussing;
    private final VerifiedOrganisations organisations;

    Talking(Discussing discussing, VerifiedOrganisations organisations) {
        this.discussing = discussing;
        this.organisations = organisations;
    }

    /**
     * The place to comment on a position.
     *
     * @param atOnce whether it is public when it is sent
     */
    Place comment(Reference position, String on, boolean atOnce) {
        return new Place(
                CommentForm.COMMENT + position,
                translate("discussion.comment"),
                translate("discussion.comment.on", on),
                atOnce,
                organisations::named,
                draft -> discussing.comment(position, draft));
    }

    /** The place to reply to a comment; as above. */
    Place reply(Reference comment, String to, boolean atOnce) {
        return new Place(
                CommentForm.REPLY + comment,
                translate("discussion.reply"),
                translate("discussion.reply.to", to),
                atOnce,
                organisations::named,
                draft -> discussing.reply(comment, draft));
    }

    /** A button, the form that it opens, and then what became of what was written. */
    static class Place extends Div {

        private final String thing;
        private final String label;
        private final String aria;
        private final boolean atOnce;
        private final Function<String, List<OrganisationSummary>> named;
        private final Function<CommentDraft, Reference> sending;

        Place(
                String thing,
                String label,
                String aria,
                boolean atOnce,
                Function<String, List<OrganisationSummary>> named,
                Function<CommentDraft, Reference> sending) {
            this.thing = thing;
            this.label = label;
            this.aria = aria;
            this.atOnce = atOnce;
            this.named = named;
            this.sending = sending;
            offer();
        }

        boolean isFor(String kept) {
            return kept.equals(thing);
        }

        /** Opens the form again of what was begun here and not sent. */
        void goOn(List<String> begun) {
            if (isAttached() && begun.contains(thing)) {
                write();
            }
        }

        private void offer() {
            var write = new Button(label, click -> write().focus());
            write.setAriaLabel(aria);
            removeAll();
            add(write);
        }

        /** With whatever words the browser kept for it. */
        private CommentForm write() {
            Consumer<CommentDraft> send = draft -> say(sending.apply(draft));
            var form = new CommentForm(thing, "discussion.form.rules." + atOnce, named, send, this::offer);
            removeAll();
            add(form);
            return form;
        }

        private void say(Reference sent) {
            removeAll();
            add(new Notice(
                    Weight.SUCCESS,
                    getTranslation("discussion.comment.sent." + atOnce, sent),
                    new Paragraph(
                            new Anchor(DiscussionNavigation.comments(), getTranslation("discussion.comment.follow")))));
        }
    }
}
