package org.concordat.contribution.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.concordat.consultation.ConsultationReading;
import org.concordat.contribution.Collecting;
import org.concordat.contribution.ContributionReading;
import org.concordat.contribution.TakingIn;
import org.concordat.kernel.Target;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.response.ResponseRoom;
import org.concordat.response.ui.PositionPageSection;
import org.springframework.beans.factory.annotation.Value;

/** Shows drafters in the response room what colleagues sent, and lets them ask for more. */
@org.springframework.stereotype.Component
class ContributionsInRoom implements PositionPageSection {

    private final Collecting collecting;
    private final ContributionReading reading;
    private final TakingIn taking;
    private final ConsultationReading consultations;
    private final CurrentMember member;
    private final String address;

    ContributionsInRoom(
            Collecting collecting,
            ContributionReading reading,
            TakingIn taking,
            ConsultationReading consultations,
            CurrentMember member,
            @Value("${concordat.address}") String address) {
        this.collecting = collecting;
        this.reading = reading;
        this.taking = taking;
        this.consultations = consultations;
        this.member = member;
        this.address = address.replaceFirst("/+$", "");
    }

    @Override
    public Place place() {
        return Place.UNDER_THE_LIST;
    }

    @Override
    public Optional<Component> section(ResponseRoom room, Target target) {
        if (member.find().filter(it -> it.may(Role.DRAFTER)).isEmpty()) {
            return Optional.empty();
        }
        var consultation = room.consultation();
        var joint = room.joint() == null ? null : room.joint().id();
        return Optional.of(new ContributionsPanel(
                reading,
                consultation.id(),
                joint,
                target,
                (id, changed) -> new ContributionDialog(reading, taking, id, joint, changed).open(),
                changed -> new CollectionsDialog(
                                collecting,
                                consultation,
                                consultations.questions(consultation.id()),
                                target,
                                address + "/workspace/",
                                changed)
                        .open()));
    }
}
