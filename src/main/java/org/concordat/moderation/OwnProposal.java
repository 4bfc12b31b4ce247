package org.concordat.moderation;

import org.springframework.security.access.AccessDeniedException;

/** Nobody confirms what they proposed themselves. */
public class OwnProposal extends AccessDeniedException {

    OwnProposal() {
        super("The moderator proposed it");
    }
}
