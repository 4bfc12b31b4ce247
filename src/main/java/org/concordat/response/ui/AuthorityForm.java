package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.response.ResponseToSign;
import org.concordat.signoff.SigningOff;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenLine;

/** Where authority is given: the office, its basis where the organisation asks for one, and the signature. */
class AuthorityForm extends Panel {

    final WrittenLine basis = new WrittenLine(getTranslation("response.authority.basis"));
    final Button sign;

    private final Fields fields = new Fields();
    private final KeptWords kept;

    /** Who signs. */
    @FunctionalInterface
    interface Signing {

        /** Signs on a basis, or tells the form why not; answers whether that was done. */
        boolean sign(String basis, Refused refused);
    }

    /** What can be wrong with the basis. */
    @FunctionalInterface
    interface Refused {

        /** This office has to name one. */
        void basisMissing();
    }

    AuthorityForm(ResponseToSign response, Signing signing) {
        super("");
        kept = KeptWords.of(basis, "authority " + response.id());
        var step = response.next();
        boolean last = response.lastStep();
        var standIn = response.standIn();
        boolean basisNeeded = step.basisRequired() && standIn == null;
        retitle(getTranslation("response.authority", step.office()));
        basis.setHelperText(getTranslation("response.authority.basis.help"));
        if (basisNeeded) {
            fields.add(basis, Fields.given(missing()), Fields.atMost(SigningOff.NOTE_MAXIMUM));
        } else {
            fields.add(basis, Fields.atMost(SigningOff.NOTE_MAXIMUM));
        }
        basis.setWidthFull();
        sign = new Button(getTranslation(last ? "response.authority.submit" : "response.authority.sign"), click -> {
            if (fields.areFit() && signing.sign(basis.getValue().strip(), () -> fields.refuse(basis, missing()))) {
                kept.drop();
            }
        });
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        sign.setWidthFull();
        var what = new Paragraph(getTranslation(last ? "response.authority.submits" : "response.authority.goesOn"));
        what.addClassName("prov");
        show(new Paragraph(step.purpose()));
        if (standIn != null) {
            add(new Paragraph(getTranslation("response.authority.standIn", standIn.name(), standIn.basis())));
        }
        add(kept, basis, sign, what);
    }

    private String missing() {
        return getTranslation("response.authority.basis.missing");
    }
}
