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
import java.util.List;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.NewConsultation;
import org.concordat.correction.CorrectingByFile;
import org.concordat.correction.Corrections;
import org.concordat.preparation.ChaptersOfFile;
import org.concordat.text.paper.PaperReader;
import org.concordat.text.paper.PaperRefused;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Incoming;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;

/** Takes a whole file as the paper is to read, and makes corrections of what differs. */
class FileOfPaper extends Composite<Details> {

    private final ConsultationSummary consultation;
    private final Corrections corrections;
    private final CorrectingByFile byFile;
    private final Runnable taken;
    private final Upload upload = new Upload(this::receive);
    private final Div refused = new Div();

    /** @param corrections that are shown, and go when a file is taken */
    FileOfPaper(ConsultationSummary consultation, Corrections corrections, CorrectingByFile byFile, Runnable taken) {
        this.consultation = consultation;
        this.corrections = corrections;
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
                if (corrections.waiting().isEmpty()) {
                    take(chapters);
                } else {
                    ask(chapters);
                }
            };
        } catch (PaperRefused unreadable) {
            return () -> {
                upload.clearFileList();
                refuse(getTranslation("correction.file.fault." + unreadable.fault()));
            };
        }
    }

    /** What somebody corrected by hand goes only when somebody says so who sees how much it is. */
    private void ask(List<NewConsultation.Chapter> chapters) {
        new AskingDialog(
                        getTranslation("correction.file.replace"),
                        getTranslation("correction.file.replace.yes"),
                        () -> {
                            take(chapters);
                            return true;
                        },
                        new Paragraph(getTranslation(
                                "correction.file.replace.what",
                                corrections.waiting().size())))
                .open();
    }

    private void take(List<NewConsultation.Chapter> chapters) {
        if (CorrectionFaults.isDone(() -> Notices.done(getTranslation(
                "correction.file.taken", byFile.take(consultation.id(), corrections.fingerprint(), chapters))))) {
            taken.run();
        }
    }

    private void refuse(String words) {
        refused.removeAll();
        refused.add(new Notice(Notice.Weight.FAILURE, words));
    }
}
