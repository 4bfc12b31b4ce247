package org.concordat.moderation;

import org.concordat.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words that a moderator may want to leave out. Each is accepted or dismissed by itself.
 *
 * @param text key of the text in which they stand
 * @param start where they begin, in UTF-16 code units of its plain projection
 * @param end where they end, not included
 * @param reason why they would be left out
 * @param label whom they were about, where they were left out before; nothing where that is not said
 */
public record Suggestion(
        String text,
        int start,
        int end,
        Kind kind,
        RedactionReason reason,
        @Nullable RedactionLabel label) {

    /** Why it is suggested. */
    public enum Kind {
        EMAIL(RedactionReason.CONTACT_DETAILS),
        PHONE(RedactionReason.CONTACT_DETAILS),
        NHS_NUMBER(RedactionReason.HEALTH_INFORMATION),
        NATIONAL_INSURANCE(RedactionReason.OTHER_PERSONAL_DATA),
        POSTCODE(RedactionReason.ADDRESS),
        DATE_OF_BIRTH(RedactionReason.OTHER_PERSONAL_DATA),
        TITLED_NAME(RedactionReason.NAME),
        /** Somebody who acts for an organisation that is not the author's. */
        MEMBER_OF_ANOTHER(RedactionReason.NAME),
        /** It was left out of the version before; its reason is the one of then. */
        CARRIED_OVER(RedactionReason.OTHER_PERSONAL_DATA);

        private final RedactionReason usual;

        Kind(RedactionReason usual) {
            this.usual = usual;
        }
    }

    static Suggestion of(String text, PersonalData.Found found) {
        return new Suggestion(text, found.span().start(), found.span().end(), found.kind(), found.kind().usual, null);
    }

    static Suggestion of(String text, Span span, Kind kind) {
        return new Suggestion(text, span.start(), span.end(), kind, kind.usual, null);
    }

    /** What accepting it marks. */
    public RedactionRequest accepted() {
        return new RedactionRequest(text, start, end, reason, label);
    }

    boolean overlaps(Suggestion other) {
        return accepted().overlaps(other.accepted());
    }
}
