package org.concordat.audit;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is written down, as {@code thing.past-participle}. Each has its words under {@code audit.act.} and its code. Codes
 * stand in kept entries: none is ever changed or used again.
 */
public enum Act {
    ACCOUNT_OPENED("account.opened"),
    ACCOUNT_CLOSED("account.closed"),
    ACCOUNT_DISABLED("account.disabled"),
    ACCOUNT_ENABLED("account.enabled"),
    ACCOUNT_RENAMED("account.renamed"),
    ACCOUNT_SIGNED_IN("account.signed-in"),
    ACCOUNT_FIRST_FACTOR_GIVEN("account.first-factor-given"),
    ACCOUNT_SIGNED_OUT("account.signed-out"),
    ACCOUNT_SIGN_IN_FAILED("account.sign-in-failed"),

    ACCESS_REFUSED("access.refused"),

    ADDRESS_CHANGE_ASKED("address.change-asked"),
    ADDRESS_CHANGED("address.changed"),

    AUTHENTICATOR_ADDED("authenticator.added"),
    AUTHENTICATOR_REMOVED("authenticator.removed"),

    PASSKEY_ADDED("passkey.added"),
    PASSKEY_COPIED("passkey.copied"),
    PASSKEY_REMOVED("passkey.removed"),

    PASSWORD_CHANGED("password.changed"),
    PASSWORD_RESET_ASKED("password.reset-asked"),
    PASSWORD_RESET("password.reset"),

    PERSONAL_DATA_EXPORTED("personal-data.exported"),

    PROVIDER_LINKED("provider.linked"),
    PROVIDER_UNLINKED("provider.unlinked"),

    RECOVERY_CODE_USED("recovery-code.used"),

    RECOVERY_CODES_RENEWED("recovery-codes.renewed"),

    SECOND_FACTOR_PROVEN("second-factor.proven"),
    SECOND_FACTOR_FAILED("second-factor.failed"),
    SECOND_FACTOR_RESET("second-factor.reset"),
    SECOND_FACTOR_REQUIRED("second-factor.required"),
    SECOND_FACTOR_NO_LONGER_REQUIRED("second-factor.no-longer-required"),

    SERVICE_ROLE_GIVEN("service-role.given"),
    SERVICE_ROLE_TAKEN("service-role.taken"),

    SETUP_OFFERED("setup.offered"),

    SIGN_IN_ENDED("sign-in.ended"),

    SIGN_INS_ENDED("sign-ins.ended"),

    ORGANISATION_REGISTERED("organisation.registered"),
    ORGANISATION_VERIFIED("organisation.verified"),
    ORGANISATION_VERIFICATION_WITHDRAWN("organisation.verification-withdrawn"),
    ORGANISATION_DESCRIBED("organisation.described"),
    ORGANISATION_RENAMING_ASKED("organisation.renaming-asked"),
    ORGANISATION_RENAMED("organisation.renamed"),
    ORGANISATION_RENAMING_REFUSED("organisation.renaming-refused"),
    ORGANISATION_PLACED("organisation.placed"),
    ORGANISATION_MERGED("organisation.merged"),
    ORGANISATION_CLOSED("organisation.closed"),

    TAKE_PART_INVITED("take-part.invited"),
    TAKE_PART_ASKED("take-part.asked"),
    TAKE_PART_ADMITTED("take-part.admitted"),
    TAKE_PART_VERIFIED("take-part.verified"),
    TAKE_PART_REFUSED("take-part.refused"),

    MEMBERSHIP_ADDED("membership.added"),
    MEMBERSHIP_CHANGED("membership.changed"),
    MEMBERSHIP_ENDED("membership.ended"),
    MEMBERSHIP_LEFT("membership.left"),

    INVITATION_SENT("invitation.sent"),
    INVITATION_SENT_AGAIN("invitation.sent-again"),
    INVITATION_REVOKED("invitation.revoked"),
    INVITATION_ALL_REVOKED("invitation.all-revoked"),
    INVITATION_ACCEPTED("invitation.accepted"),

