package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.concordat.membership.CurrentMember;
import org.concordat.response.OurRecord;
import org.concordat.response.SubmittedVersion;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.springframework.stereotype.Component;

/** Lays on a member's desk what we have submitted lately. */
@Component
class RecordOnDesk implements DeskSection {

    private static final int ORDER = 20;
    private static final int SHOWN = 3;

    private final CurrentMember member;
    private final OurRecord record;

    RecordOnDesk(CurrentMember member, OurRecord record) {
        this.member = member;
        this.record = record;
    }

    @Override
    public Optional<DeskPart> part() {
        return member.find().map(it -> new DeskPart(Place.ASIDE, ORDER, null, panel(record.list())));
    }

    private static Panel panel(List<SubmittedVersion> submitted) {
        var panel = new Panel(translate("response.menu.record"));
        if (submitted.isEmpty()) {
            panel.show(new EmptyState(translate("response.record.none")));
            return panel;
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        submitted.stream().limit(SHOWN).map(RecordOnDesk::line).forEach(list::add);
        panel.show(list, new Paragraph(new Anchor(ResponseNavigation.record(), translate("response.desk.record.all"))));
        return panel;
    }

    private static ListItem line(SubmittedVersion version) {
        var title = new Span(RecordTitle.of(version));
        title.addClassName("strong");
        var facts = new Span(translate(
                "response.desk.record.line",
                translate("response.state." + version.state()),
                version.receipt().reference(),
                Moments.date(version.receipt().submittedAt())));
        facts.addClassName("prov");
        return new ListItem(title, facts);
    }
}
