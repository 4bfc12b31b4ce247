package org.concordat.signoff.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.stream.IntStream;
import org.concordat.signoff.ChainStep;

/** Chains as they are common among those who respond, to begin from. */
enum ChainPattern {
    /** One office answers: small organisations, trustees. */
    ONE_STEP(false),
    /** An officer checks, an elected member sends: councils. */
    OFFICER_AND_MEMBER(false, true),
    /** The chair signs what a meeting has agreed, and names its minute: GP groups, committees. */
    CHAIR_AFTER_MEETING(true);

    private final List<Boolean> basisRequired;

    ChainPattern(Boolean... basisRequired) {
        this.basisRequired = List.of(basisRequired);
    }

    List<ChainStep> steps() {
        return IntStream.rangeClosed(1, basisRequired.size())
                .mapToObj(it -> new ChainStep(
                        translate("signoff.pattern." + this + ".office." + it),
                        translate("signoff.pattern." + this + ".purpose." + it),
                        basisRequired.get(it - 1)))
                .toList();
    }
}
