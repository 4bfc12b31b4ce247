package org.concordat.notification;

import java.util.Set;
import org.concordat.membership.Role;
import org.jspecify.annotations.Nullable;

/** What somebody is told of. */
public enum NoticeKind {
    PUBLISHED(NoticeTopic.DECISIONS),
    REDACTED(NoticeTopic.DECISIONS),
    RETURNED(NoticeTopic.DECISIONS),
    WITHHELD(NoticeTopic.DECISIONS),
    REJECTED(NoticeTopic.DECISIONS),
    APPEAL_STANDS(NoticeTopic.DECISIONS, Role.DRAFTER, Role.APPROVER, Role.ORGANISATION_ADMINISTRATOR),
    APPEAL_CHANGED(NoticeTopic.DECISIONS, Role.DRAFTER, Role.APPROVER, Role.ORGANISATION_ADMINISTRATOR),
    COMMENTED(NoticeTopic.SAID),
    REPLIED(NoticeTopic.SAID),
    MENTIONED(NoticeTopic.SAID),
    ENDORSED(NoticeTopic.SAID),
    ASKED_AGAIN(NoticeTopic.DECISIONS, Role.APPROVER),
    PAPER_CORRECTED(NoticeTopic.DECISIONS),
    CHANGE_GONE(NoticeTopic.DECISIONS),
    QUESTION_REWORDED(NoticeTopic.DECISIONS),
    SIGN_OFF_ASKED(null, Role.APPROVER),
    SIGNATURE_FELL(null, Role.APPROVER),
    DEADLINE_NEAR(null);

    private final @Nullable NoticeTopic topic;
    private final Set<Role> roles;

    NoticeKind(@Nullable NoticeTopic topic) {
        this(topic, Role.DRAFTER, Role.APPROVER);
    }

    NoticeKind(@Nullable NoticeTopic topic, Role... roles) {
        this.topic = topic;
        this.roles = Set.of(roles);
    }

    /** By which choice it is mailed; nothing where the room that it comes from sends a letter of its own. */
    @Nullable
    NoticeTopic topic() {
        return topic;
    }

    /** Whether a moderator decided otherwise than to publish the whole, so that its author may appeal. */
    boolean keepsSomethingBack() {
        return this == REDACTED || this == RETURNED || this == WITHHELD || this == REJECTED;
    }

    /** As what a member must act to be told; one of these is enough. */
    Set<Role> roles() {
        return roles;
    }
}
