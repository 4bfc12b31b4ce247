package org.concordat.kernel;

import java.util.Arrays;
import java.util.List;

/** Where an organisation stands towards a proposal. Always shown by word and pattern, never by colour alone. */
public enum Stance {
    SUPPORT("support"),
    SUPPORT_WITH_CONDITIONS("conditions"),
    MIXED("mixed"),
    OPPOSE("oppose"),
    PROPOSE_INSTEAD("proposes"),
    NO_VIEW("no-view"),
    /** Only for reported positions: the source does not say where the organisation stands, and nobody guesses. */
    NOT_STATED("not-stated"),
    /** Only for positions on questions that ask for no stance: what is held there is an {@link Answer}, or words alone. */
    NOT_ASKED("not-asked");

    private static final List<Stance> CHOICES = Arrays.stream(values())
            .filter(it -> it != NOT_STATED && it != NOT_ASKED)
            .toList();

    private final String mark;

    Stance(String mark) {
        this.mark = mark;
    }

    /** The name by which the stylesheets of both faces know its colour and pattern. */
    public String mark() {
        return mark;
    }

    /** The stances that an organisation may choose for itself. */
    public static List<Stance> choices() {
        return CHOICES;
    }

    /** Whether this stance says nothing to a reader unless reasons stand beside it. */
    public boolean needsReasons() {
        return this != SUPPORT && this != NO_VIEW;
    }
}
