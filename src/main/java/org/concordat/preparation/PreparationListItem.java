package org.concordat.preparation;

import java.time.Instant;

/**
 * One line of a list of consultations in preparation.
 *
 * @param opened whether it was announced
 */
public record PreparationListItem(PreparationId id, String title, Instant changedAt, boolean opened) {}
