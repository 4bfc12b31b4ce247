package org.concordat.preparation;

import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.TooLong;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a consultation in preparation says of itself. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class WritingAbout {

    private final PreparationRows rows;
    private final OwnPreparations own;
    private final OrganisationLookup organisations;
    private final ConsultationClock clock;

    WritingAbout(PreparationRows rows, OwnPreparations own, OrganisationLookup organisations, ConsultationClock clock) {
        this.rows = rows;
        this.own = own;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Saves one text on top of the one that its writer started from.
     *
     * @throws NotFound when there is no such preparation, or it is not theirs to know of
     * @throws AlreadyOpened when it was announced
     * @throws TitleMissing when it is the title, and empty
     * @throws TooLong when it is too long for its place
     */
    @Transactional
    public Saving write(PreparationId id, AboutField field, String before, String now) {
        own.requireOpen(id);
        var words = checked(field, now);
        if (rows.write(id, field, before, words, clock.instant())) {
            return new Saving.Saved(words);
        }
        var theirs = own.requireOpen(id).about(field);
        return theirs.equals(words) ? new Saving.Saved(words) : new Saving.Overtaken(theirs);
    }

    private static String checked(AboutField field, String now) {
        if (field == AboutField.TITLE) {
            return Written.title(now);
        }
        return Written.checked(field.isLine() ? Characters.line(now) : Characters.lines(now), field.maximum());
    }

    /**
     * Says what sort of document it is, or that this is open.
     *
     * @throws NotFound when there is no such preparation, or it is not theirs to know of
     * @throws AlreadyOpened when it was announced
     */
    @Transactional
    public void choose(PreparationId id, @Nullable DocumentKind kind) {
        own.requireOpen(id);
        rows.setKind(id, kind, clock.instant());
    }

    /**
     * Says who asks.
     *
     * @throws NotFound when there is no such preparation, or it is not theirs to know of, or no verified organisation of this
     *     id
     * @throws AlreadyOpened when it was announced
     */
    @Transactional
    public void consultingBody(PreparationId id, OrganisationId body) {
        own.requireOpen(id);
        if (organisations.of(body).filter(OrganisationSummary::verified).isEmpty()) {
            throw new NotFound();
        }
        rows.setConsultingBody(id, body, clock.instant());
    }

    /** What the organisation that asks is called; empty where none was named yet. */
    @Transactional(readOnly = true)
    public String consultingBodyOf(PreparationId id) {
        var body = own.require(id).consultingBody();
        return body == null
                ? ""
                : organisations.of(body).map(OrganisationSummary::name).orElse("");
    }
}
