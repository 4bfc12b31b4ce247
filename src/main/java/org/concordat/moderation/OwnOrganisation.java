package org.concordat.moderation;

import org.springframework.security.access.AccessDeniedException;

/** A moderator never acts on an item of an organisation they act for, nor in a conversation in which they have a part. */
public class OwnOrganisation extends AccessDeniedException {

    OwnOrganisation() {
        super("The moderator acts for the author");
    }
}
