package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.concordat.response.ResponseToSign;
import org.concordat.response.WhenItGoes;
import org.concordat.response.ui.AuthorityForm.Authority;
import org.concordat.uikit.AskingDialog;

/** Asks once more before a signature is given, for it cannot be taken back: what is signed, for whom, and on what. */
final class SignDialog {

    private final ResponseToSign read;
    private final String stands;
    private final Authority authority;
    private final WhenItGoes when;

    /**
     * @param read exactly what is signed, also where another text has come since
     * @param stands which text that is, in words
     * @param when it goes once it is signed
     */
    SignDialog(ResponseToSign read, String stands, Authority authority, WhenItGoes when) {
        this.read = read;
        this.stands = stands;
        this.authority = authority;
        this.when = when;
    }

    void open(Runnable sign) {
        boolean last = read.lastStep() && when.at() == null;
        new AskingDialog(
                        translate(last ? "response.sure.submit" : "response.sure.sign"),
                        translate(last ? "response.sure.yes.submit" : "response.sure.yes.sign"),
                        () -> {
                            sign.run();
                            return true;
                        },
                        said().stream().map(Paragraph::new).toArray(Paragraph[]::new))
                .open();
    }

    private List<String> said() {
        var said = new ArrayList<String>();
        said.add(translate(
                "response.sure.what",
                String.join(translate("uikit.list.separator"), read.text().organisations()),
                read.consultation().title(),
                read.version(),
                read.text().positions().size()));
        said.add(translate(
                "response.sure.as",
                read.reader(),
                read.next().office(),
                read.next().organisation()));
        var standIn = read.standIn();
        if (standIn != null) {
            said.add(translate("response.authority.standIn", standIn.name(), standIn.basis()));
        }
        var basis = authority.basis();
        if (basis.isGiven()) {
            said.add(translate("response.chain.basis", BasisWords.of(basis)));
        }
        var decision = authority.decision();
        if (decision != null) {
            said.add(translate("response.sure.decision", decision.decision()));
        }
        said.add(stands);
        said.add(then());
        return said;
    }

    private String then() {
        if (!read.lastStep()) {
            return translate("response.sure.goesOn");
        }
        var at = when.at();
        return at == null
                ? translate("response.sure.final")
                : CallInWords.waits("response.sure.waits", when.how() == WhenItGoes.How.HELD, at);
    }
}
