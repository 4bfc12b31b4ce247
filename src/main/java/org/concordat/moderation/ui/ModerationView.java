package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Optional;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Roles;
import org.concordat.moderation.CaseDrafts;
import org.concordat.moderation.CaseFiles;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.ModerationQueue;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Notices;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WorkChanged;

/** The queue of what waits, and beside it the case at hand. The address says which case. */
@Route(ModerationNavigation.MODERATION)
@RolesAllowed(Roles.MODERATOR)
class ModerationView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ModerationQueue queue;
    private final CaseFiles files;
    private final CaseDrafts drafts;
    private final Deciding deciding;
    private final ConsultationClock clock;

    private final Div waiting = new Div();
    private final Div desk = new Div();

    ModerationView(
            ModerationQueue queue, CaseFiles files, CaseDrafts drafts, Deciding deciding, ConsultationClock clock) {
        this.queue = queue;
        this.files = files;
        this.drafts = drafts;
        this.deciding = deciding;
        this.clock = clock;
        var grid = new Div(waiting, desk);
        grid.addClassName("moderation");
        getContent().add(new SectionToolbar(getTranslation("moderation.title")), grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get("case");
        var id = asked.map(it -> CaseId.parse(it).orElseThrow(NotFoundException::new));
        // The look is logged, so the file is opened once for each time that somebody comes here.
        var file = id.map(it -> files.open(it, getLocale()));
        desk.removeAll();
        file.ifPresentOrElse(
                it -> desk.add(new CaseDesk(it, drafts, deciding, this::decided)),
                () -> desk.add(new EmptyState(getTranslation("moderation.choose"))));
        count(id);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("moderation.title"));
    }

    private void count(Optional<CaseId> current) {
        waiting.removeAll();
        waiting.add(
                new QueueList(queue.waiting(getLocale()), current, since -> Duration.between(since, clock.instant())));
    }

    private void decided(String sentence) {
        Notices.done(sentence);
        WorkChanged.tell(this);
        var next = queue.waiting(getLocale()).stream()
                .filter(it -> !it.ownOrganisation())
                .findFirst()
                .map(it -> ModerationNavigation.open(it.id()))
                .orElseGet(ModerationNavigation::queue);
        getUI().ifPresent(ui -> ui.navigate(next));
    }
}
