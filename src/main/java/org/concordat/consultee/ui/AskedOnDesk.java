package org.concordat.consultee.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultee.NotResponding;
import org.concordat.consultee.NotResponding.Asked;
import org.concordat.consultee.ReplyRefused;
import org.concordat.kernel.NotFound;
import org.concordat.membership.CurrentMember;
import org.concordat.response.ui.ResponseNavigation;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.springframework.stereotype.Component;

/** Lays on the desk of an organisation which consultations ask it, and where it can say that it will not respond. */
@Component
class AskedOnDesk implements DeskSection {

    private static final int ORDER = 25;

    private final CurrentMember member;
    private final NotResponding responding;

    AskedOnDesk(CurrentMember member, NotResponding responding) {
        this.member = member;
        this.responding = responding;
    }

    @Override
    public Optional<DeskPart> part() {
        if (member.find().isEmpty() || responding.asked().isEmpty()) {
            return Optional.empty();
        }
        var panel = new Panel(translate("consultee.desk"));
        show(panel);
        return Optional.of(new DeskPart(Place.MAIN, ORDER, null, panel));
    }

    private void show(Panel panel) {
        var lines = new UnorderedList();
        lines.addClassName("lines");
        responding.asked().forEach(it -> lines.add(line(it, panel)));
        panel.show(lines);
    }

    private ListItem line(Asked it, Panel panel) {
        var title = new Anchor(
                ResponseNavigation.room(it.consultation().slug()),
                it.consultation().title());
        title.addClassName("strong");
        var facts = new Span(
                it.reply() == null
                        ? translate(
                                it.begun() ? "consultee.desk.begun" : "consultee.desk.asks",
                                Moments.dateAndTime(it.consultation().closesAt()))
                        : translate("consultee.desk.said." + it.reply()));
        facts.addClassName("prov");
        var line = new ListItem(title, facts);
        if (it.mayReply()) {
            line.add(it.reply() == null ? say(it, panel) : takeBack(it, panel));
        }
        return line;
    }

    private Div say(Asked it, Panel panel) {
        var say = new Button(
                translate("consultee.reply"),
                click -> new NotRespondingDialog(it, responding, () -> show(panel)).open());
        say.setAriaLabel(translate("consultee.reply.named", it.consultation().shortTitle()));
        var row = new Div(say);
        row.addClassName("actions");
        return row;
    }

    private Div takeBack(Asked it, Panel panel) {
        var row = new Div(new Button(translate("consultee.reply.takeBack"), click -> {
            try {
                responding.takeBack(it.consultation().id());
                Notices.done(translate("consultee.reply.takenBack"));
            } catch (ConsultationClosed closed) {
                Notices.failed(translate("consultee.reply.closed"));
            } catch (NotFound | ReplyRefused gone) {
                Notices.failed(translate("consultee.reply.gone"));
            }
            show(panel);
        }));
        row.addClassName("actions");
        return row;
    }
}