    CHAIN_DEFINED("chain.defined"),

    DELEGATION_GIVEN("delegation.given"),
    DELEGATION_ENDED("delegation.ended"),

    PREPARATION_BEGUN("preparation.begun"),
    PREPARATION_PAPER_SENT("preparation.paper-sent"),
    PREPARATION_PAPER_USED("preparation.paper-used"),
    PREPARATION_COPIED("preparation.copied"),
    PREPARATION_SHOWN("preparation.shown"),
    PREPARATION_HIDDEN("preparation.hidden"),
    PREPARATION_OPENED("preparation.opened"),
    PREPARATION_BODIES_ASKED("preparation.bodies-asked"),
    PREPARATION_BODY_REMOVED("preparation.body-removed"),

    CONSULTATION_ANNOUNCED("consultation.announced"),
    CONSULTATION_COMMENTS_SET("consultation.comments-set"),
    CONSULTATION_FOUR_EYES_ASKED("consultation.four-eyes-asked"),
    CONSULTATION_FOUR_EYES_ENDED("consultation.four-eyes-ended"),
    CONSULTATION_EXTENDED("consultation.extended"),
    CONSULTATION_REOPENED("consultation.reopened"),
    CONSULTATION_WITHDRAWN("consultation.withdrawn"),
    CONSULTATION_LATE_ALLOWED("consultation.late-allowed"),
    CONSULTATION_LATE_TAKEN_BACK("consultation.late-taken-back"),
    CONSULTATION_PAPER_CORRECTED("consultation.paper-corrected"),
    CONSULTATION_QUESTION_REWORDED("consultation.question-reworded"),
    CONSULTATION_BODIES_ASKED("consultation.bodies-asked"),
    CONSULTATION_BODY_REMOVED("consultation.body-removed"),
    CONSULTATION_BODIES_REMINDED("consultation.bodies-reminded"),
    CONSULTATION_NIL_RETURNED("consultation.nil-returned"),
    CONSULTATION_DECLINED("consultation.declined"),
    CONSULTATION_ANSWERED("consultation.answered"),
    CONSULTATION_REPLY_TAKEN_BACK("consultation.reply-taken-back"),

    RESPONSE_BEGUN("response.begun"),
    RESPONSE_VERSION_BEGUN("response.version-begun"),
    RESPONSE_VERSION_DISCARDED("response.version-discarded"),
    RESPONSE_VERSION_TAKEN_UP_AGAIN("response.version-taken-up-again"),
    CONDITION_MARKED("condition.marked"),
    CONDITION_ADOPTED("condition.adopted"),
    CONDITION_LET_GO("condition.let-go"),
    CONDITION_CLAIMED("condition.claimed-met"),
    RESPONSE_SENT_FOR_SIGN_OFF("response.sent-for-sign-off"),
    RESPONSE_SIGNED("response.signed"),
    RESPONSE_LET_GO("response.let-go"),
    RESPONSE_SUBMITTED("response.submitted"),
    RESPONSE_WITHDRAWN("response.withdrawn"),
    RESPONSE_ENTERED("response.entered"),
    RESPONSE_REPLACED("response.replaced"),
    RESPONSE_FILE_OPENED("response.file-opened"),
    POSITION_STILL_STANDS("position.still-stands"),

    JOINT_INVITED("joint.invited"),
    JOINT_INVITATION_TAKEN_BACK("joint.invitation-taken-back"),
    JOINT_ACCEPTED("joint.accepted"),
    JOINT_DECLINED("joint.declined"),
    JOINT_LEFT("joint.left"),
    JOINT_GOES_ON_ALONE("joint.goes-on-alone"),
    DECISION_RECORDED("decision.recorded"),
    DECISION_CALLED_IN("decision.called-in"),
    DECISION_CONFIRMED("decision.confirmed"),

    SIGN_OFF_CANCELLED("sign-off.cancelled"),

