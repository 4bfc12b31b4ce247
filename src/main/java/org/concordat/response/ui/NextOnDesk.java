package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.moderation.Explanation;
import org.concordat.response.OurResponses;
import org.concordat.response.ResponseAtAGlance;
import org.concordat.response.ResponseState;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.Panel;
import org.concordat.uikit.StepCard;

/** Tells drafters what waits for them: a response that is not begun, or that moderators sent back or left words out of. */
@org.springframework.stereotype.Component
class NextOnDesk implements DeskSection {

    private static final int ORDER = 3;

    private final CurrentMember member;
    private final ConsultationReading consultations;
    private final OurResponses ours;

    NextOnDesk(CurrentMember member, ConsultationReading consultations, OurResponses ours) {
        this.member = member;
        this.consultations = consultations;
        this.ours = ours;
    }

    @Override
    public Optional<DeskPart> part() {
        return member.find()
                .filter(it -> it.may(Role.DRAFTER))
                .flatMap(it -> part(consultations.open(it.organisation())));
    }

    private Optional<DeskPart> part(List<ConsultationSummary> open) {
        var begun = ours.glances(open);
        var cards = new Div();
        var headlines = new ArrayList<String>();
        open.stream()
                .flatMap(it -> Stream.ofNullable(begun.get(it.id())))
                .filter(NextOnDesk::needsRevising)
                .forEach(it -> {
                    cards.add(decided(it, Objects.requireNonNull(it.explanation())));
                    headlines.add(translate("response.desk.decided." + it.state()));
                });
        // The one that closes first: the others stand in the list of open consultations.
        var jointly =
                ours.jointly(open).stream().map(it -> it.consultation().id()).collect(Collectors.toSet());
        open.stream()
                .filter(it -> !begun.containsKey(it.id()) && !jointly.contains(it.id()))
                .findFirst()
                .ifPresent(it -> {
                    cards.add(start(it));
                    headlines.add(translate("response.desk.start.headline", it.daysLeft()));
                });
        return headlines.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeskPart(Place.FIRST, ORDER, headlines.getFirst(), cards));
    }

    private static boolean needsRevising(ResponseAtAGlance response) {
        var explanation = response.explanation();
        return explanation != null
                && !explanation.isWhole()
                && (response.state() == ResponseState.RETURNED
                        || response.state() == ResponseState.PUBLISHED
                        || response.state() == ResponseState.WITHHELD);
    }

    private static Component start(ConsultationSummary consultation) {
        return new StepCard(
                translate("response.desk.start", consultation.shortTitle()),
                translate("response.desk.start.what", consultation.daysLeft()),
                ResponseNavigation.room(consultation.slug()),
                translate("response.begin"));
    }

    private static Component decided(ResponseAtAGlance response, Explanation explanation) {
        var open = new Anchor(ResponseNavigation.room(response.consultation().slug()), translate("response.desk.open"));
        open.addClassNames("btn", "primary");
        var card = new Panel(response.consultation().shortTitle());
        card.add(new ExplanationNotice(explanation), open);
        card.addClassNames("do", "urgent");
        return card;
    }
}
