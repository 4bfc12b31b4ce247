package org.concordat.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.concordat.account.Addresses;
import org.concordat.kernel.MailAddress;
import org.concordat.text.Characters;

/** Whom an organisation invites, and as what. Cleaned when it is made; its faults can be asked for. */
public record NewMember(String address, String name, String post, Set<Role> roles) {

    /** The longest name of a person, and the longest post, in characters. */
    public static final int NAME_MAXIMUM = 200;

    public NewMember {
        address = Addresses.of(address);
        name = Characters.line(name);
        post = Characters.line(post);
        roles = Set.copyOf(roles);
    }

    /** Everything that is wrong with it by itself; empty where it can stand. */
    public List<MemberFault> faults() {
        var faults = new ArrayList<MemberFault>();
        if (address.isEmpty()) {
            faults.add(MemberFault.ADDRESS_MISSING);
        } else if (MailAddress.parse(address).isEmpty()) {
            faults.add(MemberFault.ADDRESS_INVALID);
        }
        if (name.isEmpty()) {
            faults.add(MemberFault.NAME_MISSING);
        } else if (name.length() > NAME_MAXIMUM) {
            faults.add(MemberFault.NAME_TOO_LONG);
        }
        if (post.length() > NAME_MAXIMUM) {
            faults.add(MemberFault.POST_TOO_LONG);
        }
        if (roles.isEmpty()) {
            faults.add(MemberFault.ROLE_MISSING);
        }
        return faults;
    }
}
