package org.concordat.consultee;

import java.util.List;
import java.util.Map;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultee.AskedTable.Column;
import org.concordat.consultee.AskedTable.Problem;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.preparation.AlreadyOpened;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists who is asked to respond, while a consultation is prepared and until it closes. Letters go out once it is open, and
 * never before. Another owner's list is not there.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class Asking {

    /** The largest list, in bytes of UTF-8. */
    public static final int BYTES_MAXIMUM = 4_000_000;

    /** The longest list, in rows, and the most that one consultation asks. */
    public static final int ROWS_MAXIMUM = 20_000;

    /** So many characters has a name or an area at the most. */
    public static final int LINE_MAXIMUM = 200;

    private final AskedLists lists;
    private final ConsulteeRows rows;
    private final ListChecking checking;
    private final OrganisationLookup organisations;
    private final CurrentPerson current;
    private final ConsultationClock clock;
    private final AuditTrail audit;

    Asking(
            AskedLists lists,
            ConsulteeRows rows,
            ListChecking checking,
            OrganisationLookup organisations,
            CurrentPerson current,
            ConsultationClock clock,
            AuditTrail audit) {
        this.lists = lists;
        this.rows = rows;
        this.checking = checking;
        this.organisations = organisations;
        this.current = current;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Asks an organisation that takes part.
     *
     * @throws NotFound when there is no such list, it is not theirs to know of, or no such organisation takes part
     * @throws AlreadyOpened when it is of a preparation that was announced
     * @throws AskingRefused when it is asked already, or the consultation has closed
     */
    @Transactional
    public void ask(AskedListId list, OrganisationId organisation) {
        var thing = lists.requireChangeable(list);
        var found = organisations
                .of(organisation)
                .filter(OrganisationSummary::verified)
                .orElseThrow(NotFound::new);
        add(
                list,
                thing,
                List.of(new NewConsultee(organisation, found.name(), found.kind(), "", "", null)),
                AskingRefused.Fault.ASKED_ALREADY);
    }

    /**
     * Asks a body, by what was typed of it: one that takes part where it has the name of one, else one that is invited to
     * join.
     *
     * @return what is wrong with it; it is asked where nothing is
     * @throws NotFound when there is no such list, or it is not theirs to know of
     * @throws AlreadyOpened when it is of a preparation that was announced
     * @throws AskingRefused when the consultation has closed
     */
    @Transactional
    public List<Problem> ask(AskedListId list, Map<Column, String> typed) {
        var thing = lists.requireChangeable(list);
        var read = checking.of(list, ConsulteeTable.one(typed));
        if (read.isClean()) {
            add(list, thing, read.consultees(), AskingRefused.Fault.ASKED_ALREADY);
        }
        return read.problems();
    }

    /**
     * Reads a list and changes nothing.
     *
     * @throws NotFound when there is no such list, or it is not theirs to know of
     */
    @Transactional(readOnly = true)
    public AskedTable read(AskedListId list, byte[] file) {
        lists.require(list);
        return checking.of(list, ConsulteeTable.read(file));
    }

    /**
     * Asks everybody on a list, or nobody.
     *
     * @return how many
     * @throws NotFound when there is no such list, or it is not theirs to know of
     * @throws AlreadyOpened when it is of a preparation that was announced
     * @throws AskingRefused when something is wrong with the list by now, or the consultation has closed
     */
    @Transactional
    public int askAll(AskedListId list, byte[] file) {
        var thing = lists.requireChangeable(list);
        var read = checking.of(list, ConsulteeTable.read(file));
        if (!read.isClean()) {
            throw new AskingRefused(AskingRefused.Fault.CHANGED);
        }
        add(list, thing, read.consultees(), AskingRefused.Fault.CHANGED);
        return read.consultees().size();
    }

    /**
     * Asks somebody no longer to whom no letter went yet.
     *
     * @throws NotFound when there is no such list, or it is not theirs to know of, or nobody such on it
     * @throws AlreadyOpened when it is of a preparation that was announced
     * @throws AskingRefused when a letter went out, or the consultation has closed
     */
    @Transactional
    public void remove(AskedListId list, ConsulteeId consultee) {
        var thing = lists.requireChangeable(list);
        if (!rows.remove(list, consultee)) {
            if (rows.has(list, consultee)) {
                throw new AskingRefused(AskingRefused.Fault.TOLD_ALREADY);
            }
            throw new NotFound();
        }
        log(prepared(list) ? Act.PREPARATION_BODY_REMOVED : Act.CONSULTATION_BODY_REMOVED, thing, "");
    }

    private void add(AskedListId list, String thing, List<NewConsultee> wanted, AskingRefused.Fault otherwise) {
        if (rows.size(list) + wanted.size() > ROWS_MAXIMUM) {
            throw new AskingRefused(AskingRefused.Fault.TOO_MANY);
        }
        if (rows.add(list, wanted, current.require().id(), clock.instant()) < wanted.size()) {
            throw new AskingRefused(otherwise);
        }
        log(
                prepared(list) ? Act.PREPARATION_BODIES_ASKED : Act.CONSULTATION_BODIES_ASKED,
                thing,
                Integer.toString(wanted.size()));
    }

    private static boolean prepared(AskedListId list) {
        return list.preparation() != null;
    }

    private void log(Act act, String thing, String number) {
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER).did(act, thing).because(number));
    }
}
