package org.concordat.response.ui;

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

    static RoomAddress own(Slug consultation) {
        return new RoomAddress(consultation, null);
    }

    /** The room. */
    String room() {
        return joint == null
                ? ResponseNavigation.room(consultation)
                : "consultations/" + consultation + "/joint/" + joint;
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
