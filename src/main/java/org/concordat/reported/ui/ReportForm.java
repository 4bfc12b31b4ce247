package org.concordat.reported.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.ui.OrganisationChoice;
import org.concordat.reported.NewReportedPosition;
import org.concordat.reported.RecordingReports;
import org.concordat.reported.ReportRefused;
import org.concordat.reported.ReportRefused.Fault;
import org.concordat.reported.ReportedLine;
import org.concordat.reported.ReportedState;
import org.concordat.text.Text;
import org.concordat.uikit.Choice;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notices;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenDate;
import org.concordat.uikit.WrittenLine;
import org.jspecify.annotations.Nullable;

/** What the press reported: who said what about what, when, and where it can be read. */
class ReportForm extends Composite<Div> {

    private final ConsultationSummary consultation;
    private final @Nullable ReportedLine corrected;
    private final RecordingReports recording;
    private final Runnable recorded;

    private final Fields fields = new Fields();
    private final @Nullable OrganisationChoice organisation;
    private final Choice<Target> target = new Choice<>(getTranslation("reported.about"));
    private final Choice<Stance> stance = new Choice<>(getTranslation("reported.stance"));
    private final WrittenArea words = new WrittenArea(getTranslation("reported.words"));
    private final WrittenLine speaker = new WrittenLine(getTranslation("reported.speaker.label"));
    private final WrittenLine office = new WrittenLine(getTranslation("reported.office"));
    private final WrittenLine source = new WrittenLine(getTranslation("reported.source"));
    private final WrittenLine address = new WrittenLine(getTranslation("reported.address"));
    private final WrittenDate asAt = new WrittenDate(getTranslation("reported.asAt"));
    private final Checkbox predates = new Checkbox(getTranslation("reported.predates"));
    private final WrittenLine why = new WrittenLine(getTranslation("reported.why.label"));
    private final List<KeptWords> kept = new ArrayList<>();

    /** @param corrected what is put right; nothing where one more is recorded */
    ReportForm(
            ConsultationSummary consultation,
            List<QuestionText> questions,
            @Nullable ReportedLine corrected,
            RecordingReports recording,
            OrganisationDirectory directory,
            Runnable recorded) {
        this.consultation = consultation;
        this.corrected = corrected;
        this.recording = recording;
        this.recorded = recorded;
        getContent().addClassName("asking");
        organisation =
                corrected == null ? new OrganisationChoice(getTranslation("reported.organisation"), directory) : null;
        if (organisation != null) {
            fields.add(organisation, Fields.given(getTranslation("reported.organisation.missing")));
            getContent().add(organisation);
        }
        target.setItems(Stream.concat(
                        questions.stream().map(it -> Target.ofQuestion(it.number())),
                        Stream.of(new Target.WholePaper()))
                .toList());
        target.setItemLabelGenerator(it -> it.questionNumber()
                .map(number -> getTranslation("reported.on.question", number))
                .orElseGet(() -> getTranslation("reported.on.paper")));
        stance.setItems(Stance.values());
        stance.setItemLabelGenerator(it -> getTranslation("stance." + it));
        words.setHelperText(getTranslation("reported.words.hint"));
        source.setHelperText(getTranslation("reported.source.hint"));
        address.setHelperText(getTranslation("reported.address.hint"));
        fields.add(target, Fields.given(getTranslation("reported.about.missing")))
                .add(stance, Fields.given(getTranslation("reported.stance.missing")))
                .add(words, Fields.given(fault(Fault.WORDS_MISSING)), Fields.atMost(NewReportedPosition.WORDS_MAXIMUM))
                .add(speaker, Fields.atMost(NewReportedPosition.LINE_MAXIMUM))
                .add(office, Fields.atMost(NewReportedPosition.LINE_MAXIMUM))
                .add(source, Fields.given(fault(Fault.SOURCE_MISSING)), Fields.atMost(NewReportedPosition.LINE_MAXIMUM))
                .add(address, Fields.atMost(NewReportedPosition.LINE_MAXIMUM))
                .add(asAt, Fields.given(getTranslation("reported.asAt.missing")));
        Stream.of(target, stance).forEach(it -> it.setWidthFull());
        Stream.of(speaker, office, source, address, why).forEach(it -> it.setWidthFull());
        words.setWidthFull();
        getContent().add(target, stance, guarded(words, "words"), words);
        for (var line : List.of(speaker, office, source, address)) {
            getContent().add(guarded(line, Objects.requireNonNull(line.getLabel())), line);
        }
        getContent().add(asAt, predates);
        if (corrected != null) {
            show(corrected);
        }
        var what = new Paragraph(getTranslation("reported.what"));
        what.addClassName("prov");
        var record = new Button(getTranslation("reported.record"), click -> {
            if (fields.areFit()) {
                record();
            }
        });
        record.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().add(what, record);
    }

