package org.concordat.response;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.membership.CurrentMember;
import org.concordat.text.Characters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the members of an organisation say to each other beside their positions, in a room that others share too. Whoever
 * of them reads the room reads it; nobody else ever does, nor those who share it: no note is in what is signed, submitted, moderated, published or exported.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class ColleagueNotes {

    /** The longest note, in characters. */
    public static final int MAXIMUM = 1_000;

    /** So many of a target are shown, the newest. */
    static final int SHOWN = 50;

    private final JdbcClient database;
    private final ConsultationReading consultations;
    private final ResponseRepository responses;
    private final CurrentMember current;
    private final ChangeNews changes;
    private final ConsultationClock clock;

    ColleagueNotes(
            JdbcClient database,
            ConsultationReading consultations,
            ResponseRepository responses,
            CurrentMember current,
            ChangeNews changes,
            ConsultationClock clock) {
        this.database = database;
        this.consultations = consultations;
        this.responses = responses;
        this.current = current;
        this.changes = changes;
        this.clock = clock;
    }

    /** What was said among us beside our position on a target, the oldest first. */
    public List<ColleagueNote> on(ResponseId response, Target target) {
        return database.sql("""
                select n.words, p.name, n.written_at from position_note n join person p on p.id = n.written_by
                join response r on r.id = :response and r.consultation_id = n.consultation_id
                    and r.joint_id is not distinct from n.joint_id
                join response_signatory s on s.response_id = r.id and s.organisation_id = n.organisation_id
                where n.organisation_id = :us
                    and n.question_number is not distinct from :question
                    and n.paragraph_ref is not distinct from :paragraph
                order by n.written_at desc limit :limit
                """)
                .param("response", response.value())
                .param("us", current.require().organisation().value())
                .param("question", target.questionNumber().orElse(null), Types.INTEGER)
                .param("paragraph", target.paragraphRef().orElse(null), Types.VARCHAR)
                .param("limit", SHOWN)
                .query((row, number) -> new ColleagueNote(
                        target,
                        row.getString("words"),
                        row.getString("name"),
                        row.getTimestamp("written_at").toInstant()))
                .list()
                .reversed();
    }

    /**
     * Says something to our colleagues.
     *
     * @throws TooLong when it is longer than {@link #MAXIMUM} characters
     * @throws NotFound when the response is not ours, or there is no such target
     */
    @Transactional
    public void add(ResponseId id, Target target, String words) {
        var me = current.require();
        var clean = Characters.lines(words);
        if (Characters.isBlank(clean)) {
            throw new IllegalArgumentException("A note says something");
        }
        if (Characters.count(clean) > MAXIMUM) {
            throw new TooLong(Characters.count(clean), MAXIMUM);
        }
        var response = responses.findById(id.value()).orElseThrow(NotFound::new).of(me.organisation());
        if (!consultations.has(response.consultation(), target)) {
            throw new NotFound();
        }
        var joint = response.jointId();
        database.sql("""
                insert into position_note (id, consultation_id, organisation_id, joint_id, question_number, paragraph_ref,
                    words, written_by, written_at)
                values (uuidv7(), :consultation, :us, :joint, :question, :paragraph, :words, :by, :at)
                """)
                .param("consultation", response.consultation().value())
                .param("joint", joint == null ? null : joint.value(), Types.OTHER)
                .param("us", me.organisation().value())
                .param("question", target.questionNumber().orElse(null), Types.INTEGER)
                .param("paragraph", target.paragraphRef().orElse(null), Types.VARCHAR)
                .param("words", clean)
                .param("by", me.person().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        changes.of(id);
    }
}
