package org.concordat.transcript.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.Target;
import org.concordat.response.PositionInRoom;
import org.concordat.response.ui.TargetWords;
import org.concordat.uikit.Panel;

/** The questions, and the whole paper, each with how far what is entered on it has come, in words too. */
class TranscriptTargets extends Composite<Nav> {

    private final List<PositionInRoom> positions;
    private final Target present;

    TranscriptTargets(String address, List<QuestionText> questions, List<PositionInRoom> positions, Target present) {
        this.positions = positions;
        this.present = present;
        var asked = new OrderedList();
        questions.forEach(it -> asked.add(line(
                address + "/" + it.number(),
                Integer.toString(it.number()),
                it.title(),
                Target.ofQuestion(it.number()))));
        var paper = new Target.WholePaper();
        var whole = new UnorderedList(line(address + "/paper", "", TargetWords.of(paper), paper));
        asked.addClassName("ql");
        whole.addClassName("ql");
        getContent().setAriaLabel(getTranslation("transcript.targets"));
        getContent().add(new Panel(getTranslation("transcript.targets"), asked, whole));
    }

    private ListItem line(String address, String number, String title, Target target) {
        var dot = new Span();
        dot.addClassName("dot");
        var numbered = new Span(number);
        numbered.addClassName("number");
        var titled = new Span(title);
        titled.addClassName("title");
        var link = new Anchor(address);
        link.add(dot, numbered, titled);
        if (target.equals(present)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        positions.stream()
                .filter(it -> it.target().equals(target) && it.begun())
                .findFirst()
                .ifPresent(it -> {
                    var said = new Span(getTranslation(
                            it.complete() ? "transcript.target.entered" : "transcript.target.incomplete"));
                    said.addClassName("unseen");
                    dot.addClassName(it.complete() ? "done" : "half");
                    link.add(said);
                });
        return new ListItem(link);
    }
}
