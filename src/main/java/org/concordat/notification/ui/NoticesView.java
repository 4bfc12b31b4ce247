package org.concordat.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.kernel.Roles;
import org.concordat.notification.NoticeId;
import org.concordat.notification.NoticePage;
import org.concordat.notification.PersonalNotice;
import org.concordat.notification.ReadingNotices;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.SectionToolbar;
import org.jspecify.annotations.Nullable;

/** What the person signed in was told, the newest first, page by page. */
@Route(NotificationNavigation.NOTICES)
@RolesAllowed(Roles.PERSON)
class NoticesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ReadingNotices reading;
    private final SectionToolbar head = new SectionToolbar(getTranslation("notification.title"));
    private final Div sheet = new Div();

    private @Nullable NoticeId before;

    NoticesView(ReadingNotices reading) {
        this.reading = reading;
        sheet.addClassName("card");
        getContent().addClassName("desk");
        getContent().add(head, sheet);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        before = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NotificationNavigation.BEFORE)
                .map(it -> NoticeId.parse(it).orElseThrow(NotFoundException::new))
                .orElse(null);
        show();
    }

    /** What comes while somebody looks at the newest stands there at once. */
    @Override
    protected void onAttach(AttachEvent event) {
        var hearing = Bells.Rung.hear(event.getUI(), it -> {
            if (before == null) {
                show();
            }
        });
        addDetachListener(detached -> {
            detached.unregisterListener();
            hearing.remove();
        });
    }

    private void show() {
        var page = reading.page(before);
        offer(page);
        sheet.removeAll();
        if (page.notices().isEmpty()) {
            sheet.add(new EmptyState(
                    getTranslation("notification.none"), new Paragraph(getTranslation("notification.none.what"))));
        } else {
            sheet.add(list(page));
        }
        if (before != null) {
            sheet.add(new Anchor(NotificationNavigation.NOTICES, getTranslation("notification.newest")));
        }
        if (page.next() != null) {
            sheet.add(new Anchor(NotificationNavigation.before(page.next()), getTranslation("notification.older")));
        }
    }

    private void offer(NoticePage page) {
        var choose = new Anchor(NotificationNavigation.CHOICE, getTranslation("notification.choose"));
        if (before != null || page.notices().stream().allMatch(PersonalNotice::read)) {
            head.offer(choose);
        } else {
            var newest = page.notices().getFirst().id();
            head.offer(new Button(getTranslation("notification.readAll"), click -> readUntil(newest)), choose);
        }
    }

    private void readUntil(NoticeId newest) {
        reading.readUntil(newest);
        int left = reading.unread();
        getUI().ifPresent(ui -> Bells.ring(ui, left));
        show();
    }

    private OrderedList list(NoticePage page) {
        var list = new OrderedList();
        list.addClassName("notices");
        list.getElement().setAttribute("aria-label", getTranslation("notification.list"));
        page.notices().stream().map(NoticeLine::new).forEach(list::add);
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("notification.title"));
    }
}
