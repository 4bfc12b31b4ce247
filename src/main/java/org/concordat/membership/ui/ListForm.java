package org.concordat.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.membership.ImportingMembers;
import org.concordat.membership.ListRefused;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Incoming;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenArea;

/** Takes a list, as a file or pasted. */
class ListForm extends Panel {

    final WrittenArea pasted = new WrittenArea(getTranslation("membership.import.paste"));
    final Button look = new Button(getTranslation("membership.import.look"));

    private final Fields fields = new Fields().add(pasted);
    private final Consumer<byte[]> taker;
    private final Upload upload = new Upload(this::receive);

    ListForm(Consumer<byte[]> taker) {
        super("");
        this.taker = taker;
        retitle(getTranslation("membership.import.list"));
        var example = new Pre(getTranslation("membership.import.example"));
        example.addClassName("example");
        pasted.setWidthFull();
        pasted.setMinRows(5);
        pasted.setMaxRows(14);
        look.addThemeVariants(ButtonVariant.PRIMARY);
        look.addClickListener(click -> take(pasted.getValue().getBytes(StandardCharsets.UTF_8)));
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv", ".txt");
        upload.setMaxFileSize(ImportingMembers.BYTES_MAXIMUM);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(getTranslation("membership.import.file")));
        upload.setI18n(words());
        upload.addFileRejectedListener(it -> refuse(it.getErrorMessage()));
        var stack = new Div(upload, pasted, look);
        stack.addClassName("stack");
        show(new Paragraph(getTranslation("membership.import.what", ImportingMembers.ROWS_MAXIMUM)), example, stack);
    }

    void refuse(ListRefused refused) {
        var missing = refused.missing().stream()
                .map(it -> getTranslation("membership.column." + it))
                .collect(Collectors.joining(getTranslation("uikit.list.separator")));
        refuse(getTranslation("membership.list.fault." + refused.fault(), ImportingMembers.ROWS_MAXIMUM, missing));
    }

    /** Shows a list that was brought before. */
    void fill(byte[] list) {
        pasted.setValue(new String(list, StandardCharsets.UTF_8));
    }

    void clear() {
        pasted.clear();
        upload.clearFileList();
    }

    private void refuse(String words) {
        fields.refuse(pasted, words);
    }

    private void take(byte[] list) {
        fields.areFit();
        taker.accept(list);
    }

    /** Reads no more than one byte beyond the limit, whatever the browser said of the size. */
    private void receive(UploadEvent event) throws IOException {
        Incoming.receive(event, ImportingMembers.BYTES_MAXIMUM, list -> () -> {
            take(list);
            // Room for the mended one.
            upload.clearFileList();
        });
    }

    private UploadI18N words() {
        var error = new UploadI18N.Error();
        error.setFileIsTooBig(getTranslation("membership.list.fault.TOO_LARGE"));
        error.setIncorrectFileType(getTranslation("membership.list.fault.NOT_A_TABLE"));
        error.setTooManyFiles(getTranslation("membership.list.fault.NOT_A_TABLE"));
        var words = new UploadI18N();
        words.setError(error);
        return words;
    }
}
