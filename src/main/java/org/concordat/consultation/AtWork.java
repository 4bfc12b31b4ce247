package org.concordat.consultation;

import org.concordat.kernel.ConsultationId;

/** How many organisations a consultation keeps at work; whoever keeps the responses implements this. */
public interface AtWork {

    /**
     * Numbers of organisations.
     *
     * @param writing that write a response, or were asked to revise one; some of them may have sent another
     * @param sent that have sent one
     */
    record Numbers(int writing, int sent) {}

    /** As it is now, of own and of joint responses; each organisation once in each number. */
    Numbers on(ConsultationId consultation);
}
