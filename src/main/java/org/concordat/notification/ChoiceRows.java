package org.concordat.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.SecretToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes how often people want mails, and by which links they stop them. */
@Component
class ChoiceRows {

    private final JdbcClient database;

    ChoiceRows(JdbcClient database) {
        this.database = database;
    }

    Optional<MailChoice> find(PersonId person) {
        return database.sql("select decisions, said from notice_choice where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new MailChoice(
                        MailPace.valueOf(row.getString("decisions")), MailPace.valueOf(row.getString("said"))))
                .optional();
    }

    void save(PersonId person, MailChoice choice) {
        database.sql("""
                insert into notice_choice (person_id, decisions, said) values (:person, :decisions, :said)
                on conflict (person_id) do update set decisions = excluded.decisions, said = excluded.said
                """)
                .param("person", person.value())
                .param("decisions", choice.decisions().name())
                .param("said", choice.said().name())
                .update();
    }

    /** Gives the usual choice to those of these people who have made none. */
    void ensure(Collection<PersonId> people) {
        database.sql("insert into notice_choice (person_id) select unnest(:people) on conflict do nothing")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /** Locks somebody to whom a mail is due and whom nobody else mails now. */
    Optional<PersonId> claim(Instant now, Instant morning, Instant monday) {
        return database.sql("""
                select c.person_id from notice_choice c
                where exists (select from readable_notice n where n.person_id = c.person_id and\s""" + NoticeRows.DUE + """
                    )
                order by c.person_id limit 1 for update of c skip locked
                """)
                .param("old", Timestamp.from(now.minus(NoticeRows.OLD)))
                .param("morning", Timestamp.from(morning))
                .param("monday", Timestamp.from(monday))
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    void addStop(SecretToken token, PersonId person, Instant at) {
        database.sql("insert into notice_stop (token_hash, person_id, made_at) values (:hash, :person, :at)")
                .param("hash", token.hash())
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<PersonId> stoppedBy(SecretToken token) {
        return database.sql("select person_id from notice_stop where token_hash = :hash")
                .param("hash", token.hash())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    void forgetStopsBefore(Instant moment) {
        database.sql("delete from notice_stop where made_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    void forget(PersonId person) {
        database.sql("delete from notice_stop where person_id = :person")
                .param("person", person.value())
                .update();
        database.sql("delete from notice_choice where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
