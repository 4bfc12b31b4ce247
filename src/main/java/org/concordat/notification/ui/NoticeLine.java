package org.concordat.notification.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.concordat.notification.NoticeKind;
import org.concordat.notification.PersonalNotice;
import org.concordat.uikit.Moments;

/** One notice: what happened, when, and the way to it. */
class NoticeLine extends Composite<ListItem> {

    NoticeLine(PersonalNotice notice) {
        var way = new Anchor(NotificationNavigation.notice(notice.id()), translate(notice.key(), notice.words()));
        var what = new Paragraph(way);
        if (!notice.read()) {
            var mark = new Span(translate("notification.new"));
            mark.addClassNames("chip", "state");
            what.addComponentAsFirst(mark);
            getContent().addClassName("unread");
        }
        var when = new Paragraph(Moments.dateAndTime(notice.at()));
        when.addClassName("prov");
        getContent().add(what, when);
        if (notice.kind() == NoticeKind.DEADLINE_NEAR) {
            when.add(" · "
                    + translate(
                            "notification.closes",
                            Moments.dateAndTime(notice.consultation().closesAt())));
        }
    }
}
