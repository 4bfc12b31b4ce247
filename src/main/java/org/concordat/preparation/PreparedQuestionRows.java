package org.concordat.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.kernel.QuestionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions of consultations in preparation, as rows. Whoever changes their order locks the preparation first. */
@Component
class PreparedQuestionRows {

    private final JdbcClient database;

    PreparedQuestionRows(JdbcClient database) {
        this.database = database;
    }

    /** The questions in their order, or those that were removed. */
    List<PreparedQuestion> of(PreparationId id, boolean removed) {
        return database.sql("""
                select * from preparation_question where preparation_id = :id and removed = :removed order by ordinal, id
                """)
                .param("id", id.value())
                .param("removed", removed)
                .query((row, number) -> question(row))
                .list();
    }

    Optional<PreparedQuestion> find(PreparationId id, PreparedQuestionId question, boolean removed) {
        return database.sql("""
                select * from preparation_question
                where id = :question and preparation_id = :id and removed = :removed
                """)
                .param("id", id.value())
                .param("question", question.value())
                .param("removed", removed)
                .query((row, number) -> question(row))
                .optional();
    }

    int count(PreparationId id) {
        return database.sql("select count(*) from preparation_question where preparation_id = :id and not removed")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    PreparedQuestionId add(PreparationId id, int ordinal, NewQuestion question) {
        return database.sql("""
                insert into preparation_question (preparation_id, ordinal, title, text, guidance, expected, about, sort,
                    options, several, unit, least, most, decimals)
                values (:id, :ordinal, :title, :text, :guidance, :expected, :about, :sort, :options, :several, :unit,
                    :least, :most, :decimals) returning id
                """)
                .param("id", id.value())
                .param("ordinal", ordinal)
                .param("title", question.title())
                .param("text", question.text())
                .param("guidance", question.guidance())
                .param("expected", question.expected())
                .param("about", question.about().toArray(String[]::new))
                .param("sort", question.kind().sort().name())
                .param("options", question.kind().options())
                .param("several", question.kind().several())
                .param("unit", question.kind().unit())
                .param("least", question.kind().least())
                .param("most", question.kind().most())
                .param("decimals", question.kind().decimals())
                .query((row, number) -> new PreparedQuestionId(row.getObject("id", UUID.class)))
                .single();
    }

    /** Writes one text where it still is what the writer started from; answers whether it was. */
    boolean write(PreparedQuestionId question, QuestionField field, String before, String now) {
        return database.sql("update preparation_question set %1$s = :now where id = :id and %1$s = :before"
                                .formatted(field.column()))
                        .param("id", question.value())
                        .param("before", before)
                        .param("now", now)
                        .update()
                == 1;
    }

    void setSort(PreparedQuestionId question, QuestionKind.Sort sort) {
        set(question, "sort", sort.name());
    }

    void setSeveral(PreparedQuestionId question, boolean several) {
        set(question, "several", several);
    }

    void setDecimals(PreparedQuestionId question, int decimals) {
        set(question, "decimals", decimals);
    }

    void setExpected(PreparedQuestionId question, boolean expected) {
        set(question, "expected", expected);
    }

    private void set(PreparedQuestionId question, String column, Object value) {
        database.sql("update preparation_question set %s = :value where id = :id".formatted(column))
                .param("id", question.value())
                .param("value", value)
                .update();
    }

    /**
     * What was cited by one thing is cited by another from now on.
     *
     * @param anew the new by the old
     */
    void follow(PreparationId preparation, Map<String, String> anew) {
        if (anew.isEmpty()) {
            return;
        }
        var old = anew.keySet().toArray(String[]::new);
        database.sql("""
                update preparation_question q set about = (
                    select array_agg(ref order by place) from (
                        select coalesce(a.now, o.ref) as ref, min(o.place) as place
                        from unnest(q.about) with ordinality o (ref, place)
                        left join unnest(cast(:old as text[]), cast(:now as text[])) a (old, now) on a.old = o.ref
                        group by coalesce(a.now, o.ref)) followed)
                where q.preparation_id = :preparation and q.about && cast(:old as text[])
                """)
                .param("old", old)
                .param("now", Stream.of(old).map(anew::get).toArray(String[]::new))
                .param("preparation", preparation.value())
                .update();
    }

    void setAbout(PreparedQuestionId question, List<String> about) {
        database.sql("update preparation_question set about = :about where id = :id")
                .param("id", question.value())
                .param("about", about.toArray(String[]::new))
                .update();
    }

    /** Takes one from its place to another; those between move up or down by one. */
    void move(PreparationId id, PreparedQuestionId question, int from, int to) {
        database.sql("""
                update preparation_question set ordinal = case when id = :question then :to
                    when :to < :from then ordinal + 1 else ordinal - 1 end
                where preparation_id = :id and not removed and ordinal between least(:from, :to) and greatest(:from, :to)
                """)
                .param("id", id.value())
                .param("question", question.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Takes one out; those behind it move up. */
    void remove(PreparationId id, PreparedQuestion question) {
        setRemoved(question.id(), question.number(), true);
        shift(id, question.id(), question.number(), -1);
    }

    /** Puts one back to where it stood, or to the end; those behind it move down. */
    void putBack(PreparationId id, PreparedQuestion question, int place) {
        setRemoved(question.id(), place, false);
        shift(id, question.id(), place, 1);
    }

    private void setRemoved(PreparedQuestionId question, int ordinal, boolean removed) {
        database.sql("update preparation_question set removed = :removed, ordinal = :ordinal where id = :id")
                .param("id", question.value())
                .param("ordinal", ordinal)
                .param("removed", removed)
                .update();
    }

    private void shift(PreparationId id, PreparedQuestionId but, int from, int by) {
        database.sql("""
                update preparation_question set ordinal = ordinal + :by
                where preparation_id = :id and not removed and id <> :but and ordinal >= :from
                """)
                .param("id", id.value())
                .param("but", but.value())
                .param("from", from)
                .param("by", by)
                .update();
    }

    private static PreparedQuestion question(ResultSet row) throws SQLException {
        return new PreparedQuestion(
                new PreparedQuestionId(row.getObject("id", UUID.class)),
                row.getInt("ordinal"),
                row.getString("title"),
                row.getString("text"),
                row.getString("guidance"),
                row.getBoolean("expected"),
                List.of((String[]) row.getArray("about").getArray()),
                new PreparedKind(
                        QuestionKind.Sort.valueOf(row.getString("sort")),
                        row.getString("options"),
                        row.getBoolean("several"),
                        row.getString("unit"),
                        row.getString("least"),
                        row.getString("most"),
                        row.getInt("decimals")));
    }
}
