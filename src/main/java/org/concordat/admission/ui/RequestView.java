package org.concordat.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.concordat.admission.AnsweringRequests;
import org.concordat.admission.RequestFile;
import org.concordat.admission.RequestId;
import org.concordat.admission.RequestReading;
import org.concordat.admission.RequestState;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Roles;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.ui.OrganisationChoice;
import org.concordat.organisation.ui.OrganisationNavigation;
import org.concordat.organisation.ui.ResemblanceList;
import org.concordat.uikit.FactList;
import org.concordat.uikit.KindChip;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.Panel;
import org.concordat.uikit.Prose;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WorkChanged;
import org.jspecify.annotations.Nullable;

/** One request to take part, with all that helps to decide on it. */
@Route(AdmissionNavigation.REQUEST)
@RolesAllowed(Roles.ADMINISTRATOR)
class RequestView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final RequestReading reading;
    private final AnsweringRequests requests;
    private final OrganisationDirectory directory;

    private final SectionToolbar head = new SectionToolbar(getTranslation("admission.request"));
    private final Div content = new Div();

    RequestView(RequestReading reading, AnsweringRequests requests, OrganisationDirectory directory) {
        this.reading = reading;
        this.requests = requests;
        this.directory = directory;
        content.addClassName("reading");
        getContent().add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("request")
                .flatMap(RequestId::parse)
                .orElseThrow(NotFoundException::new);
        show(reading.open(id));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("admission.request"));
    }

    private void show(RequestFile file) {
        head.within(getTranslation("admission.request"));
        head.retitle(file.name());
        content.removeAll();
        content.add(particulars(file));
        var aside = new Div(new ResemblanceList(
                file.resemblances(),
                file.cautions().stream()
                        .map(it -> getTranslation("admission.caution." + it))
                        .toList()));
        if (file.state() == RequestState.WAITING) {
            aside.add(new RequestDecision(
                    new OrganisationChoice(getTranslation("organisation.parent"), directory), deciding(file)));
        } else {
            aside.addComponentAsFirst(decided(file));
        }
        content.add(aside);
    }

    private Panel particulars(RequestFile file) {
        var facts = new FactList()
                .fact("organisation.particular.kind", new KindChip(file.kind()))
                .fact("organisation.particular.area", file.area())
                .fact("organisation.particular.domain", file.domain())
                .website("organisation.particular.website", file.website())
                .fact("admission.ask.personName", file.personName())
                .fact("admission.ask.post", file.post())
                .fact("admission.ask.address", file.address())
                .fact("admission.request.confirmed", Moments.dateAndTime(file.confirmedAt()))
                .fact("admission.request.invitedBy", Objects.requireNonNullElse(file.invitedBy(), ""))
                .fact("admission.ask.authority", new Prose(file.authority()));
        return new Panel(getTranslation("admission.request.particulars"), facts);
    }

    private Notice decided(RequestFile file) {
        var notice = new Notice(Weight.INFORMATION, getTranslation("admission.request.state." + file.state()));
        var organisation = file.organisation();
        if (organisation != null) {
            notice.add(new Anchor(
                    OrganisationNavigation.organisation(organisation), getTranslation("admission.request.became")));
        }
        return notice;
    }

    private RequestDecision.Deciding deciding(RequestFile file) {
        return new RequestDecision.Deciding() {

            @Override
            public void verify(@Nullable OrganisationId parent, String why) {
                requests.verify(file.id(), parent, why);
                again(file.id());
            }

            @Override
            public void admit(@Nullable OrganisationId parent) {
                requests.admit(file.id(), parent);
                again(file.id());
            }

            @Override
            public void refuse(String why) {
                requests.refuse(file.id(), why);
                again(file.id());
            }
        };
    }

    private void again(RequestId id) {
        WorkChanged.tell(this);
        show(reading.open(id));
    }
}
