package org.concordat.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a case waits again, and what can be done with one beside deciding it.
 *
 * @param against what was decided before; nothing where it never was, or where all of it was published
 * @param reports the last hundred that wait for an answer, the latest first
 * @param reported how many wait for an answer
 * @param hidden whether its content is off the record until it is decided
 * @param mayHide whether it is public and waits, so that it can be hidden
 * @param mayOpen whether it is decided, so that it can be opened again
 */
public record SecondLook(
        Occasion occasion,
        @Nullable Appeal appeal,
        @Nullable Explanation against,
        List<Report> reports,
        int reported,
        boolean hidden,
        boolean mayHide,
        boolean mayOpen) {}
