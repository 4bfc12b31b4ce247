package org.concordat.attachment;

import java.util.Collection;
import java.util.Set;

/** Turns the dependency round: whoever refers to files says here which of them are still needed. */
public interface AttachmentUses {

    /** Those among these that something refers to. */
    Set<AttachmentId> used(Collection<AttachmentId> among);
}
