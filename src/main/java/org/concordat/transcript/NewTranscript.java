package org.concordat.transcript;

import java.time.LocalDate;
import org.concordat.kernel.Channel;

/**
 * How a response came that is to be entered.
 *
 * @param on the day on which it did
 * @param lateReason why it is taken although it came after the close, for the public; empty where it did not
 */
public record NewTranscript(Channel by, LocalDate on, String lateReason) {}
