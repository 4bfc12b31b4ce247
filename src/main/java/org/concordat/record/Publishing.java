package org.concordat.record;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the owners of content write what the public may read. Each call joins the transaction of the decision and is
 * refused without one; what was published under the same name before is replaced.
 */
@Service
@PreAuthorize("hasAnyRole('MODERATOR', 'CONSULTATION_OWNER', 'ADMINISTRATOR', 'SYSTEM')")
@Transactional(propagation = Propagation.MANDATORY)
public class Publishing {

    private final OrganisationWriting organisations;
    private final ConsultationWriting consultations;
    private final ResponseWriting responses;
    private final PositionWriting positions;
    private final CommentWriting comments;
    private final StandingWriting standings;

    Publishing(
            OrganisationWriting organisations,
            ConsultationWriting consultations,
            ResponseWriting responses,
            PositionWriting positions,
            CommentWriting comments,
            StandingWriting standings) {
        this.organisations = organisations;
        this.consultations = consultations;
        this.responses = responses;
        this.positions = positions;
        this.comments = comments;
        this.standings = standings;
    }

    public void publish(PublishedOrganisation organisation) {
        organisations.write(organisation);
    }

    /** Gives an organisation another address, to which the one that it had leads from now on, for ever. */
    public void readdress(Slug from, Slug to) {
        organisations.readdress(from, to);
    }

    /** Lets the address of an organisation lead to another, into which it was merged. What it said stays as it was. */
    public void succeed(Slug merged, Slug survivor) {
        organisations.succeed(merged, survivor);
    }

    /**
     * Takes an organisation off the record. Where the press reported a position of it, or it runs a consultation, its name
     * stays beside that; its own words are taken off by those who published them.
     */
    public void withdrawOrganisation(Slug organisation) {
        organisations.remove(organisation);
    }

    /** Publishes the consultation whole: what an earlier call named and this one does not is gone. */
    public void publish(PublishedConsultation consultation) {
        consultations.write(consultation);
    }

    /** Publishes the response and its positions; an earlier version stays readable beside it. */
    public void publish(PublishedResponse response) {
        responses.write(response);
        response.positions().forEach(it -> comments.purgeQuotes(it.reference()));
    }

    /**
     * Publishes the bytes of a file, after the position that rests on it.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when its position is not on the record
     */
    public void publish(FileContent file) {
        positions.write(file);
    }

    /** Publishes a reported position, which belongs to no response. */
    public void publish(PublishedPosition reported) {
        positions.writeReported(reported);
    }

    /** Takes a reported position off the record; its address tells that it was withdrawn, and nothing of what it said. */
    public void withdrawReported(Reference reported, Instant at) {
        positions.withdrawReported(reported, at);
        comments.purgeQuotes(reported);
    }

    /**
     * Publishes a version of a comment; one before it stays readable behind it.
     *
     * @throws IllegalArgumentException when the position that it is about, or the comment to which it replies, is not on the
     *     record
     */
    @PreAuthorize("hasAnyRole('MEMBER', 'MODERATOR', 'SYSTEM')")
    public void publish(PublishedComment comment) {
        comments.write(comment);
    }

    /**
     * Says what became of a condition, in the place of what was said before.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when its position is not on the record
     */
    @PreAuthorize("hasAnyRole('MEMBER', 'MODERATOR', 'CONSULTATION_OWNER', 'SYSTEM')")
    public void publish(PublishedStanding standing) {
        standings.write(standing);
    }

    /** Says of a version of a position on which version of the paper it was made; nothing where it is not on the record. */
    @PreAuthorize("hasAnyRole('MEMBER', 'MODERATOR', 'SYSTEM')")
    public void publish(PublishedOnPaper onPaper) {
        positions.write(onPaper);
    }

    /** Says of a version of a response whether it can be, or was, called in; nothing where it is not on the record. */
    @PreAuthorize("hasAnyRole('MEMBER', 'MODERATOR', 'SYSTEM')")
    public void publish(PublishedCallIn callIn) {
        responses.write(callIn);
    }

    /** Says that the organisation confirmed what was entered of a response that it sent in; nothing where it is not on the record. */
    @PreAuthorize("permitAll()") // Whoever confirms has no account; the service that asks has seen their code.
    public void confirm(Reference response, int version, LocalDate day) {
        responses.confirm(response, version, day);
    }

    /** Takes a response with its positions and the comments on them off the record, as if it had never been there. */
    public void withdrawResponse(Reference response) {
        responses.remove(response);
    }

    /**
     * Takes a response off the record because those who submitted it wish so. That they did is told at its address, and at
     * those of its positions, until it is published again; nothing is told of what was not on the record.
     */
    @PreAuthorize("hasAnyRole('MEMBER', 'SYSTEM')")
    public void retract(Reference response, Instant at) {
        responses.retract(response, at);
    }

    /**
     * Takes one version of a response off the record. Where it is the present one, its address and those of its positions tell
     * that something is gone; what others said of them stays. Nothing happens where it is not there and was not hidden.
     *
     * @param reason code of what is told in its place; nothing where it is hidden while moderators look at it
     */
    public void takeOff(Reference response, int version, @Nullable String reason, Instant at) {
        responses.takeOff(response, version, reason, at).forEach(comments::purgeQuotes);
    }

    /**
     * Takes one version of a comment off the record, where it is there. The one before it is read again; where there is none, a
     * trace is left.
     *
     * @param reason code of what is told in its place; nothing where it is hidden while moderators look at it
     */
    public void withdrawComment(Reference comment, int version, @Nullable String reason, Instant at) {
        if (!comments.removeVersion(comment, version)) {
            comments.remove(
                    comment, reason == null ? CommentRemoval.REVIEW : CommentRemoval.BY_MODERATOR, reason, null, at);
        }
    }

    /**
     * Takes a comment off the record because its organisation wishes so, which is told in its place, also where it is hidden
     * while moderators look at it. What is told of one that they removed stays.
     */
    @PreAuthorize("hasAnyRole('MEMBER', 'SYSTEM')")
    public void retractComment(Reference comment, Slug by, Instant at) {
        comments.remove(comment, CommentRemoval.BY_AUTHOR, null, by, at);
    }

    /** Takes a comment off the record. A trace that names nobody is left where others replied, and none elsewhere. */
    public void withdrawComment(Reference comment, Instant at) {
        comments.forget(comment, at);
    }
}
