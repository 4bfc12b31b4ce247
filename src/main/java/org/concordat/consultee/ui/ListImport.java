package org.concordat.consultee.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.concordat.consultee.AskedListId;
import org.concordat.consultee.AskedTable;
import org.concordat.consultee.Asking;
import org.concordat.consultee.AskingRefused;
import org.concordat.preparation.AlreadyOpened;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Incoming;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.WrittenArea;

/** Takes a list of those who shall be asked, as a file or pasted: read first, and taken whole or not at all. */
class ListImport extends Composite<Details> {

    private static final int SHOWN = 20;

    private final AskedListId list;
    private final Asking asking;
    private final Runnable taken;

    private final WrittenArea pasted = new WrittenArea(getTranslation("consultee.import.paste"));
    private final KeptWords kept;
    private final Div found = new Div();
    private final Fields fields = new Fields().add(pasted, Fields.given(getTranslation("consultee.import.empty")));
    private final Upload upload = new Upload(this::receive);

    ListImport(AskedListId list, Asking asking, Runnable taken) {
        this.list = list;
        this.asking = asking;
        this.taken = taken;
        kept = KeptWords.of(pasted, "asked list " + list.preparation() + list.consultation());
        pasted.setMinRows(4);
        pasted.setMaxRows(14);
        pasted.setWidthFull();
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv", ".txt");
        upload.setMaxFileSize(Asking.BYTES_MAXIMUM);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(getTranslation("consultee.import.file")));
        upload.addFileRejectedListener(it -> fields.refuse(pasted, getTranslation("consultee.import.refused")));
        var look = new Button(getTranslation("consultee.import.look"), click -> {
            if (fields.areFit()) {
                look(pasted.getValue().getBytes(StandardCharsets.UTF_8));
            }
        });
        var example = new Pre(getTranslation("consultee.import.example"));
        example.addClassName("example");
        var stack = new Div(
                new Paragraph(getTranslation("consultee.import.what", Asking.ROWS_MAXIMUM)),
                example,
                upload,
                kept,
                pasted,
                look,
                found);
        stack.addClassName("stack");
        getContent().setSummaryText(getTranslation("consultee.import"));
        getContent().add(stack);
    }

    private void receive(UploadEvent event) throws IOException {
        Incoming.receive(event, Asking.BYTES_MAXIMUM, file -> () -> {
            look(file);
            upload.clearFileList();
        });
    }

    private void look(byte[] file) {
        var read = asking.read(list, file);
        found.removeAll();
        found.add(read.isClean() ? offer(read, file) : new ListProblems(read.problems()));
    }

    private Notice offer(AskedTable read, byte[] file) {
        int all = read.consultees().size();
        var names = new UnorderedList();
        read.consultees().stream()
                .limit(SHOWN)
                .map(it -> new ListItem(it.name()))
                .forEach(names::add);
        if (all > SHOWN) {
            names.add(new ListItem(getTranslation("consultee.import.andMore", all - SHOWN)));
        }
        var take = new Button(getTranslation("consultee.import.take", all), click -> take(file));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setDisableOnClick(true);
        return new Notice(
                Notice.Weight.SUCCESS,
                getTranslation("consultee.import.found", all, read.joined(), all - read.joined()),
                names,
                take);
    }

    private void take(byte[] file) {
        found.removeAll();
        try {
            int number = asking.askAll(list, file);
            kept.drop();
            fields.clear();
            Notices.done(getTranslation("consultee.import.taken", number));
        } catch (AskingRefused refused) {
            Notices.failed(AskingWords.of(refused.fault()));
        } catch (AlreadyOpened announced) {
            Notices.failed(getTranslation("consultee.refused.announced"));
        }
        taken.run();
    }
}
