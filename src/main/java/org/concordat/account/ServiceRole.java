package org.concordat.account;

/** What the service itself, not an organisation, lets a person do. */
public enum ServiceRole {
    MODERATOR,
    CONSULTATION_OWNER,
    ADMINISTRATOR
}
