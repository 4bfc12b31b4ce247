package org.concordat.preparation.ui;

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
import org.concordat.preparation.PreparationId;
import org.concordat.preparation.PreparingQuestions;
import org.concordat.preparation.QuestionTable;
import org.concordat.preparation.TooManyQuestions;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Incoming;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.WrittenArea;

/** Takes questions from a table, as a file or pasted: all of them, or none where something is wrong with one. */
class QuestionImport extends Composite<Details> {

    private static final int BYTES = 1_000_000;
    private static final int SHOWN = 50;

    private final PreparationId preparation;
    private final PreparingQuestions questions;
    private final Runnable taken;

    private final WrittenArea pasted = new WrittenArea(getTranslation("preparation.import.paste"));
    private final KeptWords kept;
    private final Div found = new Div();
    private final Fields fields =
            new Fields().add(pasted, Fields.given(getTranslation("preparation.import.fault.empty")));
    private final Upload upload = new Upload(this::receive);

    QuestionImport(PreparationId preparation, PreparingQuestions questions, Runnable taken) {
        this.preparation = preparation;
        this.questions = questions;
        this.taken = taken;
        kept = KeptWords.of(pasted, "prepared questions " + preparation);
        pasted.setMinRows(4);
        pasted.setMaxRows(14);
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv", ".txt");
        upload.setMaxFileSize(BYTES);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(getTranslation("preparation.import.file")));
        upload.addFileRejectedListener(it -> fields.refuse(pasted, getTranslation("preparation.import.fault.file")));
        var look = new Button(getTranslation("preparation.import.look"), click -> {
            if (fields.areFit()) {
                look(pasted.getValue());
            }
        });
        var example = new Pre(getTranslation("preparation.import.example"));
        example.addClassName("example");
        var stack = new Div(
                new Paragraph(getTranslation("preparation.import.what")), example, upload, kept, pasted, look, found);
        stack.addClassName("stack");
        getContent().setSummaryText(getTranslation("preparation.import"));
        getContent().add(stack);
    }

    private void receive(UploadEvent event) throws IOException {
        Incoming.receive(event, BYTES, table -> () -> {
            pasted.setValue(new String(table, StandardCharsets.UTF_8));
            look(pasted.getValue());
            upload.clearFileList();
        });
    }

    private void look(String table) {
        var read = questions.read(preparation, table);
        found.removeAll();
        if (!read.problems().isEmpty()) {
            found.add(problems(read));
            return;
        }
        var list = new UnorderedList();
        read.questions().stream().limit(SHOWN).forEach(it -> list.add(new ListItem(it.text())));
        var take = new Button(
                getTranslation("preparation.import.take", read.questions().size()), click -> take(read));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        found.add(new Notice(
                Notice.Weight.SUCCESS,
                getTranslation("preparation.import.found", read.questions().size()),
                list,
                take));
    }

    private Notice problems(QuestionTable read) {
        var list = new UnorderedList();
        read.problems().stream()
                .limit(SHOWN)
                .forEach(it -> list.add(new ListItem(getTranslation(
                        "preparation.import.problem",
                        it.row(),
                        getTranslation("preparation.import.column." + it.column()),
                        getTranslation("preparation.import.fault." + it.fault(), it.what())))));
        return new Notice(
                Notice.Weight.WARNING,
                getTranslation("preparation.import.problems", read.problems().size()),
                list);
    }

    private void take(QuestionTable read) {
        try {
            questions.add(preparation, read.questions());
        } catch (TooManyQuestions many) {
            Notices.failed(getTranslation("preparation.question.tooMany", PreparingQuestions.MOST));
            return;
        }
        kept.drop();
        fields.clear();
        found.removeAll();
        Notices.done(getTranslation("preparation.import.taken", read.questions().size()));
        taken.run();
    }
}
