package org.concordat.membership.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;

/** What stands on every screen of a person the moment they no longer act for the organisation it was built for. */
@Route(MembershipNavigation.ENDED)
@PermitAll
class MembershipEndedView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** Of which organisation the screen tells. */
    private record Ended(String organisation) {}

    private final SectionToolbar head = new SectionToolbar(getTranslation("membership.ended"));
    private final Panel sheet = new Panel(getTranslation("membership.ended.what"));

    MembershipEndedView() {
        getContent().addClassName("desk");
        getContent().add(head, sheet);
    }

    /** Says which organisation it was, before the screen is shown. */
    static void tellOf(UI ui, String organisation) {
        ComponentUtil.setData(ui, Ended.class, new Ended(organisation));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var ended = ComponentUtil.getData(event.getUI(), Ended.class);
        head.retitle(
                ended == null
                        ? getTranslation("membership.ended")
                        : getTranslation("membership.ended.of", ended.organisation()));
        var desk = new Anchor(".", getTranslation("membership.desk"));
        desk.addClassName("btn");
        sheet.show(
                new Paragraph(getTranslation("membership.ended.why")),
                new Paragraph(getTranslation("membership.ended.stays")),
                unsaved(),
                desk);
    }

    /** What was typed on the screen that was closed, and not saved: this browser still has it. */
    private static Div unsaved() {
        var words = new Div();
        KeptWords.held(words, "", things -> things.forEach(it -> words.add(KeptWords.leftOver(it))));
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("membership.ended"));
    }
}
