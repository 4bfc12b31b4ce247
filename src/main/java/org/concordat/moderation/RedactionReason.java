package org.concordat.moderation;

/** Why words are left out of what the public reads. It stands in their place. */
public enum RedactionReason {
    NAME(DecisionReason.THIRD_PARTY_PERSONAL_DATA),
    ADDRESS(DecisionReason.THIRD_PARTY_PERSONAL_DATA),
    NAME_AND_ADDRESS(DecisionReason.THIRD_PARTY_PERSONAL_DATA),
    CONTACT_DETAILS(DecisionReason.THIRD_PARTY_PERSONAL_DATA),
    HEALTH_INFORMATION(DecisionReason.SPECIAL_CATEGORY_HEALTH),
    OTHER_PERSONAL_DATA(DecisionReason.THIRD_PARTY_PERSONAL_DATA),
    ALLEGATION(DecisionReason.POTENTIALLY_DEFAMATORY),
    CONFIDENTIAL(DecisionReason.CONFIDENTIAL);

    private final DecisionReason usual;

    RedactionReason(DecisionReason usual) {
        this.usual = usual;
    }

    /** What its author is usually told of a decision that leaves such words out. */
    public DecisionReason usual() {
        return usual;
    }
}
