package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.response.Evidence;
import org.concordat.response.FileWords;
import org.concordat.response.PositionDraft;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.concordat.uikit.TrackedWords;
import org.jspecify.annotations.Nullable;

/** How one draft of a position differs from another: its words whole, marked; of the rest, what is not the same. */
class DraftDifference extends Composite<Div> {

    DraftDifference(PositionDraft older, PositionDraft newer) {
        getContent().addClassName("difference");
        note(
                held(older).equals(held(newer))
                        ? held(newer)
                        : getTranslation("response.difference.stance", held(older), held(newer)));
        getContent().add(new TrackedWords(WordDiff.between(older.reasons(), newer.reasons())));
        if (!older.conditions().equals(newer.conditions())) {
            note(getTranslation("response.conditions"));
            getContent().add(new TrackedWords(WordDiff.between(conditions(older), conditions(newer))));
        }
        if (!older.evidence().equals(newer.evidence())) {
            note(getTranslation("response.evidence"));
            getContent().add(new TrackedWords(WordDiff.between(evidence(older), evidence(newer))));
        }
        var others = new ArrayList<String>();
        differ(older, newer, PositionDraft::change, "response.change", others);
        differ(older, newer, PositionDraft::confidential, "response.confidential", others);
        if (!others.isEmpty()) {
            note(getTranslation(
                    "response.difference.others", String.join(getTranslation("uikit.list.separator"), others)));
        }
    }

    private void differ(
            PositionDraft older,
            PositionDraft newer,
            Function<PositionDraft, @Nullable Object> part,
            String key,
            ArrayList<String> others) {
        if (!Objects.equals(part.apply(older), part.apply(newer))) {
            others.add(getTranslation(key));
        }
    }

    private void note(String sentence) {
        var note = new Paragraph(sentence);
        note.addClassName("prov");
        getContent().add(note);
    }

    private static Text conditions(PositionDraft draft) {
        return Text.ofPlain(draft.conditions().stream()
                .map(it -> it.words().plain() + "\n" + it.satisfiedBy().plain())
                .collect(Collectors.joining("\n\n")));
    }

    private Text evidence(PositionDraft draft) {
        return Text.ofPlain(draft.evidence().stream().map(this::words).collect(Collectors.joining("\n")));
    }

    private String words(Evidence source) {
        var file = source.file();
        return Stream.of(
                        source.title(),
                        source.place(),
                        source.address(),
                        file == null ? "" : FileWords.of(file, this::getTranslation))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String held(PositionDraft draft) {
        if (draft.answer() != null) {
            return draft.answer().words();
        }
        return draft.stance() == null
                ? getTranslation("response.stance.none")
                : getTranslation("stance." + draft.stance());
    }
}
