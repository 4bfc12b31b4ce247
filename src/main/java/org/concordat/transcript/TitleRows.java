package org.concordat.transcript;

import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.kernel.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What consultations and their questions are called, for whoever confirms without an account. All of it is public. */
@Component
class TitleRows {

    private final JdbcClient database;

    TitleRows(JdbcClient database) {
        this.database = database;
    }

    String consultation(ConsultationId id) {
        return database.sql("select title from consultation where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    Map<Integer, String> questions(ConsultationId id) {
        return database
                .sql("select number, title from question where consultation_id = :id")
                .param("id", id.value())
                .query((row, number) -> Map.entry(row.getInt("number"), row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
