package org.concordat.consultee;

import org.concordat.kernel.ConsultationId;
import org.concordat.preparation.PreparationId;
import org.jspecify.annotations.Nullable;

/** Names a list of those who are asked: of a consultation, or of one that is being prepared. */
public record AskedListId(
        @Nullable PreparationId preparation, @Nullable ConsultationId consultation) {

    public AskedListId {
        if ((preparation == null) == (consultation == null)) {
            throw new IllegalArgumentException("A list belongs to one of both");
        }
    }

    /** The list of a consultation in preparation. */
    public static AskedListId of(PreparationId preparation) {
        return new AskedListId(preparation, null);
    }

    /** The list of a consultation that was announced. */
    public static AskedListId of(ConsultationId consultation) {
        return new AskedListId(null, consultation);
    }
}
