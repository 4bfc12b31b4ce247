package org.concordat.factor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.concordat.factor.IdentityProvider;
import org.concordat.factor.WaysIn;
import org.concordat.uikit.Notice;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Scope;

/** What the sign-in page offers beside the password: a passkey, and the identity providers of the settings. */
@SpringComponent
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
public class OtherWaysIn extends Composite<Div> {

    OtherWaysIn(WaysIn ways) {
        getContent().addClassName("other-ways");
        getContent().add(new PasskeyButton(getTranslation("factor.passkey.signIn"), ""));
        ways.providers().forEach(it -> getContent().add(link(it)));
        if (ways.isSecondFactorLeftToPeople()) {
            var said = new Paragraph(getTranslation("factor.demand.off"));
            said.addClassName("prov");
            getContent().add(said);
        }
    }

    /** Tells what went wrong at an identity provider, if anything did. */
    public void tell(QueryParameters parameters) {
        var asked = parameters.getParameters();
        if (asked.containsKey("not-linked")) {
            getContent()
                    .addComponentAsFirst(new Notice(Notice.Weight.FAILURE, getTranslation("factor.provider.unknown")));
        } else if (asked.containsKey("provider-failed")) {
            getContent()
                    .addComponentAsFirst(new Notice(Notice.Weight.FAILURE, getTranslation("factor.provider.failed")));
        }
    }

    private Anchor link(IdentityProvider provider) {
        var link = new Anchor(provider.path(), getTranslation("factor.provider.signIn", provider.name()));
        link.setRouterIgnore(true);
        link.addClassName("btn");
        return link;
    }
}
