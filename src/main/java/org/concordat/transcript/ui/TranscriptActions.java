package org.concordat.transcript.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.response.Problem;
import org.concordat.transcript.ConfirmationCodes;
import org.concordat.transcript.EnteringTranscripts;
import org.concordat.transcript.TranscriptSources;
import org.concordat.transcript.Transcripts;

/** What can be done with what is entered. */
@org.springframework.stereotype.Component
class TranscriptActions {

    private final Transcripts transcripts;
    private final TranscriptSources sources;
    private final EnteringTranscripts entering;
    private final ConfirmationCodes codes;

    TranscriptActions(
            Transcripts transcripts, TranscriptSources sources, EnteringTranscripts entering, ConfirmationCodes codes) {
        this.transcripts = transcripts;
        this.sources = sources;
        this.entering = entering;
        this.codes = codes;
    }

    /**
     * @param settled whether all that was typed is kept
     * @param missing hears what stands in the way
     * @param changed hears that it stands otherwise now
     */
    Component panel(
            ConsultationSummary consultation,
            Transcripts.Open open,
            BooleanSupplier settled,
            Consumer<List<Problem>> missing,
            Runnable changed) {
        return new TranscriptPanel(
                consultation,
                open,
                new TranscriptPanel.Services(transcripts, sources, entering, codes),
                settled,
                missing,
                changed);
    }
}
