package org.concordat.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The way to the notices, with how many are unread. It says so quietly: nobody is interrupted by it. */
class Bell extends Composite<Anchor> {

    private static final int MANY = 100;

    private final Span number = new Span();
    private final Span said = new Span();

    Bell(int unread) {
        var name = new Span(getTranslation("notification.bell"));
        name.addClassName("unseen");
        var sign = new Span();
        sign.addClassName("sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        number.addClassName("n");
        number.getElement().setAttribute("aria-hidden", "true");
        said.addClassName("unseen");
        said.getElement().setAttribute("role", "status");
        getContent().setHref(NotificationNavigation.NOTICES);
        getContent().addClassName("bell");
        getContent().setTitle(getTranslation("notification.bell"));
        getContent().add(sign, name, number, said);
        show(unread);
    }

    private void show(int unread) {
        number.setText(unread < MANY ? Integer.toString(unread) : MANY - 1 + "+");
        number.setVisible(unread > 0);
        said.setText(words(unread));
    }

    private String words(int unread) {
        if (unread == 0) {
            return "";
        }
        return unread < MANY
                ? getTranslation("notification.bell.unread", unread)
                : getTranslation("notification.bell.many", MANY - 1);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var hearing = Bells.Rung.hear(event.getUI(), it -> show(it.unread()));
        addDetachListener(detached -> {
            detached.unregisterListener();
            hearing.remove();
        });
    }
}