    private KeptWords guarded(WrittenArea field, String name) {
        return guarded(KeptWords.of(field, thing(name)));
    }

    private KeptWords guarded(WrittenLine field, String name) {
        return guarded(KeptWords.of(field, thing(name)));
    }

    private KeptWords guarded(KeptWords words) {
        kept.add(words);
        return words;
    }

    private String thing(String name) {
        return "reported " + (corrected == null ? consultation.id() : corrected.reference()) + " " + name;
    }

    private void show(ReportedLine it) {
        target.setValue(it.target());
        stance.setValue(it.stance());
        words.setValue(it.text().plain());
        speaker.setValue(Objects.requireNonNullElse(it.speaker(), ""));
        office.setValue(Objects.requireNonNullElse(it.office(), ""));
        source.setValue(it.source());
        address.setValue(it.address());
        asAt.setValue(it.asAt());
        predates.setValue(it.predatesConsultation());
        if (it.state() == ReportedState.PUBLISHED) {
            fields.add(why, Fields.given(fault(Fault.REASON_MISSING)), Fields.atMost(NewReportedPosition.LINE_MAXIMUM));
            getContent().add(guarded(why, "why"), why);
        }
    }

    private void record() {
        try {
            if (corrected == null) {
                recording.propose(typed(Objects.requireNonNull(
                        Objects.requireNonNull(organisation).chosen())));
            } else {
                recording.correct(
                        corrected.reference(), typed(corrected.organisation().id()), why.getValue());
            }
            kept.forEach(KeptWords::drop);
            Notices.done(getTranslation("reported.recorded"));
            recorded.run();
        } catch (ReportRefused refused) {
            refuse(refused.fault());
        } catch (NotFound gone) {
            Notices.failed(getTranslation("reported.gone"));
        }
    }

    private NewReportedPosition typed(OrganisationId whose) {
        return new NewReportedPosition(
                consultation.id(),
                whose,
                target.getValue(),
                stance.getValue(),
                speaker.getValue(),
                office.getValue(),
                Text.ofPlain(words.getValue()),
                source.getValue(),
                address.getValue(),
                asAt.getValue(),
                predates.getValue());
    }

    private void refuse(Fault fault) {
        switch (fault) {
            case WORDS_MISSING, WORDS_TOO_LONG -> fields.refuse(words, fault(fault));
            case SOURCE_MISSING, LINE_TOO_LONG -> fields.refuse(source, fault(fault));
            case ADDRESS -> fields.refuse(address, fault(fault));
            case DAY -> fields.refuse(asAt, fault(fault));
            case SPEAKER_MISSING -> fields.refuse(speaker, fault(fault));
            case REASON_MISSING -> fields.refuse(why, fault(fault));
            case NOT_RUNNING, OWN, STATE, NOT_VERIFIED -> Notices.failed(fault(fault));
        }
    }

    private String fault(Fault fault) {
        return getTranslation("reported.fault." + fault);
    }
}
