package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.AttachmentRefused;
import org.concordat.attachment.AttachmentType;
import org.concordat.attachment.CheckedFile;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.kernel.NotFound;
import org.concordat.response.PositionDraft;
import org.concordat.response.WrongState;
import org.concordat.uikit.Incoming;
import org.concordat.uikit.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Takes one file after the other. What is not taken is said here with why, and another can be sent at once. */
public class FileField extends Composite<Div> {

    private static final Logger LOG = LoggerFactory.getLogger(FileField.class);

    private final Attaching attaching;
    private final Consumer<Attachment> taker;
    private final Upload upload = new Upload(this::receive);
    private final Button choose = new Button(getTranslation("response.file.attach"));
    private final Paragraph hint = new Paragraph(
            getTranslation("response.file.hint", Attachment.MAXIMUM / 1024 / 1024, PositionDraft.MOST_FILES));
    private final Div refused = new Div();
    private boolean published = true;

    public FileField(Attaching attaching, Consumer<Attachment> taker) {
        this.attaching = attaching;
        this.taker = taker;
        choose.addThemeVariants(ButtonVariant.TERTIARY);
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(AttachmentType.endings());
        upload.setMaxFileSize(Attachment.MAXIMUM);
        upload.setDropAllowed(false);
        upload.setUploadButton(choose);
        upload.setI18n(words());
        upload.addFileRejectedListener(it -> refuse(it.getErrorMessage()));
        hint.addClassName("prov");
        getContent().addClassName("file-field");
        getContent().add(upload, hint, refused);
    }

    /** Says of files that are kept and never published what becomes of them, and nothing of what they would be published as. */
    public FileField neverPublished(String what) {
        hint.setText(what);
        published = false;
        return this;
    }

    /** Whether another may come. */
    void offer(boolean another) {
        upload.setVisible(another);
        hint.setVisible(another);
    }

    void focus() {
        choose.focus();
    }

    private void receive(UploadEvent event) throws IOException {
        var name = event.getFileName();
        var declared = event.getContentType() == null ? "" : event.getContentType();
        Incoming.receive(event, Attachment.MAXIMUM, content -> judge(name, declared, content));
    }

    private Command judge(String name, String declared, byte[] content) {
        try {
            var file = attaching.check(name, declared, content);
            return () -> take(file);
        } catch (RuntimeException failed) {
            var why = why(name, failed);
            return () -> {
                upload.clearFileList();
                refuse(why);
            };
        }
    }

    private void take(CheckedFile file) {
        upload.clearFileList();
        refused.removeAll();
        try {
            taker.accept(attaching.attach(file));
            if (published) {
                tell(file);
            }
        } catch (RuntimeException failed) {
            refuse(why(file.name(), failed));
        }
    }

    /** What it says beside what it shows, while its sender can still send another. */
    private void tell(CheckedFile file) {
        var found = file.found().stream()
                .sorted()
                .map(it -> getTranslation("response.file.found." + it))
                .collect(Collectors.joining(getTranslation("uikit.list.separator")));
        if (!file.hasCopy()) {
            refused.add(new Notice(Notice.Weight.WARNING, getTranslation("response.file.noCopy", file.name())));
        } else if (!found.isEmpty()) {
            refused.add(
                    new Notice(Notice.Weight.INFORMATION, getTranslation("response.file.told", file.name(), found)));
        }
    }

    private String why(String name, RuntimeException failed) {
        return switch (failed) {
            case AttachmentRefused it -> getTranslation("response.file.fault." + it.fault(), name);
            case ConsultationClosed closed -> getTranslation("response.closed");
            case WrongState overtaken -> getTranslation("response.overtaken");
            case AccessDeniedException removed -> getTranslation("response.file.noDrafter");
            case NotFound gone -> getTranslation("response.file.noDrafter");
            default -> {
                LOG.error("Attaching a file failed", failed);
                yield getTranslation("response.file.failed", name);
            }
        };
    }

    private void refuse(String words) {
        refused.removeAll();
        refused.add(new Notice(Notice.Weight.FAILURE, words));
    }

    private UploadI18N words() {
        var error = new UploadI18N.Error();
        error.setFileIsTooBig(getTranslation("response.file.tooLarge"));
        error.setIncorrectFileType(getTranslation("response.file.notTaken"));
        error.setTooManyFiles(getTranslation("response.file.one"));
        var words = new UploadI18N();
        words.setError(error);
        return words;
    }
}
