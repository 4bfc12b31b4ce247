package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.kernel.Roles;
import org.concordat.response.OurRecord;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.SectionToolbar;

/** All that our organisation has submitted, with its receipts and what became of it. */
@Route(ResponseNavigation.RECORD)
@RolesAllowed(Roles.MEMBER)
class OurRecordView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final OurRecord record;
    private final Div list = new Div();

    OurRecordView(OurRecord record) {
        this.record = record;
        getContent().addClassName("desk");
        getContent().add(new SectionToolbar(getTranslation("response.menu.record")), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        var submitted = record.list();
        submitted.forEach(it -> list.add(new SubmittedPanel(it)));
        if (submitted.isEmpty()) {
            list.add(new EmptyState(getTranslation("response.record.none")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("response.menu.record"));
    }
}
