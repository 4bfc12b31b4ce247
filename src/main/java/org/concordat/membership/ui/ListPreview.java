package org.concordat.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.concordat.membership.MemberList;
import org.concordat.membership.NewMember;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.Panel;

/** What a list says, before anything is sent: everything that is wrong by row and column, or everybody on it. */
class ListPreview extends Panel {

    /** More problems than anybody reads at once. */
    private static final int PROBLEMS_SHOWN = 50;

    ListPreview(MemberList list, Runnable invite) {
        super("");
        retitle(getTranslation("membership.import.preview", list.members().size()));
        if (list.isClean()) {
            offer(list, invite);
        } else {
            tell(list);
        }
    }

    private void tell(MemberList list) {
        var lines = new UnorderedList();
        lines.addClassName("problems");
        list.problems().stream()
                .limit(PROBLEMS_SHOWN)
                .map(it -> new ListItem(getTranslation(
                        "membership.import.problem",
                        it.row(),
                        getTranslation("membership.column." + it.column()),
                        getTranslation("membership.fault." + it.fault()))))
                .forEach(lines::add);
        show(
                new Notice(
                        Weight.FAILURE,
                        getTranslation(
                                "membership.import.problems", list.problems().size())),
                lines);
    }

    private void offer(MemberList list, Runnable invite) {
        var people = new UnorderedList();
        people.addClassName("people");
        list.members().forEach(it -> people.add(line(it)));
        var send = new Button(
                getTranslation("membership.import.send", list.members().size()), click -> invite.run());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        show(new Paragraph(getTranslation("membership.import.clean")), send, people);
    }

    private ListItem line(NewMember member) {
        var name = new Span(member.name());
        name.addClassName("who");
        var address = new Span(member.address());
        address.addClassName("prov");
        var roles = new Span(
                member.post().isEmpty()
                        ? RoleWords.list(member.roles())
                        : getTranslation("membership.members.as", member.post(), RoleWords.list(member.roles())));
        roles.addClassName("prov");
        return new ListItem(name, address, roles);
    }
}
