package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.kernel.Target;
import org.concordat.moderation.Explanation;
import org.concordat.moderation.FileChoice;
import org.concordat.uikit.DecisionNotice;
import org.concordat.uikit.Moments;

/** Tells the author what the moderators decided, and why. */
public class ExplanationNotice extends Composite<DecisionNotice> {

    private final Explanation explanation;

    public ExplanationNotice(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    protected DecisionNotice initContent() {
        var reasons = Stream.of(
                        explanation.reasons().stream().map(it -> getTranslation("moderation.reason." + it)),
                        explanation.withheld().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(it -> getTranslation(
                                        "moderation.withheldPart",
                                        Target.parse(it.getKey())
                                                .map(TargetWords::of)
                                                .orElse(it.getKey()),
                                        getTranslation("moderation.reason." + it.getValue()))),
                        explanation.files().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(it -> file(it.getKey(), it.getValue())),
                        explanation.redactions().stream()
                                .distinct()
                                .map(it -> getTranslation("moderation.redacted", getTranslation("redaction." + it))))
                .flatMap(it -> it)
                .toList();
        var notice = new DecisionNotice(
                getTranslation("moderation.act." + explanation.code(), Moments.dateAndTime(explanation.at())),
                reasons,
                explanation.note());
        if (!explanation.noteSince().isBlank()) {
            var since = new Paragraph(explanation.noteSince());
            since.addClassName("original");
            notice.add(new Paragraph(getTranslation("moderation.keptSince")), since);
        }
        return notice;
    }

    private String file(String key, FileChoice choice) {
        var target = key.substring(0, key.indexOf("/file/"));
        var words = Target.parse(target).map(TargetWords::of).orElse(target);
        return choice.reason() == null
                ? getTranslation("moderation.redactedFile", words)
                : getTranslation(
                        "moderation.withheldFile", words, getTranslation("moderation.reason." + choice.reason()));
    }
}
