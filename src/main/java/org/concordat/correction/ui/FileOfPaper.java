package org.concordat.correction.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.file.Path;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.correction.CorrectingByFile;
import org.concordat.preparation.ChaptersOfFile;
import org.concordat.text.paper.PaperReader;
import org.concordat.text.paper.PaperRefused;
import org.concordat.uikit.Incoming;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;

/** Takes a whole file as the paper is to read, and makes corrections of what differs. */
class FileOfPaper extends Composite<Details> {

    private final ConsultationSummary consultation;
    private final CorrectingByFile byFile;
    private final Runnable taken;
    private final Upload upload = new Upload(this::receive);
    private final Div refused = new Div();

    FileOfPaper(ConsultationSummary consultation, CorrectingByFile byFile, Runnable taken) {
        this.consultation = consultation;
        this.byFile = byFile;
        this.taken = taken;
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) PaperReader.BYTES_MAXIMUM);
        upload.setUploadButton(new Button(getTranslation("correction.file.choose")));
        upload.addFileRejectedListener(it -> refuse(it.getErrorMessage()));
        getContent().setSummaryText(getTranslation("correction.file"));
        getContent().add(new Paragraph(getTranslation("correction.file.what")), refused, upload);
    }

    private void receive(UploadEvent event) throws IOException {
        var name = event.getFileName();
        Incoming.receiveFile(event, PaperReader.BYTES_MAXIMUM, file -> read(file, name));
    }

    private Command read(Path file, String name) {
        try {
            var chapters = ChaptersOfFile.read(file, name);
            return () -> {
                upload.clearFileList();
                if (CorrectionFaults.isDone(() -> Notices.done(
                        getTranslation("correction.file.taken", byFile.take(consultation.id(), chapters))))) {
                    taken.run();
                }
            };
        } catch (PaperRefused unreadable) {
            return () -> {
                upload.clearFileList();
                refuse(getTranslation("correction.file.fault." + unreadable.fault()));
            };
        }
    }

    private void refuse(String words) {
        refused.removeAll();
        refused.add(new Notice(Notice.Weight.FAILURE, words));
    }
}
