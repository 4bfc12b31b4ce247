package org.concordat.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.response.TakingFromWord.Taken;
import org.concordat.response.WordReturn.Part;
import org.concordat.uikit.Notice;

/** Says what became of what was to be taken. */
class WordTaken extends Notice {

    WordTaken(Taken taken, RoomAddress room) {
        super(
                taken.conflicts().isEmpty() ? Weight.SUCCESS : Weight.WARNING,
                taken.taken().isEmpty()
                        ? I18NProvider.translate("response.word.taken.none")
                        : I18NProvider.translate("response.word.taken", names(taken.taken())));
        if (taken.signOffCancelled()) {
            add(new Paragraph(getTranslation("response.word.cancelled")));
        }
        if (!taken.conflicts().isEmpty()) {
            var list = new UnorderedList();
            taken.conflicts().forEach(it -> list.add(new ListItem(new Anchor(room.at(it.target()), it.name()))));
            add(new Paragraph(getTranslation("response.word.conflict")), list);
        }
    }

    private static String names(List<Part> parts) {
        return parts.stream()
                .map(Part::name)
                .collect(Collectors.joining(I18NProvider.translate("uikit.list.separator")));
    }
}
