package org.concordat.preparation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some consultations in preparation, the newest first.
 *
 * @param next after which the rest follows; none where this is the last page
 */
public record PreparationPage(
        List<PreparationListItem> preparations, @Nullable PreparationId next) {}
