package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import org.concordat.moderation.AlreadyDecided;
import org.concordat.moderation.spi.CopyRefused;
import org.concordat.moderation.spi.SentFile;
import org.concordat.uikit.Incoming;
import org.concordat.uikit.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a file that is to be published in the place of another, with words left out. */
class CopyField extends Composite<Div> {

    private static final Logger LOG = LoggerFactory.getLogger(CopyField.class);

    /** In bytes; larger ones are told so by whoever judges them. */
    private static final int MOST = 10 * 1024 * 1024;

    private final Supplying supplying;
    private final Runnable supplied;
    private final Upload upload = new Upload(this::receive);
    private final Div refused = new Div();

    /** Who keeps what is sent. */
    @FunctionalInterface
    interface Supplying {

        /**
         * Keeps a file, while nothing else of the screen waits.
         *
         * @throws CopyRefused when nothing of it could be published
         */
        void supply(SentFile sent);
    }

    /**
     * @param of the file in whose place it is published, in words
     * @param supplied shows what was kept
     */
    CopyField(String of, Supplying supplying, Runnable supplied) {
        this.supplying = supplying;
        this.supplied = supplied;
        var choose = new Button(getTranslation("moderation.file.supply"));
        choose.setAriaLabel(getTranslation("moderation.file.supply.of", of));
        choose.addThemeVariants(ButtonVariant.TERTIARY);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST);
        upload.setDropAllowed(false);
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(it -> refuse(it.getErrorMessage()));
        var error = new UploadI18N.Error();
        error.setFileIsTooBig(getTranslation("moderation.file.supply.tooLarge"));
        error.setTooManyFiles(getTranslation("moderation.file.supply.one"));
        var words = new UploadI18N();
        words.setError(error);
        upload.setI18n(words);
        getContent().addClassName("file-field");
        getContent().add(upload, refused);
    }

    private void receive(UploadEvent event) throws IOException {
        var name = event.getFileName();
        var declared = event.getContentType() == null ? "" : event.getContentType();
        Incoming.receive(event, MOST, content -> take(new SentFile(name, declared, content)));
    }

    private Command take(SentFile sent) {
        try {
            supplying.supply(sent);
            return supplied::run;
        } catch (CopyRefused why) {
            return () -> refuse(why.words());
        } catch (RuntimeException failed) {
            if (!(failed instanceof AlreadyDecided)) {
                LOG.error("A copy of a file could not be kept", failed);
            }
            return () -> refuse(getTranslation(
                    failed instanceof AlreadyDecided
                            ? "moderation.file.supply.over"
                            : "moderation.file.supply.failed"));
        }
    }

    private void refuse(String words) {
        upload.clearFileList();
        refused.removeAll();
        refused.add(new Notice(Notice.Weight.FAILURE, words));
    }
}
