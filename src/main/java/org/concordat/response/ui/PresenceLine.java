package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.List;
import org.concordat.kernel.Target;
import org.concordat.response.ui.Company.Here;

/** Who else is in the room, and at what. */
class PresenceLine extends Composite<UnorderedList> {

    private static final List<String> TONES = List.of("tone-1", "tone-2", "tone-3", "tone-4");

    PresenceLine() {
        getContent().addClassName("presence");
        getContent().getElement().setAttribute("aria-label", getTranslation("response.presence"));
        setVisible(false);
    }

    void show(Collection<Here> others, Here me) {
        getContent().removeAll();
        others.forEach(it -> {
            var name = new Span(it.person().equals(me.person()) ? getTranslation("response.presence.you") : it.name());
            var where = new Span(
                    it.at().equals(me.at())
                            ? getTranslation("response.presence.with", TargetWords.of(it.at()))
                            : TargetWords.of(it.at()));
            where.addClassName("prov");
            getContent().add(new ListItem(avatar(it), new Span(name, where)));
        });
        setVisible(!others.isEmpty());
    }

    /** Who writes on the same. */
    static String writing(Collection<Here> others, Here me) {
        var names = others.stream()
                .filter(it ->
                        it.writing() && it.at().equals(me.at()) && !it.person().equals(me.person()))
                .map(Here::name)
                .distinct()
                .toList();
        return names.isEmpty()
                ? ""
                : I18NProvider.translate(
                        "response.presence.writing",
                        String.join(I18NProvider.translate("uikit.list.separator"), names),
                        names.size());
    }

    /** Who is at a target, as signs for a list. */
    static List<Span> avatars(Collection<Here> others, Target at) {
        return others.stream()
                .filter(it -> it.at().equals(at))
                .map(PresenceLine::avatar)
                .toList();
    }

    private static Span avatar(Here here) {
        var avatar = new Span(here.initials());
        avatar.addClassNames("avatar", TONES.get(Math.floorMod(here.person().hashCode(), TONES.size())));
        avatar.getElement().setAttribute("aria-hidden", "true");
        return avatar;
    }
}
