package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.response.OurResponses;
import org.concordat.response.PositionsOnPaper;
import org.concordat.response.ResponseId;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.StepCard;
import org.springframework.stereotype.Component;

/** Tells drafters and approvers how many of our positions are on what was corrected, until each was answered. */
@Component
class OutdatedOnDesk implements DeskSection {

    private static final int ORDER = 3;

    private final CurrentMember member;
    private final ConsultationReading consultations;
    private final OurResponses ours;
    private final PositionsOnPaper papers;

    OutdatedOnDesk(
            CurrentMember member, ConsultationReading consultations, OurResponses ours, PositionsOnPaper papers) {
        this.member = member;
        this.consultations = consultations;
        this.ours = ours;
        this.papers = papers;
    }

    @Override
    public Optional<DeskPart> part() {
        return member.find()
                .filter(it -> it.may(Role.DRAFTER) || it.may(Role.APPROVER))
                .flatMap(this::part);
    }

    private record Room(ResponseId response, ConsultationSummary consultation, RoomAddress address) {}

    private Optional<DeskPart> part(Member at) {
        var rooms = rooms(consultations.open(at.organisation()));
        var outdated = papers.outdated(rooms.stream()
                .collect(
                        Collectors.toMap(Room::response, it -> it.consultation().id())));
        if (outdated.isEmpty()) {
            return Optional.empty();
        }
        var cards = new Div();
        rooms.stream().filter(it -> outdated.containsKey(it.response())).forEach(it -> cards.add(card(it, outdated)));
        int all = outdated.values().stream().mapToInt(Integer::intValue).sum();
        return Optional.of(new DeskPart(Place.FIRST, ORDER, translate("response.desk.outdated.headline", all), cards));
    }

    private List<Room> rooms(List<ConsultationSummary> open) {
        var rooms = new ArrayList<Room>();
        ours.glances(open)
                .values()
                .forEach(it -> rooms.add(new Room(
                        it.id(),
                        it.consultation(),
                        RoomAddress.own(it.consultation().slug()))));
        ours.jointly(open)
                .forEach(it -> rooms.add(new Room(
                        it.version(),
                        it.consultation(),
                        new RoomAddress(it.consultation().slug(), it.id()))));
        return rooms;
    }

    private static StepCard card(Room room, Map<ResponseId, Integer> outdated) {
        return new StepCard(
                translate("response.desk.outdated", room.consultation().shortTitle()),
                translate("response.desk.outdated.what", outdated.get(room.response())),
                room.address().room(),
                translate("response.desk.outdated.open"));
    }
}
