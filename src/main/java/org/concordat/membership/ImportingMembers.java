package org.concordat.membership;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.account.Contacts;
import org.concordat.kernel.OrganisationId;
import org.concordat.membership.ListRefused.Fault;
import org.concordat.membership.MemberList.Column;
import org.concordat.membership.MemberList.Problem;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites a whole list of people. First the list is read and everything that is wrong with it is said, then all are
 * invited or nobody.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class ImportingMembers {

    /** The largest list, in bytes of UTF-8. */
    public static final int BYTES_MAXIMUM = 200_000;

    /** The longest list, in rows. */
    public static final int ROWS_MAXIMUM = 500;

    private final CurrentMember current;
    private final Contacts contacts;
    private final MembershipFacts facts;
    private final Invitations invitations;

    ImportingMembers(CurrentMember current, Contacts contacts, MembershipFacts facts, Invitations invitations) {
        this.current = current;
        this.contacts = contacts;
        this.facts = facts;
        this.invitations = invitations;
    }

    /**
     * Reads a list and changes nothing.
     *
     * @throws ListRefused when it cannot be read, is too long or lacks columns
     * @throws AccessDeniedException for whoever does not run the organisation
     */
    @Transactional(readOnly = true)
    public MemberList read(byte[] file) {
        var us = current.require().as(Role.ORGANISATION_ADMINISTRATOR).organisation();
        if (file.length > BYTES_MAXIMUM) {
            throw new ListRefused(Fault.TOO_LARGE);
        }
        return withOurMembers(MemberTable.read(text(file), ROWS_MAXIMUM), us);
    }

    /**
     * Invites everybody on a list, or nobody. Asks for a proof of the last half hour that it is they who ask.
     *
     * @throws IllegalArgumentException when something is wrong with the list
     * @throws MemberRefused when somebody on it can no longer be invited
     * @throws AccessDeniedException for whoever does not run the organisation, or has not proven lately who they are
     */
    @Transactional
    @PreAuthorize("hasRole('MEMBER') and @recentProof.isFresh()")
    public void invite(MemberList list, Invitations.Progress progress) {
        if (!list.isClean()) {
            throw new IllegalArgumentException("The list has problems");
        }
        invitations.inviteAll(list.members(), progress);
    }

    private MemberList withOurMembers(MemberList read, OrganisationId us) {
        var known = contacts.at(read.members().stream().map(NewMember::address).collect(Collectors.toSet()));
        var theirs = facts.of(known.values());
        var problems = new ArrayList<>(read.problems());
        for (int i = 0; i < read.members().size(); i++) {
            var person = known.get(read.members().get(i).address());
            if (person != null && theirs.getOrDefault(person, Map.of()).containsKey(us)) {
                problems.add(new Problem(read.lines().get(i), Column.ADDRESS, MemberFault.ALREADY_MEMBER));
            }
        }
        problems.sort(Comparator.comparingLong(Problem::row).thenComparing(Problem::column));
        return new MemberList(read.members(), read.lines(), problems);
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException otherCharacters) {
            throw new ListRefused(Fault.NOT_UTF_8);
        }
    }
}
