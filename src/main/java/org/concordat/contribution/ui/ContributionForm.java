package org.concordat.contribution.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.concordat.contribution.AskedTarget;
import org.concordat.contribution.ContributionRefused.Fault;
import org.concordat.contribution.ForColleagues;
import org.concordat.contribution.NewContribution;
import org.concordat.kernel.MailAddress;
import org.concordat.kernel.Target;
import org.concordat.response.ui.TargetWords;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;

/** What a colleague writes: who they are, and their points on each target. Nothing typed goes before it is sent. */
class ContributionForm extends Composite<Div> {

    final WrittenLine name = new WrittenLine(getTranslation("contribution.name"));
    final WrittenLine post = new WrittenLine(getTranslation("contribution.post"));
    final WrittenLine address = new WrittenLine(getTranslation("contribution.address"));

    private final Map<Target, WrittenArea> points = new LinkedHashMap<>();
    private final List<KeptWords> kept = new ArrayList<>();
    private final Fields fields = new Fields();

    ContributionForm(ForColleagues asked, BiConsumer<ContributionForm, NewContribution> send) {
        fields.add(
                        name,
                        Fields.given(getTranslation("contribution.refused." + Fault.NAME_MISSING)),
                        Fields.atMost(NewContribution.LINE))
                .add(
                        post,
                        Fields.given(getTranslation("contribution.refused." + Fault.POST_MISSING)),
                        Fields.atMost(NewContribution.LINE))
                .add(
                        address,
                        Fields.given(getTranslation("contribution.refused." + Fault.ADDRESS_MALFORMED)),
                        Fields.atMost(MailAddress.MAXIMUM));
        post.setHelperText(getTranslation("contribution.post.help"));
        address.setHelperText(getTranslation("contribution.address.help"));
        name.setAutocomplete(Autocomplete.NAME);
        address.setAutocomplete(Autocomplete.EMAIL);
        asked.targets().forEach(it -> ask(asked, it));
        getContent().addClassName("asking");
        getContent().add(new H2(getTranslation("contribution.about")), name, post, address);
        var button = new Button(getTranslation("contribution.send"), click -> {
            if (fields.areFit()) {
                send.accept(this, written());
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().add(button);
    }

    /** Says at its field what is wrong. */
    void refuse(Fault fault) {
        if (fault == Fault.ADDRESS_MALFORMED) {
            fields.refuse(address, getTranslation("contribution.refused." + fault));
        } else if (fault == Fault.NOTHING_WRITTEN) {
            fields.refuse(points.values().iterator().next(), getTranslation("contribution.refused." + fault));
        }
    }

    /** The words are on their way: the browser need not keep them any longer. */
    void sent() {
        kept.forEach(KeptWords::drop);
    }

    private void ask(ForColleagues asked, AskedTarget on) {
        var title = on.target() instanceof Target.Question
                ? getTranslation("contribution.question", TargetWords.of(on.target()), on.title())
                : TargetWords.of(on.target());
        var area = new WrittenArea(getTranslation("contribution.points", TargetWords.of(on.target())));
        area.addClassName("points");
        fields.add(area, Fields.atMost(NewContribution.POINTS));
        points.put(on.target(), area);
        var copy = KeptWords.of(area, "contribution " + asked.id() + " " + on.target());
        kept.add(copy);
        getContent().add(new H2(title));
        if (!on.words().isEmpty()) {
            var words = new Paragraph(on.words());
            words.addClassNames("para", "as-written");
            getContent().add(words);
        }
        getContent().add(copy, area);
    }

    private NewContribution written() {
        var said = new LinkedHashMap<Target, String>();
        points.forEach((target, area) -> said.put(target, area.getValue()));
        return new NewContribution(name.getValue(), post.getValue(), address.getValue(), said);
    }
}
