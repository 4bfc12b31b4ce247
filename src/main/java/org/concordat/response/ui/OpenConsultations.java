package org.concordat.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.consultation.ConsultationId;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.response.PositionInRoom;
import org.concordat.response.ResponseRoom;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Panel;

/** The open consultations, with how far our response to each has come. */
class OpenConsultations extends Panel {

    OpenConsultations(List<ConsultationSummary> open, Function<ConsultationId, Optional<ResponseRoom>> rooms) {
        super("");
        retitle(getTranslation("response.open"));
        if (open.isEmpty()) {
            show(new EmptyState(getTranslation("response.open.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        open.forEach(it -> list.add(line(it, rooms.apply(it.id()))));
        show(list);
    }

    private ListItem line(ConsultationSummary consultation, Optional<ResponseRoom> room) {
        var title = new Anchor(ResponseNavigation.room(consultation.slug()), consultation.title());
        title.addClassName("strong");
        var line = new ListItem(title, small(getTranslation("response.closes", consultation.daysLeft())));
        if (room.isEmpty()) {
            line.add(new Div(small(getTranslation("response.open.notBegun"))));
            return line;
        }
        long answered =
                room.get().positions().stream().filter(PositionInRoom::complete).count();
        var words = getTranslation("response.progress", answered, consultation.questions());
        line.add(bar(answered, consultation.questions(), words));
        var state = getTranslation("response.state." + room.get().state());
        line.add(new Div(small(getTranslation("response.open.state", words, state))));
        return line;
    }

    private static Div bar(long answered, int questions, String words) {
        var bar = new Div();
        var meter = new Element("meter");
        meter.setAttribute("min", "0");
        meter.setAttribute("max", Integer.toString(questions));
        meter.setAttribute("value", Long.toString(answered));
        meter.setAttribute("aria-label", words);
        bar.getElement().appendChild(meter);
        bar.addClassName("progress");
        return bar;
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassName("prov");
        return small;
    }
}
