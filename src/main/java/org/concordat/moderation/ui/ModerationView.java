package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Roles;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.ModerationQueue;
import org.concordat.moderation.OwnOrganisation;
import org.concordat.moderation.PublishingSeveral;
import org.concordat.moderation.QueueFilter;
import org.concordat.moderation.QueueItem;
import org.concordat.moderation.QueueItem.ProposalBy;
import org.concordat.moderation.SupplyingCopies;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Script;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WorkChanged;
import org.jspecify.annotations.Nullable;

/** The queue of what waits, and beside it the case at hand. The address says which case, and which part of the queue. */
@Route(ModerationNavigation.MODERATION)
@RolesAllowed(Roles.MODERATOR)
class ModerationView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ModerationQueue queue;
    private final CaseWork work;
    private final SupplyingCopies supplying;
    private final ConsultationClock clock;

    private final Div filters = new Div();
    private final Div waiting = new Div();
    private final SeveralWay several;
    private final Div desk = new Div();

    private QueueAddress address = new QueueAddress(QueueFilter.EVERYTHING, null);
    private Optional<CaseId> open = Optional.empty();
    private @Nullable QueueList list;
    private @Nullable String path;

    ModerationView(
            ModerationQueue queue,
            CaseWork work,
            SupplyingCopies supplying,
            PublishingSeveral publishing,
            ConsultationClock clock) {
        this.supplying = supplying;
        this.queue = queue;
        this.work = work;
        this.clock = clock;
        this.several = new SeveralWay(publishing, () -> WorkChanged.tell(this));
        var beside = new Div(filters, waiting, several);
        beside.addClassName("queue");
        var grid = new Div(beside, desk);
        grid.addClassName("moderation");
        var keys = new Button(getTranslation("moderation.keys"), click -> new KeysDialog().open());
        keys.addClassName("keys");
        var head = new SectionToolbar(getTranslation("moderation.title"));
        head.offer(keys);
        getContent().add(head, grid);
        Script.call(grid, "moderation", "listen", keys.getElement());
        work.changes().hearQueue(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = QueueAddress.of(event.getLocation());
        var id = event.getRouteParameters()
                .get("case")
                .map(it -> CaseId.parse(it).orElseThrow(NotFoundException::new));
        boolean sameDesk = event.getLocation().getPath().equals(path) && !asked.equals(address);
        if (!sameDesk) {
            // The look is logged, so the file is opened once for each time that somebody comes here.
            desk.removeAll();
            id.ifPresentOrElse(this::read, () -> desk.add(new EmptyState(getTranslation("moderation.choose"))));
        }
        path = event.getLocation().getPath();
        open = id;
        address = asked;
        filters.removeAll();
        filters.add(new QueueFilters(asked.filter(), queue::consultations, this::narrow));
        var fresh = new QueueList(asked, id.orElse(null));
        list = fresh;
        waiting.removeAll();
        waiting.add(fresh);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("moderation.title"));
    }

    private void read(CaseId id) {
        try {
            var file = work.files().open(id, getLocale());
            desk.add(
                    new AgainPanel(file.id(), work.looks(), this::reopen),
                    new CaseDesk(file, work, supplying, this::decided, this::reopen));
        } catch (OwnOrganisation own) {
            desk.add(new EmptyState(getTranslation("moderation.item.own")));
        }
    }

    private void refresh() {
        var shown = list;
        if (shown != null) {
            var page = queue.page(address.filter(), address.after(), getLocale());
            shown.show(page, clock.instant());
            several.show(page.items());
        }
    }

    private void narrow(QueueFilter filter) {
        navigate(new QueueAddress(filter, null).at(open.orElse(null)));
    }

    private void reopen() {
        WorkChanged.tell(this);
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private void decided(String sentence) {
        Notices.done(sentence);
        WorkChanged.tell(this);
        navigate(queue.page(address.filter(), address.after(), getLocale()).items().stream()
                .filter(it -> it.outcome() == null
                        && !it.ownOrganisation()
                        && !it.heldByAnother()
                        && it.proposal() != ProposalBy.ME)
                .findFirst()
                .map(QueueItem::id)
                .map(address::at)
                .orElseGet(() -> address.at(null)));
    }

    private void navigate(String to) {
        getUI().ifPresent(ui -> {
            var location = new Location(to);
            ui.navigate(location.getPath(), location.getQueryParameters());
        });
    }
}
