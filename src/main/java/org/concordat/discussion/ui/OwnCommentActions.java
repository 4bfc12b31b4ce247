package org.concordat.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.concordat.discussion.CommentDraft;
import org.concordat.discussion.CommentRefused;
import org.concordat.discussion.OurComment;
import org.concordat.discussion.OwnComments;
import org.concordat.kernel.NotFound;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.moderation.Appealing;
import org.concordat.moderation.Explanation;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.VerifiedOrganisations;
import org.concordat.response.ui.AppealPanel;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Notices;
import org.springframework.security.access.AccessDeniedException;

/** What can be done with comments of ours, and what becomes of the screen when it is done. */
class OwnCommentActions {

    private final OwnComments comments;
    private final VerifiedOrganisations organisations;
    private final CurrentMember member;
    private final Appealing appealing;
    private final Runnable done;

    /** @param done shows the screen anew */
    OwnCommentActions(
            OwnComments comments,
            VerifiedOrganisations organisations,
            CurrentMember member,
            Appealing appealing,
            Runnable done) {
        this.appealing = appealing;
        this.comments = comments;
        this.organisations = organisations;
        this.member = member;
        this.done = done;
    }

    AppealPanel appeal(Explanation explanation) {
        return new AppealPanel(explanation, appealing, done);
    }

    boolean mayChange() {
        return member.find().filter(Member::verified).isPresent() && mayWithdraw();
    }

    boolean mayWithdraw() {
        return member.find()
                .filter(it -> it.may(Role.DRAFTER) || it.may(Role.APPROVER))
                .isPresent();
    }

    List<OrganisationSummary> named(String words) {
        return organisations.named(words);
    }

    List<OrganisationSummary> addressed(OurComment comment) {
        return comments.addressed(comment);
    }

    void revise(OurComment comment, CommentDraft draft) {
        boolean atOnce = comments.revise(comment.reference(), comment.version(), draft);
        Notices.done(translate("discussion.comment.sent." + atOnce, comment.reference()));
        done.run();
    }

    void askToWithdraw(OurComment comment) {
        new AskingDialog(
                        translate("discussion.withdraw.title", comment.reference()),
                        translate("discussion.ourComment.withdraw"),
                        () -> withdraw(comment),
                        new Paragraph(translate("discussion.withdraw." + trace(comment))))
                .open();
    }

    private String trace(OurComment comment) {
        if (comment.publicVersion().isPresent()) {
            return "public";
        }
        return comments.isOnRecord(comment.reference()) ? "hidden" : "waiting";
    }

    private boolean withdraw(OurComment comment) {
        try {
            comments.withdraw(comment.reference());
            Notices.done(translate("discussion.withdraw.done", comment.reference()));
        } catch (CommentRefused refused) {
            Notices.failed(translate("discussion.refused." + refused.fault()));
        } catch (NotFound | AccessDeniedException notAnyMore) {
            Notices.failed(translate("discussion.form.denied"));
        }
        done.run();
        return true;
    }
}
