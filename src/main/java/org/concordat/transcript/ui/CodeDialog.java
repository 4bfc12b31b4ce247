package org.concordat.transcript.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.kernel.TypedCode;

/** The code by which an organisation says whether what was entered is right, shown once. */
class CodeDialog extends Dialog {

    CodeDialog(String organisation, String address, TypedCode code) {
        setHeaderTitle(getTranslation("transcript.code"));
        setWidth("36rem");
        add(
                new Paragraph(getTranslation("transcript.code.what", organisation)),
                new Paragraph(new Code(address + "/workspace/" + TranscriptAddress.confirm(code))),
                new Paragraph(getTranslation("transcript.code.typed")),
                new Paragraph(new Code(code.grouped())),
                new Paragraph(getTranslation("transcript.code.once")));
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()));
    }
}
