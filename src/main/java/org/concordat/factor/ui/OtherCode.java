package org.concordat.factor.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import org.concordat.factor.MyFactors;

/** Leads from the field for the digits of an app to the one for recovery codes, and back. */
class OtherCode extends Paragraph {

    OtherCode(String page, MyFactors mine, QueryParameters asked) {
        boolean recovery = CodeField.isRecovery(mine, asked);
        setVisible(mine.authenticatorSince().isPresent() && mine.recoveryCodesLeft() > 0);
        var parameters = asked.excluding("wrong", "wait", CodeField.RECOVERY);
        var link = new Anchor(
                FactorsNavigation.WORKSPACE
                        + page
                        + "?"
                        + (recovery ? parameters : parameters.merging(CodeField.RECOVERY, "")).getQueryString(),
                I18NProvider.translate(recovery ? "factor.code.instead" : "factor.recovery.instead"));
        link.setRouterIgnore(true);
        add(link);
    }
}
