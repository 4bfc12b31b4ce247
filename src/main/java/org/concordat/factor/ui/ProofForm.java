package org.concordat.factor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A plain form, sent by the browser and taken by the filters of sign-in: who proves themselves gets a session of another name,
 * and the page is loaded anew.
 */
@Tag("form")
class ProofForm extends HtmlContainer {

    ProofForm(String action, String submit, Component field) {
        addClassName("proof");
        getElement().setAttribute("method", "post").setAttribute("action", "/workspace/" + action);
        token().ifPresent(it -> hide(it.getParameterName(), it.getToken()));
        var button = new NativeButton(submit);
        button.addClassNames("btn", "primary");
        button.getElement().setAttribute("type", "submit");
        add(field, button);
    }

    final void hide(String name, String value) {
        var hidden = new Input();
        hidden.setType("hidden");
        hidden.getElement().setAttribute("name", name).setAttribute("value", value);
        add(hidden);
    }

    /** Against forms sent from other places. There is none outside a request. */
    static Optional<CsrfToken> token() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(it -> it.getAttribute(CsrfToken.class.getName()))
                .map(CsrfToken.class::cast);
    }
}
