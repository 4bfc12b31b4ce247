package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.kernel.NotFound;
import org.concordat.response.WrongState;
import org.concordat.text.word.WordFile;
import org.concordat.uikit.Incoming;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Panel;
import org.springframework.security.access.AccessDeniedException;

/** The way out, as a file, and the way back. */
class WordWays extends Composite<Div> {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final BiConsumer<String, byte[]> taker;
    private final Upload upload = new Upload(this::receive);
    private final Div refused = new Div();

    /**
     * @param file made anew at each download
     * @param taker takes a file that came back, by its name
     * @param again whether one came back already, whose place the next one takes
     */
    WordWays(String name, Supplier<byte[]> file, BiConsumer<String, byte[]> taker, boolean again) {
        this.taker = taker;
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> made(name, file)), getTranslation("response.word.download"));
        download.getElement().setAttribute("download", true);
        download.addClassNames("btn", "primary");
        var out = new Panel(
                getTranslation("response.word.out"),
                new Paragraph(getTranslation("response.word.out.what")),
                new Paragraph(download));
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".docx");
        upload.setMaxFileSize(WordFile.BYTES_MAXIMUM);
        upload.setUploadButton(new Button(getTranslation("response.word.upload")));
        upload.setDropLabel(new Span(getTranslation("response.word.upload.drop")));
        upload.setI18n(words());
        upload.addFileRejectedListener(it -> refuse(it.getErrorMessage()));
        var in = new Panel(
                getTranslation("response.word.in"),
                new Paragraph(getTranslation(again ? "response.word.in.again" : "response.word.in.what")),
                refused,
                upload);
        getContent().addClassName("ways");
        getContent().add(out, in);
    }

    private static DownloadResponse made(String name, Supplier<byte[]> file) {
        try {
            var all = file.get();
            return new DownloadResponse(new ByteArrayInputStream(all), "response-" + name + ".docx", TYPE, all.length);
        } catch (ConsultationClosed | WrongState | NotFound | AccessDeniedException tooLate) {
            return DownloadResponse.error(HttpServletResponse.SC_GONE);
        }
    }

    private void refuse(String words) {
        refused.removeAll();
        refused.add(new Notice(Notice.Weight.FAILURE, words));
    }

    private void receive(UploadEvent event) throws IOException {
        var name = event.getFileName();
        Incoming.receive(event, WordFile.BYTES_MAXIMUM, file -> () -> {
            refused.removeAll();
            upload.clearFileList();
            taker.accept(name, file);
        });
    }

    private UploadI18N words() {
        var error = new UploadI18N.Error();
        error.setFileIsTooBig(getTranslation("response.word.tooLarge"));
        error.setIncorrectFileType(getTranslation("response.word.notWord"));
        error.setTooManyFiles(getTranslation("response.word.one"));
        var words = new UploadI18N();
        words.setError(error);
        return words;
    }
}
