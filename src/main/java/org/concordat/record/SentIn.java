package org.concordat.record;

import java.time.LocalDate;
import org.concordat.kernel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * That a response came to the consulting body by another way and was entered by it.
 *
 * @param by how it came
 * @param on the day on which it did
 * @param confirmedOn the day on which its organisation confirmed what was entered; nothing while it has not
 */
public record SentIn(Channel by, LocalDate on, @Nullable LocalDate confirmedOn) {}
