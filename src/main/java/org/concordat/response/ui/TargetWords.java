package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.concordat.kernel.Target;

/** Names what a position is about. */
public final class TargetWords {

    private TargetWords() {}

    /** For example: Question 7. */
    public static String of(Target target) {
        return switch (target) {
            case Target.Question it -> translate("response.question", it.number());
            case Target.Paragraph it -> translate("response.target.paragraph", it.ref());
            case Target.WholePaper it -> translate("response.target.paper");
        };
    }
}
