package org.concordat.consultation;

import java.time.Instant;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.QuestionKind;

/**
 * A question that a consultation asked, or asks.
 *
 * @param asker what the consultation is called
 * @param closesAt when that closes, or closed
 * @param guidance what helps to answer it; empty where there is none
 */
public record PastQuestion(
        ConsultationId consultation,
        int number,
        String asker,
        Instant closesAt,
        String title,
        String text,
        String guidance,
        boolean expected,
        QuestionKind kind) {}
