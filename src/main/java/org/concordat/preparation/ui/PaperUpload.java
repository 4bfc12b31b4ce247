package org.concordat.preparation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import org.concordat.text.paper.PaperReader;
import org.concordat.uikit.Incoming;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Panel;

/** Takes the file of a paper. What is not taken is said here with why, and another can be sent at once. */
class PaperUpload extends Composite<Panel> {

    private static final String[] ENDINGS = {
        ".docx", ".odt", ".html", ".htm", ".xhtml", ".md", ".markdown", ".txt", ".docm", ".doc", ".text"
    };

    private final Loading loading;
    private final Runnable taken;
    private final Upload upload = new Upload(this::receive);
    private final Div refused = new Div();

    PaperUpload(Loading loading, Runnable taken) {
        this.loading = loading;
        this.taken = taken;
        var choose = new Button(getTranslation("preparation.paper.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(ENDINGS);
        upload.setMaxFileSize((int) PaperReader.BYTES_MAXIMUM);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("preparation.paper.drop")));
        upload.setI18n(words());
        upload.addFileRejectedListener(it -> refuse(it.getErrorMessage()));
        var hint = new Paragraph(getTranslation("preparation.paper.hint"));
        hint.addClassName("prov");
        getContent().retitle(getTranslation("preparation.paper.load"));
        getContent().addClassName("paper-upload");
        getContent()
                .add(
                        new Paragraph(getTranslation("preparation.paper.none")),
                        new Paragraph(getTranslation("preparation.paper.what")),
                        refused,
                        upload,
                        hint);
    }

    @Override
    protected Panel initContent() {
        return new Panel("");
    }

    private void receive(UploadEvent event) throws IOException {
        var name = event.getFileName();
        Incoming.receiveFile(event, PaperReader.BYTES_MAXIMUM, file -> {
            var why = loading.send(file, name);
            return () -> {
                upload.clearFileList();
                why.ifPresentOrElse(this::refuse, taken);
            };
        });
    }

    private void refuse(String words) {
        refused.removeAll();
        refused.add(new Notice(Notice.Weight.FAILURE, words));
    }

    private UploadI18N words() {
        var error = new UploadI18N.Error();
        error.setFileIsTooBig(getTranslation("preparation.paper.fault.TOO_LARGE"));
        error.setIncorrectFileType(getTranslation("preparation.paper.fault.UNKNOWN"));
        error.setTooManyFiles(getTranslation("preparation.paper.one"));
        var words = new UploadI18N();
        words.setError(error);
        return words;
    }
}
