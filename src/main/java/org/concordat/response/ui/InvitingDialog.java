package org.concordat.response.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.concordat.kernel.OrganisationId;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.ui.SeveralOrganisations;
import org.concordat.response.JointInviting;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.WrittenArea;

/** Asks which organisations are to share a response, and what is said to them. */
final class InvitingDialog {

    private final SeveralOrganisations whom;
    private final WrittenArea message = new WrittenArea();
    private final Fields fields = new Fields();
    private final KeptWords kept;
    private final Asking asking;

    /** Asks them. */
    @FunctionalInterface
    interface Asking {

        /** Why they cannot be asked, in words; nothing where they are. */
        Optional<String> ask(Set<OrganisationId> whom, String message);
    }

    /** @param thing by which the browser keeps the message until it is sent */
    InvitingDialog(Function<String, List<OrganisationSummary>> named, String thing, Asking asking) {
        this.asking = asking;
        whom = new SeveralOrganisations(
                message.getTranslation("response.joint.whom"),
                message.getTranslation("response.joint.whom.hint"),
                named);
        whom.addAttachListener(attached -> whom.focus());
        kept = KeptWords.of(message, thing);
        message.setLabel(message.getTranslation("response.joint.message"));
        message.setHelperText(message.getTranslation("response.joint.message.hint"));
        message.setWidthFull();
        fields.add(message, Fields.atMost(JointInviting.MESSAGE_MAXIMUM));
    }

    /**
     * @param title what is done
     * @param what what comes of it
     */
    void open(String title, String what) {
        new AskingDialog(
                        title,
                        message.getTranslation("response.joint.ask"),
                        this::areAsked,
                        new Paragraph(what),
                        whom,
                        kept,
                        message)
                .open();
    }

    private boolean areAsked() {
        if (!fields.areFit()) {
            return false;
        }
        if (whom.chosen().isEmpty()) {
            return whom.refuse(message.getTranslation("response.joint.refused.NOBODY_ASKED"));
        }
        var refused = asking.ask(Set.copyOf(whom.chosen()), message.getValue().strip());
        if (refused.isPresent()) {
            return whom.refuse(refused.get());
        }
        kept.drop();
        return true;
    }
}
