package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.membership.CurrentMember;
import org.concordat.response.OurResponses;
import org.concordat.response.ResponseRoom.SentBack;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WorkChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays on a member's desk the open consultations, and first of all what was sent back to us. */
@Component
class ResponsesOnDesk implements DeskSection {

    private static final int ORDER = 10;

    private final CurrentMember member;
    private final ConsultationReading consultations;
    private final OurResponses ours;
    private final RoomChanges changes;

    ResponsesOnDesk(CurrentMember member, ConsultationReading consultations, OurResponses ours, RoomChanges changes) {
        this.changes = changes;
        this.member = member;
        this.consultations = consultations;
        this.ours = ours;
    }

    @Override
    public Optional<DeskPart> part() {
        return member.find().map(it -> part(consultations.open(it.organisation())));
    }

    private DeskPart part(List<ConsultationSummary> open) {
        var begun = ours.glances(open);
        var content = new Div();
        var sentBack = open.stream()
                .map(it -> begun.get(it.id()))
                .filter(it -> it != null && it.sentBack() != null)
                .toList();
        sentBack.forEach(it -> content.add(card(
                Objects.requireNonNull(it.sentBack()),
                RoomAddress.own(it.consultation().slug()))));
        var jointly = ours.jointly(open);
        var jointlySentBack =
                jointly.stream().filter(it -> it.sentBack() != null).toList();
        jointlySentBack.forEach(it -> content.add(card(
                Objects.requireNonNull(it.sentBack()),
                new RoomAddress(it.consultation().slug(), it.id()))));
        content.add(new OpenConsultations(open, begun, jointly));
        jointly.forEach(it -> changes.of(it.version()).hear(content, () -> WorkChanged.tell(content)));
        begun.values().forEach(it -> changes.of(it.id()).hear(content, () -> WorkChanged.tell(content)));
        return new DeskPart(Place.MAIN, ORDER, headline(sentBack.size() + jointlySentBack.size()), content);
    }

    private static @Nullable String headline(int sentBack) {
        return sentBack == 0 ? null : translate("response.desk.sentBack", sentBack);
    }

    private static Panel card(SentBack sentBack, RoomAddress room) {
        var note = new Paragraph(sentBack.note());
        note.addClassName("original");
        var open = new Anchor(room.room(), translate("response.desk.open"));
        open.addClassName("btn");
        var card = new Panel(translate("response.desk.note", sentBack.by()), note, open);
        card.addClassName("urgent");
        return card;
    }
}
