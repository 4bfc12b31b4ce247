package org.concordat.response.ui;

import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.response.JointId;
import org.concordat.response.JointInvitationId;
import org.concordat.response.ResponseId;
import org.concordat.signoff.spi.Receipt;

/** The ways into the screens of responses: addresses below the workspace's own. */
public final class ResponseNavigation {

    static final String ROOM = "consultations/:slug/response/:question?";
    static final String ROOM_AT_PARAGRAPH = "consultations/:slug/response/paragraphs/:paragraph";
    static final String ROOM_AT_PAPER = "consultations/:slug/response/paper";
    static final String CONDITIONS = "consultations/:slug/conditions";
    static final String AFTER = "after";
    static final String JOINT_ROOM = "consultations/:slug/joint/:joint/:question?";
    static final String JOINT_ROOM_AT_PARAGRAPH = "consultations/:slug/joint/:joint/paragraphs/:paragraph";
    static final String JOINT_ROOM_AT_PAPER = "consultations/:slug/joint/:joint/paper";
    static final String INVITATION = "joint-invitations/:invitation";
    static final String WORD = "consultations/:slug/response/word";
    static final String JOINT_WORD = "consultations/:slug/joint/:joint/word";
    static final String RESPONSES = "responses";
    static final String SIGN_OFFS = "sign-off";
    static final String SIGN_OFF = "sign-off/:response";
    static final String DECISION = "decisions/:response/:step";
    static final String RECORD = "our-record";
    static final String RECORDED = "our-record/:reference/:version";

    private ResponseNavigation() {}

    /** Our response to a consultation. */
    public static String room(Slug consultation) {
        return "consultations/" + consultation + "/response";
    }

    /** A joint response that we share. */
    public static String room(Slug consultation, JointId joint) {
        return "consultations/" + consultation + "/joint/" + joint;
    }

    /** Where we read what we are asked to share. */
    public static String invitation(JointInvitationId invitation) {
        return "joint-invitations/" + invitation;
    }

    /** On what published positions hang. */
    public static String conditions(Slug consultation) {
        return "consultations/" + consultation + "/conditions";
    }

    static String conditions(Slug consultation, String after) {
        return conditions(consultation) + "?" + AFTER + "=" + after;
    }

    /** Our responses to all open consultations. */
    public static String responses() {
        return RESPONSES;
    }

    /** What waits for my signature. */
    public static String signOffs() {
        return SIGN_OFFS;
    }

    /** One response, to be read and signed. */
    public static String signOff(ResponseId response) {
        return SIGN_OFFS + "/" + response;
    }

    /** The notice of an executive decision that was taken by signing a step. */
    public static String decision(ResponseId response, int step) {
        return "decisions/" + response + "/" + step;
    }

    /** One version as it was submitted. */
    public static String recorded(Receipt receipt) {
        return recorded(receipt.reference(), receipt.version());
    }

    /** As above, by what the receipt names. */
    public static String recorded(Reference response, int version) {
        return RECORD + "/" + response + "/" + version;
    }

    /** What we have submitted. */
    public static String record() {
        return RECORD;
    }
}
