package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.response.JointAtAGlance;
import org.concordat.response.ResponseRoom;
import org.concordat.response.ResponseRoom.Asked;
import org.concordat.response.ResponseRoom.Joint;
import org.concordat.response.ResponseRoom.Partner;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.jspecify.annotations.Nullable;

/** With whom we answer: in a joint room who shares it and who is asked to, in our own the joint ones that we share. */
class TogetherPanel extends Panel {

    private final JointActions actions;
    private final Runnable done;
    private final Runnable gone;

    /**
     * @param done shows what changed
     * @param gone leads away from a room that is not ours any more
     */
    TogetherPanel(JointActions actions, Runnable done, Runnable gone) {
        super("");
        this.actions = actions;
        this.done = done;
        this.gone = gone;
        addClassName("together");
    }

    /** Shows who shares the response, and which others we share. */
    void show(ResponseRoom room) {
        var joint = room.joint();
        var jointly = room.jointly();
        retitle(getTranslation(joint == null ? "response.joint.also" : "response.joint.whose"));
        var parts = new ArrayList<Component>();
        if (joint != null) {
            parts.addAll(shared(room, joint));
        }
        var others = jointly.stream()
                .filter(it -> joint == null || !it.id().equals(joint.id()))
                .toList();
        if (joint != null) {
            parts.add(new Paragraph(new Anchor(
                    ResponseNavigation.room(room.consultation().slug()), getTranslation("response.joint.own"))));
        }
        if (!others.isEmpty()) {
            parts.add(list(others.stream().map(this::line)));
        } else if (joint == null) {
            parts.add(small(getTranslation("response.joint.none")));
        }
        if (joint == null
                && (room.may().edit() || room.may().startNewVersion())
                && jointly.stream().noneMatch(JointAtAGlance::leads)) {
            parts.add(button("response.joint.begin", () -> actions.begin(room.consultation())));
        }
        show(parts.toArray(Component[]::new));
    }

    private List<Component> shared(ResponseRoom room, Joint joint) {
        var parts = new ArrayList<Component>();
        var lines = new ArrayList<ListItem>();
        for (int i = 0; i < joint.partners().size(); i++) {
            lines.add(partner(joint.partners().get(i), i == 0));
        }
        joint.asked().forEach(it -> lines.add(asked(it, joint.mayInvite())));
        parts.add(list(lines.stream()));
        var buttons = new Div();
        buttons.addClassName("actions");
        if (joint.mayInvite()) {
            buttons.add(button("response.joint.invite", () -> actions.invite(room, done)));
        }
        if (joint.mayGoOnAlone()) {
            buttons.add(button("response.joint.alone", () -> actions.goOnAlone(room)));
        }
        if (joint.mayLeave()) {
            buttons.add(button("response.joint.leave", () -> actions.leave(room, gone)));
        }
        parts.add(buttons);
        var rule = new Paragraph(getTranslation(
                "response.joint.rule", joint.partners().getFirst().name()));
        rule.addClassName("prov");
        parts.add(rule);
        return parts;
    }

    private ListItem partner(Partner partner, boolean leads) {
        var line = new ListItem(new Span(partner.name()));
        if (leads) {
            line.add(small(getTranslation("response.joint.leads")));
        }
        if (partner.ours()) {
            line.add(small(getTranslation("response.joint.us")));
        }
        return line;
    }

    private ListItem asked(Asked asked, boolean mayTakeBack) {
        var line = new ListItem(
                new Span(asked.name()), small(getTranslation("response.joint.asked", Moments.dateAndTime(asked.at()))));
        if (mayTakeBack) {
            var back = button("response.joint.takeBack", () -> actions.takeBack(asked, done));
            back.setAriaLabel(getTranslation("response.joint.takeBack.named", asked.name()));
            line.add(back);
        }
        return line;
    }

    private ListItem line(JointAtAGlance joint) {
        return new ListItem(link(joint), small(getTranslation("response.state." + joint.state())));
    }

    /** The way to a joint response, called by those with whom we share it. */
    static Anchor link(JointAtAGlance joint) {
        var address = new RoomAddress(joint.consultation().slug(), joint.id());
        return new Anchor(address.room(), called(joint.partners()));
    }

    /** What a joint response is called, by the others who share it. */
    static String called(List<String> partners) {
        return partners.isEmpty()
                ? translate("response.joint.nobody")
                : translate("response.joint.with", String.join(translate("uikit.list.separator"), partners));
    }

    /** What a room is called at its head. */
    static String title(@Nullable Joint joint) {
        return joint == null ? translate("response.room.title") : translate("response.joint.title");
    }

    private static UnorderedList list(Stream<ListItem> lines) {
        var list = new UnorderedList(lines.toArray(ListItem[]::new));
        list.addClassName("lines");
        return list;
    }

    private Button button(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassName("prov");
        return small;
    }
}
