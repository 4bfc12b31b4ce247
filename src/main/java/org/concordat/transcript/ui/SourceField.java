package org.concordat.transcript.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.AttachmentId;
import org.concordat.attachment.CheckedFile;
import org.concordat.kernel.Sha256;
import org.concordat.response.ui.Attaching;
import org.concordat.response.ui.FileField;
import org.concordat.transcript.TranscriptId;
import org.concordat.transcript.TranscriptSources;

/** Takes the file from which a response is entered, in the place of the one before. */
class SourceField extends Composite<Div> {

    SourceField(TranscriptId id, TranscriptSources sources, Runnable kept) {
        var field = new FileField(
                new Attaching() {
                    @Override
                    public CheckedFile check(String name, String declared, byte[] content) {
                        return sources.check(name, declared, content);
                    }

                    @Override
                    public Attachment attach(CheckedFile file) {
                        sources.keep(id, file);
                        return new Attachment(
                                new AttachmentId(id.value()),
                                file.name(),
                                file.type(),
                                file.bytes(),
                                Sha256.of(file.content()));
                    }
                },
                file -> kept.run());
        getContent()
                .add(field.neverPublished(getTranslation("transcript.source.hint", Attachment.MAXIMUM / 1024 / 1024)));
    }
}
