package org.concordat.preparation;

import org.concordat.kernel.ConsultationId;

/** A consultation that was prepared is announced. Told in the transaction that announces it. */
public record PreparationOpened(PreparationId preparation, ConsultationId consultation) {}
