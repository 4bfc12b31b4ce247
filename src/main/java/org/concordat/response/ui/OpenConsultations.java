package org.concordat.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.ConsultationId;
import org.concordat.response.JointAtAGlance;
import org.concordat.response.ResponseAtAGlance;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.jspecify.annotations.Nullable;

/** The open consultations, with how far our response to each has come. */
class OpenConsultations extends Panel {

    OpenConsultations(
            List<ConsultationSummary> open,
            Map<ConsultationId, ResponseAtAGlance> begun,
            List<JointAtAGlance> jointly) {
        super("");
        retitle(getTranslation("response.open"));
        if (open.isEmpty()) {
            show(new EmptyState(getTranslation("response.open.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        open.forEach(it -> {
            var line = line(it, begun.get(it.id()));
            jointly.stream()
                    .filter(joint -> joint.consultation().id().equals(it.id()))
                    .forEach(joint -> line.add(shared(joint)));
            list.add(line);
        });
        show(list);
    }

    private ListItem line(ConsultationSummary consultation, @Nullable ResponseAtAGlance begun) {
        var title = new Anchor(ResponseNavigation.room(consultation.slug()), consultation.title());
        title.addClassName("strong");
        var line = new ListItem(title, small(until(consultation)));
        if (begun == null) {
            line.add(new Div(small(getTranslation("response.open.notBegun"))));
            return line;
        }
        var words = getTranslation("response.progress", begun.complete(), consultation.questions());
        line.add(bar(begun.complete(), consultation.questions(), words));
        var goesAt = begun.goesAt();
        var state = goesAt == null
                ? getTranslation("response.state." + begun.state())
                : CallInWords.waits("response.waits", begun.held(), goesAt);
        line.add(new Div(small(getTranslation("response.open.state", words, state))));
        return line;
    }

    private String until(ConsultationSummary consultation) {
        return consultation.allowance() == null
                ? getTranslation("response.closes", consultation.daysLeft())
                : getTranslation("response.late.until", Moments.dateAndTime(consultation.closesAt()));
    }

    private Div shared(JointAtAGlance joint) {
        return new Div(TogetherPanel.link(joint), small(getTranslation("response.state." + joint.state())));
    }

    private static Div bar(int answered, int questions, String words) {
        var bar = new Div();
        var meter = new Element("meter");
        meter.setAttribute("min", "0");
        meter.setAttribute("max", Integer.toString(questions));
        meter.setAttribute("value", Integer.toString(answered));
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
