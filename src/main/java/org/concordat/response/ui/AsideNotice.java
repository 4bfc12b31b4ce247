package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import org.concordat.response.PositionInRoom;
import org.concordat.response.ResponseRoom;
import org.concordat.response.WordsAside;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Prose;
import org.concordat.uikit.Script;

/** Words that came too late for a version wait here for whoever wrote them: for the next version, to be copied, or dropped. */
class AsideNotice extends Notice {

    /** What can become of the words. */
    interface Choices {

        /** They take the place of what stands in the version that is being written. */
        void use(WordsAside aside);

        /** The next version begins with them. */
        void beginWith(WordsAside aside);

        void drop(WordsAside aside);
    }

    AsideNotice(WordsAside aside, ResponseRoom room, PositionInRoom position, Choices choices) {
        super(
                Weight.WARNING,
                I18NProvider.translate(
                        room.may().edit() ? "response.aside.earlier" : what(room), Moments.dateAndTime(aside.at())));
        addClassName("words-aside");
        add(
                room.may().edit() && position.begun()
                        ? new DraftDifference(position.draft(), aside.said())
                        : new Prose(aside.said().reasons()));
        var actions = new Div();
        actions.addClassName("actions");
        if (room.may().edit()) {
            actions.add(new Button(getTranslation("response.aside.use"), click -> choices.use(aside)));
        } else if (room.may().startNewVersion()) {
            actions.add(new Button(getTranslation("response.aside.begin"), click -> choices.beginWith(aside)));
        }
        actions.add(
                new Button(
                        getTranslation("response.aside.copy"),
                        click -> Script.call(
                                        this,
                                        "workspace",
                                        "copy",
                                        aside.said().reasons().plain())
                                .then(done -> Notices.done(getTranslation("response.aside.copied")))),
                new Button(getTranslation("response.aside.drop"), click -> choices.drop(aside)));
        add(actions);
    }

    private static String what(ResponseRoom room) {
        if (room.discarded() != null) {
            return "response.aside.discarded";
        }
        return switch (room.state()) {
            case DRAFT, AWAITING_SIGN_OFF -> "response.aside.closed";
            case DISCARDED -> "response.aside.discarded";
            case WITHDRAWN -> "response.aside.withdrawn";
            case SUBMITTED, IN_MODERATION, PUBLISHED, WITHHELD, RETURNED, REPLACED ->
                room.may().startNewVersion() ? "response.aside.submitted" : "response.aside.waits";
        };
    }
}
