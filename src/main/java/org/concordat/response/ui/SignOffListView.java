package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.kernel.Roles;
import org.concordat.response.AwaitedSignatures;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.SectionToolbar;

/** All that waits for my signature. */
@Route(ResponseNavigation.SIGN_OFFS)
@RolesAllowed(Roles.MEMBER)
class SignOffListView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final AwaitedSignatures signOffs;
    private final Div list = new Div();

    SignOffListView(AwaitedSignatures signOffs) {
        this.signOffs = signOffs;
        getContent().addClassName("desk");
        getContent().add(new SectionToolbar(getTranslation("response.menu.signOff")), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        var waiting = signOffs.waiting();
        waiting.forEach(it -> list.add(new WaitingCard(it)));
        if (waiting.isEmpty()) {
            list.add(new EmptyState(getTranslation("response.signOff.none")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("response.menu.signOff"));
    }
}
