package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.concordat.kernel.Target;
import org.concordat.response.ResponseRoom;

/** A slot in the response room, for what other modules know about the question at hand or the whole response. */
@FunctionalInterface
public interface PositionPageSection {

    /** What to show beside our own words on one question, or nothing. */
    Optional<Component> section(ResponseRoom room, Target target);

    /** Where it stands. */
    default Place place() {
        return Place.BELOW;
    }

    /** The places for what others know. */
    enum Place {
        /** Above our own words. */
        ABOVE,
        /** Below our own words. */
        BELOW,
        /** Under the list of questions, to be at hand with each of them. */
        UNDER_THE_LIST
    }
}
