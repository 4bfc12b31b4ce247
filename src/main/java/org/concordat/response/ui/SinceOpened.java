package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.concordat.response.Comparison.Line;
import org.concordat.response.Earlier;
import org.concordat.response.PositionToSign;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;

/** Says that a text has changed since its reader opened it, by whom, and leads to each change. */
class SinceOpened extends Notice {

    SinceOpened(TextToSign text, Earlier opened) {
        super(
                Weight.WARNING,
                I18NProvider.translate(
                        "response.sinceOpened", text.sinceOpened().size()));
        var changed = text.sinceOpened();
        var ways = new Div();
        ways.addClassName("actions");
        for (int i = 0; i < changed.size(); i++) {
            var target = changed.get(i).target();
            var way = new Button(
                    getTranslation("response.sinceOpened.change", i + 1, TargetWords.of(target)),
                    click -> text.leadTo(target));
            way.addThemeVariants(ButtonVariant.TERTIARY);
            ways.add(way);
        }
        add(ways, by(changed, opened));
    }

    private Paragraph by(List<Line> changed, Earlier opened) {
        var openedAt = Moments.dateAndTime(opened.at());
        var by = changed.stream()
                .map(Line::now)
                .filter(it -> it != null && it.savedAt() != null)
                .max(Comparator.comparing(
                        it -> Objects.requireNonNull(Objects.requireNonNull(it).savedAt())))
                .map(it -> by(it, openedAt))
                .orElseGet(() -> getTranslation("response.sinceOpened.opened", openedAt));
        var line = new Paragraph(by);
        line.addClassName("prov");
        return line;
    }

    private String by(PositionToSign last, String openedAt) {
        return getTranslation(
                "response.sinceOpened.by",
                last.savedBy(),
                Moments.dateAndTime(Objects.requireNonNull(last.savedAt())),
                openedAt);
    }
}
