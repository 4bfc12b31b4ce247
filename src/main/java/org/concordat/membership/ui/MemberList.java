package org.concordat.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.LastAdministrator;
import org.concordat.membership.Member;
import org.concordat.membership.MemberKeeping;
import org.concordat.membership.MemberLine;
import org.concordat.membership.MemberPage;
import org.concordat.membership.MemberRefused;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenLine;

/** Who acts for the organisation, and what can be done about it. */
class MemberList extends Panel {

    private final MemberKeeping keeping;
    private final CurrentMember current;
    private final UnorderedList lines = new UnorderedList();
    private final Div more = new Div();

    MemberList(MemberKeeping keeping, CurrentMember current) {
        super("");
        this.keeping = keeping;
        this.current = current;
        retitle(getTranslation("membership.members.title"));
        lines.addClassName("people");
        show(lines, more);
    }

    void show(MemberPage page) {
        lines.removeAll();
        append(page);
    }

    private void append(MemberPage page) {
        var me = current.find().map(Member::person);
        page.members()
                .forEach(it -> lines.add(line(it, me.filter(it.person()::equals).isPresent())));
        more.removeAll();
        var next = page.next();
        if (next != null) {
            more.add(new Button(getTranslation("membership.members.more"), click -> append(keeping.page(next))));
        }
    }

    private ListItem line(MemberLine member, boolean isMe) {
        var name = new Span(member.name());
        name.addClassName("who");
        var facts = new Div(
                name,
                small(member.address()),
                small(
                        member.post().isEmpty()
                                ? RoleWords.list(member.roles())
                                : getTranslation(
                                        "membership.members.as", member.post(), RoleWords.list(member.roles()))),
                small(getTranslation("membership.members.since", Moments.date(member.joinedAt()))));
        var change = new Button(getTranslation("membership.change"), click -> change(member));
        change.setAriaLabel(getTranslation("membership.change.of", member.name()));
        var actions = new Div(change, isMe ? leave() : remove(member));
        actions.addClassName("actions");
        return new ListItem(facts, actions);
    }

    private Button remove(MemberLine member) {
        var remove = new Button(getTranslation("membership.remove"), click -> askWhy(member));
        remove.setAriaLabel(getTranslation("membership.remove.of", member.name()));
        return remove;
    }

    private Button leave() {
        return new Button(
                getTranslation("membership.leave"),
                click -> new AskingDialog(
                                getTranslation("membership.leave"),
                                getTranslation("membership.leave.confirm"),
                                this::left,
                                new Paragraph(getTranslation("membership.leave.what")))
                        .open());
    }

    private void change(MemberLine member) {
        var form = new MemberForm();
        form.show(member);
        new AskingDialog(
                        getTranslation("membership.change.of", member.name()),
                        getTranslation("membership.change.save"),
                        () -> form.isFit() && changed(member, form),
                        form)
                .open();
    }

    private boolean changed(MemberLine member, MemberForm form) {
        try {
            var wanted = form.written();
            keeping.change(member.person(), wanted.post(), wanted.roles());
        } catch (MemberRefused refused) {
            form.refuse(refused.fault());
            return false;
        } catch (LastAdministrator last) {
            form.refuseRoles(getTranslation("membership.lastAdministrator"));
            return false;
        }
        Notices.done(getTranslation("membership.changed", member.name()));
        again();
        return true;
    }

    private void askWhy(MemberLine member) {
        var why = new WrittenLine(getTranslation("membership.remove.why"));
        why.setHelperText(getTranslation("membership.remove.why.help", member.name()));
        why.setWidthFull();
        var fields = new Fields()
                .add(
                        why,
                        Fields.given(getTranslation("membership.remove.why.missing")),
                        Fields.atMost(500, String::length));
        new AskingDialog(
                        getTranslation("membership.remove.of", member.name()),
                        getTranslation("membership.remove"),
                        () -> fields.areFit() && removed(member, why, fields),
                        new Paragraph(getTranslation("membership.remove.what")),
                        why)
                .open();
    }

    private boolean removed(MemberLine member, WrittenLine why, Fields fields) {
        try {
            keeping.remove(member.person(), why.getValue());
        } catch (LastAdministrator last) {
            fields.refuse(why, getTranslation("membership.lastAdministrator"));
            return false;
        }
        Notices.done(getTranslation("membership.removed", member.name()));
        again();
        return true;
    }

    private boolean left() {
        try {
            keeping.leave();
            return true;
        } catch (LastAdministrator last) {
            Notices.failed(getTranslation("membership.lastAdministrator"));
            return false;
        }
    }

    private void again() {
        show(keeping.page(null));
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassName("prov");
        return small;
    }
}
