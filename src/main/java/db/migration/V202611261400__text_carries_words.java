package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import org.concordat.text.MarkdownReader;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Carries the words that are kept as Markdown over to the one form of a text. What was submitted stays as it was signed,
 * in {@code response.submitted_content}, and what was published stays as it was published; the places of old redactions
 * are told by offsets of the text from now on.
 */
public class V202611261400__text_carries_words extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        execute(connection, "alter table redaction disable trigger redaction_is_append_only");
        places(connection, """
                select r.ctid::text, r.span_start, r.span_end, coalesce(p.reasons, m.text)
                from redaction r
                join moderation_decision d on d.id = r.decision_id
                join moderation_case c on c.id = d.case_id
                left join position p on c.kind = 'RESPONSE' and p.response_id = c.content_id
                    and r.part = 'question-' || p.question_number
                left join comment m on c.kind = 'COMMENT' and m.id = c.content_id
                where coalesce(p.reasons, m.text) is not null
                """);
        execute(connection, "alter table redaction enable trigger redaction_is_append_only");
        words(connection, "position", "id", "reasons", "submitted_position_stays");
        words(connection, "comment", "id", "text", "comment_keeps_its_words");
        words(connection, "reported_position", "id", "text", "");
        words(connection, "paragraph_text", "ctid", "text", "");
    }

    private static void places(Connection connection, String redactions) throws SQLException {
        try (var all = connection.createStatement();
                var found = all.executeQuery(redactions);
                var write = connection.prepareStatement(
                        "update redaction set span_start = ?, span_end = ? where ctid = ?::tid")) {
            while (found.next()) {
                var span = MarkdownReader.place(found.getString(4), found.getInt(2), found.getInt(3));
                write.setInt(1, span.start());
                write.setInt(2, span.end());
                write.setString(3, found.getString(1));
                write.addBatch();
            }
            write.executeBatch();
        }
    }

    private static void words(Connection connection, String table, String key, String column, String trigger)
            throws SQLException {
        if (!trigger.isEmpty()) {
            execute(connection, "alter table " + table + " disable trigger " + trigger);
        }
        try (var all = connection.createStatement();
                var found = all.executeQuery("select " + key + "::text, " + column + " from " + table);
                var write = connection.prepareStatement(
                        "update " + table + " set " + column + " = ? where " + key + "::text = ?")) {
            while (found.next()) {
                write.setString(1, MarkdownReader.read(found.getString(2)).json());
                write.setString(2, found.getString(1));
                write.addBatch();
            }
            write.executeBatch();
        }
        execute(
                connection,
                "alter table " + table + " add constraint " + table + "_" + column + "_is_a_text check (" + column
                        + " is json object)");
        if (!trigger.isEmpty()) {
            execute(connection, "alter table " + table + " enable trigger " + trigger);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var it = connection.createStatement()) {
            it.execute(statement);
        }
    }
}
