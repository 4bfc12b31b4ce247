package org.concordat.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.kernel.NotFound;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.Decision;
import org.concordat.moderation.OwnOrganisation;
import org.concordat.moderation.Reviewing;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenArea;

/** Where a moderator says of what was decided that they looked again, and that it stays as it is. */
class KeepForm extends Panel {

    private final WrittenArea why = new WrittenArea();

    /** @param kept hears that it was said */
    KeepForm(CaseId id, Reviewing reviewing, Runnable kept) {
        super("");
        retitle(getTranslation("moderation.keep"));
        why.setLabel(getTranslation("moderation.keep.why"));
        why.setHelperText(getTranslation("moderation.keep.help"));
        why.setWidthFull();
        var fields = new Fields()
                .add(
                        why,
                        Fields.given(getTranslation("moderation.keep.missing")),
                        Fields.atMost(Decision.NOTE_MAXIMUM));
        var words = KeptWords.of(why, "second look " + id);
        var keep = new Button(getTranslation("moderation.keep.do"), click -> {
            if (fields.areFit()) {
                try {
                    reviewing.keep(id, why.getValue());
                } catch (NotFound | OwnOrganisation overtaken) {
                    fields.refuse(why, getTranslation("moderation.keep.overtaken"));
                    return;
                }
                words.drop();
                fields.clear();
                kept.run();
            }
        });
        show(new Paragraph(getTranslation("moderation.keep.what")), words, why, keep);
    }
}