    COLLECTION_OPENED("collection.opened"),
    COLLECTION_CODE_RENEWED("collection.code-renewed"),
    COLLECTION_PAUSED("collection.paused"),
    COLLECTION_RESUMED("collection.resumed"),
    COLLECTION_CLOSED("collection.closed"),

    CONTRIBUTION_SENT("contribution.sent"),
    CONTRIBUTION_TAKEN("contribution.taken"),

    REPORTED_POSITION_RECORDED("reported-position.recorded"),
    REPORTED_POSITION_CORRECTED("reported-position.corrected"),
    REPORTED_POSITION_CHECKED("reported-position.checked"),
    REPORTED_POSITION_SENT_BACK("reported-position.sent-back"),
    REPORTED_POSITION_WITHDRAWN("reported-position.withdrawn"),

    COMMENT_SUBMITTED("comment.submitted"),
    COMMENT_REVISED("comment.revised"),
    COMMENT_WITHDRAWN("comment.withdrawn"),

    ENDORSEMENT_GIVEN("endorsement.given"),
    ENDORSEMENT_CONFIRMED("endorsement.confirmed"),
    ENDORSEMENT_TAKEN_BACK("endorsement.taken-back"),

    CASE_OPENED("case.opened"),
    CASE_PUBLISHED("case.published"),
    CASE_PUBLISHED_WITH_REDACTIONS("case.published_with_redactions"),
    CASE_RETURNED("case.returned"),
    CASE_WITHHELD("case.withheld"),
    CASE_REJECTED("case.rejected"),
    CASE_KEPT("case.kept"),
    CASE_PROPOSED("case.proposed"),
    CASE_COPY_SUPPLIED("case.copy-supplied"),
    CASE_APPEALED("case.appealed"),
    CASE_HIDDEN("case.hidden"),
    CASE_OPENED_AGAIN("case.opened-again"),
    CASE_REPORTED("case.reported"),

    MAIL_LAID_OUT_AGAIN("mail.laid-out-again"),

    TRANSCRIPT_BEGUN("transcript.begun"),
    TRANSCRIPT_DROPPED("transcript.dropped"),
    TRANSCRIPT_ENTERED("transcript.entered"),
    TRANSCRIPT_SOURCE_KEPT("transcript.source-kept"),
    TRANSCRIPT_SOURCE_OPENED("transcript.source-opened"),
    TRANSCRIPT_CODE_MADE("transcript.code-made"),
    TRANSCRIPT_CODE_REVOKED("transcript.code-revoked"),
    TRANSCRIPT_CONFIRMED("transcript.confirmed"),
    TRANSCRIPT_DISPUTED("transcript.disputed");

    /** What decides nothing: how people came in and proved who they are, what they looked at, and what was repeated. */
    private static final Set<Act> TECHNICAL = EnumSet.of(
            ACCOUNT_SIGNED_IN,
            ACCOUNT_FIRST_FACTOR_GIVEN,
            ACCOUNT_SIGNED_OUT,
            ACCOUNT_SIGN_IN_FAILED,
            ACCESS_REFUSED,
            ADDRESS_CHANGE_ASKED,
            PASSKEY_COPIED,
            PASSWORD_RESET_ASKED,
            PERSONAL_DATA_EXPORTED,
            RECOVERY_CODE_USED,
            SECOND_FACTOR_PROVEN,
            SECOND_FACTOR_FAILED,
            SIGN_IN_ENDED,
            SIGN_INS_ENDED,
            RESPONSE_FILE_OPENED,
            CASE_OPENED,
            TRANSCRIPT_SOURCE_OPENED,
            MAIL_LAID_OUT_AGAIN);

    private final String code;

    Act(String code) {
        this.code = code;
    }

    /** Whether it is a sign-in or another act that decides nothing. */
    public boolean isTechnical() {
        return TECHNICAL.contains(this);
    }

    /** All codes, as they stand above. */
    public static Stream<String> codes() {
        return Stream.of(values()).map(Act::code);
    }

    /** As entries hold it. */
    public String code() {
        return code;
    }
}
