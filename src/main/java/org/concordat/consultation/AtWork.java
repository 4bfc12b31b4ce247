package org.concordat.consultation;

import org.concordat.kernel.ConsultationId;

/** How many organisations a consultation keeps at work; whoever keeps the responses implements this. */
public interface AtWork {

    /**
     * Numbers of organisations.
     *
     * @param writing that have begun a response and not sent one
     * @param sent that have sent one
     */
    record Numbers(int writing, int sent) {}

    /** As it is now, of own and of joint responses, each organisation once. */
    Numbers on(ConsultationId consultation);
}
