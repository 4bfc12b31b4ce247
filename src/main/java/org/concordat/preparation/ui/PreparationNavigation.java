package org.concordat.preparation.ui;

import java.util.Locale;
import org.concordat.preparation.PreparationId;

/** The ways into the screens on which a consultation is prepared: addresses below the workspace's own. */
public final class PreparationNavigation {

    static final String LIST = "preparations";
    static final String PREPARATION = "preparations/:preparation/:step?";
    static final String PREVIEW = "preparations/preview/:preparation";
    static final String AFTER = "after";
    static final String AT = "at";

    private PreparationNavigation() {}

    static String listAfter(PreparationId last) {
        return LIST + "?" + AFTER + "=" + last;
    }

    static String preview(PreparationId preparation) {
        return LIST + "/preview/" + preparation;
    }

    /** One step of preparing a consultation. */
    public static String step(PreparationId preparation, Step step) {
        return LIST + "/" + preparation + "/" + step.name().toLowerCase(Locale.ROOT);
    }

    /** A place of the paper. */
    static String piece(PreparationId preparation, String piece) {
        return step(preparation, Step.PAPER) + "?" + AT + "=" + piece;
    }
}
