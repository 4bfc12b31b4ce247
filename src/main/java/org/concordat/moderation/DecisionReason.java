package org.concordat.moderation;

/** Why a moderator decided as they did. The author reads it, with how to appeal. */
public enum DecisionReason {
    THIRD_PARTY_PERSONAL_DATA,
    SPECIAL_CATEGORY_HEALTH,
    POTENTIALLY_DEFAMATORY,
    IMPERSONATION,
    ABUSE,
    OFF_TOPIC,
    ADVERTISING,
    COPYRIGHT,
    CONFIDENTIAL
}
