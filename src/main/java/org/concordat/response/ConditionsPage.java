package org.concordat.response;

import java.util.List;
import org.concordat.kernel.Slug;
import org.concordat.record.ListedPosition;
import org.jspecify.annotations.Nullable;

/**
 * Some of the published positions that hang on conditions, and what whoever asked may say of them.
 *
 * @param next where the next page begins, to be given back; nothing on the last page
 * @param us whose approver asked; nothing for everybody else
 * @param adopts whether our organisation is verified, and so may adopt others' conditions
 * @param runs whether whoever asked runs the consultation
 */
public record ConditionsPage(
        List<ListedPosition> positions,
        @Nullable String next,
        @Nullable Slug us,
        boolean adopts,
        boolean runs) {}
