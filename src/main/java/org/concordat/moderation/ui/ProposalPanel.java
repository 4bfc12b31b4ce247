package org.concordat.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.concordat.moderation.CaseFile;
import org.concordat.moderation.Proposal;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.moderation.spi.Verdict;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;

/** What another moderator decided, word for word, and where a second one confirms it. */
class ProposalPanel extends Panel {

    private final CaseFile file;

    /** @param confirm confirms it as it stands */
    ProposalPanel(CaseFile file, Proposal proposal, Runnable confirm) {
        super("");
        this.file = file;
        addClassName("proposal");
        retitle(getTranslation("moderation.proposal"));
        show(
                new Paragraph(getTranslation(
                        proposal.mine() ? "moderation.proposal.mine" : "moderation.proposal.by",
                        proposal.who(),
                        Moments.dateAndTime(proposal.at()),
                        what(proposal))),
                leftOut(proposal));
        add(told(
                "moderation.proposal.reasons",
                proposal.what().reasons().stream()
                        .sorted()
                        .map(it -> getTranslation("moderation.reason." + it))
                        .collect(Collectors.joining(getTranslation("uikit.list.separator")))));
        add(told("moderation.proposal.note", proposal.what().note()));
        if (!proposal.mine()) {
            var button = new Button(getTranslation("moderation.proposal.confirm"), click -> confirm.run());
            button.addThemeVariants(ButtonVariant.PRIMARY);
            add(button);
        }
        var next = new Paragraph(
                getTranslation(proposal.mine() ? "moderation.proposal.mine.next" : "moderation.proposal.next"));
        next.addClassName("prov");
        add(next);
    }

    private String what(Proposal proposal) {
        int withheld = proposal.what().withheld().size();
        return proposal.verdict() == Verdict.Kind.PUBLISH
                ? getTranslation(
                                "moderation.decide.PUBLISH",
                                proposal.what().redactions().size())
                        + (withheld == 0 ? "" : getTranslation("moderation.decide.withhold", withheld))
                : getTranslation("moderation.decide." + proposal.verdict());
    }

    private UnorderedList leftOut(Proposal proposal) {
        var list = new UnorderedList();
        list.addClassName("lines");
        for (var part : file.parts()) {
            var reason = proposal.what().withheld().get(part.key());
            if (reason != null) {
                list.add(new ListItem(getTranslation(
                        "moderation.proposal.withheld", part.title(), getTranslation("moderation.reason." + reason))));
            }
        }
        proposal.what().redactions().stream()
                .map(it ->
                        new ListItem(getTranslation("moderation.proposal.redacted", words(it), RedactionWords.why(it))))
                .forEach(list::add);
        for (var part : file.parts()) {
            for (var it : part.files()) {
                var choice = proposal.what().files().get(it.key());
                if (choice != null) {
                    list.add(new ListItem(getTranslation(
                            "moderation.proposal.file",
                            it.words(),
                            choice.reason() == null
                                    ? getTranslation(
                                            "moderation.proposal.file." + (choice.redacted() ? "redacted" : "whole"))
                                    : getTranslation(
                                            "moderation.file.withheld",
                                            getTranslation("moderation.reason." + choice.reason())))));
                }
            }
        }
        list.setVisible(list.getComponentCount() > 0);
        return list;
    }

    private String words(RedactionRequest redaction) {
        return file.parts().stream()
                .map(ModeratedPart::texts)
                .flatMap(it -> it.stream())
                .filter(it -> it.key().equals(redaction.part()))
                .map(it -> it.text().plain())
                .filter(it -> redaction.end() <= it.length())
                .map(it -> it.substring(redaction.start(), redaction.end()))
                .findFirst()
                .orElse("");
    }

    private Paragraph told(String key, String words) {
        var told = new Paragraph(getTranslation(key, words));
        told.setVisible(!words.isEmpty());
        return told;
    }
}
