package org.concordat.consultation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.kernel.Slug;
import org.concordat.uikit.SectionToolbar;

/** Something of a consultation that whoever runs it changes, at an address that names it. For others it is not there. */
abstract class OwnersView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    final OwnedConsultations owned;
    final Div standing = new Div();

    private final String title;
    private final SectionToolbar head;

    OwnersView(OwnedConsultations owned, String title) {
        this.owned = owned;
        this.title = getTranslation(title);
        this.head = new SectionToolbar(this.title);
        getContent().addClassNames("desk", "moving-the-close");
        getContent().add(head, standing);
    }

    /** How it stands, with what can be done. */
    abstract void show(ConsultationSummary consultation);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = event.getRouteParameters()
                .get("slug")
                .flatMap(Slug::parse)
                .flatMap(owned::running)
                .orElseThrow(NotFoundException::new);
        head.within(consultation.shortTitle());
        standing.removeAll();
        show(consultation);
    }

    /** Shows it as it stands now, where the person still runs it. */
    void reread(ConsultationSummary consultation) {
        owned.running(consultation.slug()).ifPresent(it -> {
            standing.removeAll();
            show(it);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", title);
    }
}
