package org.concordat.signin;

/** Why somebody is signed in no longer. Its words stand at {@code signin.ended.<name>}. */
public enum SignInEnd {
    /** They signed out. */
    SIGNED_OUT,
    /** They, or somebody for them, ended it from another browser. */
    REVOKED,
    /** Nothing was done for a while. */
    IDLE,
    /** It lasted as long as one may. */
    TOO_LONG,
    /** Their password was changed elsewhere. */
    PASSWORD_CHANGED,
    /** Their password was set anew by a mail. */
    PASSWORD_RESET,
    /** A second factor, a passkey or a linked provider changed. */
    FACTORS_CHANGED,
    /** Their address was changed. */
    ADDRESS_CHANGED,
    /** What they may do changed. */
    ROLES_CHANGED,
    /** The account was disabled. */
    ACCOUNT_DISABLED,
    /** The account was closed. */
    ACCOUNT_CLOSED,
    /** The cookie that kept them signed in came from two places. */
    COPIED
}
