package org.concordat.transcript.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Objects;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.Channel;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationKind;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.OrganisationRefused;
import org.concordat.organisation.OrganisationUpkeep;
import org.concordat.organisation.ui.OrganisationChoice;
import org.concordat.response.EnteringResponses;
import org.concordat.response.SentInRefused;
import org.concordat.transcript.NewTranscript;
import org.concordat.transcript.TranscriptId;
import org.concordat.transcript.TranscriptRefused;
import org.concordat.transcript.Transcripts;
import org.concordat.uikit.Choice;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notices;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenDate;
import org.concordat.uikit.WrittenLine;

/** Whose response came, how and when. A body without an account is named here. */
class BeginForm extends Composite<Div> {

    private final ConsultationSummary consultation;
    private final Transcripts transcripts;

    private final Fields fields = new Fields();
    private final OrganisationChoice organisation;
    private final Checkbox unlisted = new Checkbox(getTranslation("transcript.begin.unlisted"));
    private final WrittenLine name = new WrittenLine(getTranslation("transcript.begin.name"));
    private final Choice<OrganisationKind> kind = new Choice<>(getTranslation("transcript.begin.kind"));
    private final RadioButtonGroup<Channel> by = new RadioButtonGroup<>(getTranslation("transcript.begin.by"));
    private final WrittenDate on = new WrittenDate(getTranslation("transcript.begin.on"));
    private final WrittenArea reason = new WrittenArea(getTranslation("transcript.begin.reason"));
    private final KeptWords keptName;
    private final KeptWords keptReason;
    private final Div body = new Div();

    BeginForm(ConsultationSummary consultation, Transcripts transcripts, OrganisationDirectory directory) {
        this.consultation = consultation;
        this.transcripts = transcripts;
        organisation = new OrganisationChoice(getTranslation("transcript.begin.organisation"), directory);
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("kind." + it));
        kind.setWidthFull();
        name.setWidthFull();
        by.setItems(Channel.values());
        by.setItemLabelGenerator(it -> getTranslation("transcript.channel." + it));
        reason.setHelperText(getTranslation("transcript.begin.reason.hint"));
        reason.setWidthFull();
        keptName = KeptWords.of(name, "sent-in name " + consultation.id());
        keptReason = KeptWords.of(reason, "sent-in reason " + consultation.id());
        fields.add(name, Fields.atMost(OrganisationUpkeep.NAME_MAXIMUM))
                .add(by, Fields.given(getTranslation("transcript.begin.by.missing")))
                .add(on, Fields.given(getTranslation("transcript.begin.on.missing")))
                .add(reason, Fields.atMost(EnteringResponses.REASON_MAXIMUM));
        var what = new Paragraph(getTranslation("transcript.begin.unlisted.what"));
        what.addClassName("prov");
        body.add(keptName, name, kind, what);
        body.setVisible(false);
        unlisted.addValueChangeListener(it -> {
            body.setVisible(it.getValue());
            organisation.setVisible(!it.getValue());
        });
        var begin = new Button(getTranslation("transcript.begin.do"), click -> {
            if (isSaidWhose() & fields.areFit()) {
                begin();
            }
        });
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("asking");
        getContent().add(organisation, unlisted, body, by, on, keptReason, reason, begin);
    }

    private boolean isSaidWhose() {
        if (!unlisted.getValue()) {
            if (organisation.chosen() == null) {
                fields.refuse(organisation, getTranslation("transcript.begin.organisation.missing"));
            }
            return organisation.chosen() != null;
        }
        if (name.getValue().isBlank()) {
            fields.refuse(name, getTranslation("transcript.refused.NAME_MISSING"));
        }
        if (kind.getValue() == null) {
            fields.refuse(kind, getTranslation("transcript.begin.kind.missing"));
        }
        return !name.getValue().isBlank() && kind.getValue() != null;
    }

    private void begin() {
        try {
            var id = begun(new NewTranscript(by.getValue(), on.getValue(), reason.getValue()));
            keptName.drop();
            keptReason.drop();
            UI.getCurrent().navigate(TranscriptAddress.one(consultation.slug(), id));
        } catch (SentInRefused refused) {
            var words = getTranslation("transcript.refused." + refused.fault());
            switch (refused.fault()) {
                case DAY -> fields.refuse(on, words);
                case REASON_MISSING, REASON_TOO_LONG -> fields.refuse(reason, words);
                case HAS_RESPONSE -> fields.refuse(organisation, words);
                case NOT_RUNNING -> Notices.failed(words);
            }
        } catch (TranscriptRefused refused) {
            fields.refuse(
                    unlisted.getValue() ? name : organisation, getTranslation("transcript.refused." + refused.fault()));
        } catch (OrganisationRefused held) {
            fields.refuse(name, getTranslation("transcript.begin.name.held"));
        } catch (NotFound gone) {
            Notices.failed(getTranslation("transcript.gone"));
        }
    }

    private TranscriptId begun(NewTranscript how) {
        return unlisted.getValue()
                ? transcripts.begin(consultation.id(), name.getValue(), kind.getValue(), how)
                : transcripts.begin(consultation.id(), Objects.requireNonNull(organisation.chosen()), how);
    }
}
