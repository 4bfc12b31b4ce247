package org.concordat.transcript.ui;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.response.Problem;
import org.concordat.transcript.ConfirmationCodes;
import org.concordat.transcript.EnteringTranscripts;
import org.concordat.transcript.TranscriptSources;
import org.concordat.transcript.Transcripts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What can be done with what is entered. */
@Component
class TranscriptActions {

    private final Transcripts transcripts;
    private final TranscriptSources sources;
    private final EnteringTranscripts entering;
    private final ConfirmationCodes codes;
    private final String address;

    TranscriptActions(
            Transcripts transcripts,
            TranscriptSources sources,
            EnteringTranscripts entering,
            ConfirmationCodes codes,
            @Value("${concordat.address}") String address) {
        this.transcripts = transcripts;
        this.sources = sources;
        this.entering = entering;
        this.codes = codes;
        this.address = address.replaceFirst("/+$", "");
    }

    /**
     * @param settled whether all that was typed is kept
     * @param missing hears what stands in the way
     * @param changed hears that it stands otherwise now
     */
    TranscriptPanel panel(
            ConsultationSummary consultation,
            Transcripts.Open open,
            BooleanSupplier settled,
            Consumer<List<Problem>> missing,
            Runnable changed) {
        return new TranscriptPanel(
                consultation,
                open,
                new TranscriptPanel.Services(transcripts, sources, entering, codes, address),
                settled,
                missing,
                changed);
    }
}
