package org.concordat.response.ui;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import org.concordat.response.JointId;
import org.concordat.response.ResponseRoom;
import org.jspecify.annotations.Nullable;

/**
 * Where a response is written, below the workspace's own address: our own, or a joint one that we share.
 *
 * @param joint nothing for our own
 */
record RoomAddress(Slug consultation, @Nullable JointId joint) {

    static RoomAddress of(ResponseRoom room) {
        var joint = room.joint();
        return new RoomAddress(room.consultation().slug(), joint == null ? null : joint.id());
    }

    /**
     * What an address of the browser's names.
     *
     * @throws NotFoundException where that can be no joint response
     */
    static RoomAddress of(Slug consultation, RouteParameters parameters) {
        var joint = parameters.get("joint");
        return joint.isEmpty()
                ? own(consultation)
                : new RoomAddress(consultation, JointId.parse(joint.get()).orElseThrow(NotFoundException::new));
    }

    static RoomAddress own(Slug consultation) {
        return new RoomAddress(consultation, null);
    }

    /** The room. */
    String room() {
        return joint == null
                ? ResponseNavigation.room(consultation)
                : "consultations/" + consultation + "/joint/" + joint;
    }

    /** The response, to be written in Word. */
    String word() {
        return room() + "/word";
    }

    /** The room, at what a position is about. */
    String at(Target target) {
        return switch (target) {
            case Target.Question it -> question(it.number());
            case Target.Paragraph it -> room() + "/paragraphs/" + it.ref();
            case Target.WholePaper it -> room() + "/paper";
        };
    }

    /** The room, at one question. */
    String question(int number) {
        return room() + "/" + number;
    }
}
