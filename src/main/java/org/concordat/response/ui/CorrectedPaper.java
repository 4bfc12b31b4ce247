package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Target;
import org.concordat.response.OutdatedPosition;
import org.concordat.response.PositionsOnPaper;
import org.concordat.response.ResponseRoom;
import org.concordat.response.WrongState;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.springframework.security.access.AccessDeniedException;

/** Says in the room which of our positions are on what was corrected since, and offers what can be done with them. */
@org.springframework.stereotype.Component
class CorrectedPaper implements PositionPageSection {

    private final ConsultationReading consultations;
    private final PositionsOnPaper papers;
    private final RoomActions actions;

    CorrectedPaper(ConsultationReading consultations, PositionsOnPaper papers, RoomActions actions) {
        this.consultations = consultations;
        this.papers = papers;
        this.actions = actions;
    }

    @Override
    public Optional<Component> section(ResponseRoom room, Target target) {
        if (!consultations.isCorrected(room.consultation().id())) {
            return Optional.empty();
        }
        var notice = new Div();
        show(notice, room, target);
        return notice.getComponentCount() == 0 ? Optional.empty() : Optional.of(notice);
    }

    @Override
    public Place place() {
        return Place.ABOVE;
    }

    private void show(Div notice, ResponseRoom room, Target target) {
        notice.removeAll();
        var outdated = papers.of(room.id());
        outdated.stream()
                .filter(it -> it.target().equals(target))
                .findFirst()
                .ifPresent(it -> notice.add(here(it, room, () -> show(notice, room, target))));
        var elsewhere =
                outdated.stream().filter(it -> !it.target().equals(target)).toList();
        if (!elsewhere.isEmpty()) {
            notice.add(elsewhere(elsewhere, room));
        }
    }

    private Notice here(OutdatedPosition position, ResponseRoom room, Runnable done) {
        var changes = new Anchor(
                "/consultations/" + room.consultation().slug() + "/paper/changes?version=" + position.corrected(),
                translate("response.corrected.changes"));
        changes.setRouterIgnore(true);
        var ways = new Div();
        ways.addClassName("actions");
        if (position.mayConfirm()) {
            ways.add(new Button(
                    translate(room.state().isEditable() ? "response.corrected.fits" : "response.corrected.stands"),
                    click -> confirm(position, room, done)));
        }
        if (room.may().startNewVersion()) {
            ways.add(new Button(translate("response.corrected.amend"), click -> {
                if (actions.beginNextVersion(room)) {
                    UI.getCurrent().navigate(RoomAddress.of(room).at(position.target()));
                }
            }));
        }
        var receipt = room.receipt();
        if (receipt != null) {
            ways.add(new Anchor(ResponseNavigation.recorded(receipt), translate("response.corrected.withdraw")));
        }
        var what = new Paragraph(changes);
        // Where it is written, the change says so itself, for as long as it is so.
        return position.changeUnfit() && !room.state().isEditable()
                ? new Notice(
                        Notice.Weight.WARNING,
                        translate("response.corrected", position.madeFor(), position.corrected()),
                        new Paragraph(translate("response.corrected.unfit")),
                        what,
                        ways)
                : new Notice(
                        Notice.Weight.WARNING,
                        translate("response.corrected", position.madeFor(), position.corrected()),
                        what,
                        ways);
    }

    private void confirm(OutdatedPosition position, ResponseRoom room, Runnable done) {
        try {
            papers.stillStands(room.id(), position.target(), position.corrected());
            Notices.done(translate("response.corrected.confirmed"));
        } catch (WrongState | NotFound | AccessDeniedException changedMeanwhile) {
            Notices.failed(translate("response.overtaken"));
        }
        done.run();
    }

    private static Notice elsewhere(List<OutdatedPosition> positions, ResponseRoom room) {
        var list = new UnorderedList();
        positions.forEach(it ->
                list.add(new ListItem(new Anchor(RoomAddress.of(room).at(it.target()), TargetWords.of(it.target())))));
        return new Notice(Notice.Weight.INFORMATION, translate("response.corrected.elsewhere"), list);
    }
}
