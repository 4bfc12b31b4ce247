package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the public reads of a response that was let come after the close. */
class LatePageTests extends PublicFace {

    private static final String WHY = "A <flood> shut the town hall.";

    @Autowired
    JdbcClient database;

    String response = "";

    @BeforeEach
    void makeOneLate() {
        response = database.sql("select response from record.positions where reference = 'P-0000-00F1' and current")
                .query(String.class)
                .single();
        database.sql("update record.responses set late_reason = ? where reference = ? and current")
                .param(WHY)
                .param(response)
                .update();
    }

    @Test
    void saysSoWithItsReasonOnTheResponseAndItsPositions() {
        assertThat(page("/responses/" + response).select(".notice").text()).contains("Late.", WHY);
        assertThat(page("/positions/P-0000-00F1").text()).contains("late, after the close");
        assertThat(get("/responses/" + response + ".json").body()).contains("\"lateReason\":\"A <flood>");
        assertThat(get("/positions/P-0000-00F1.json").body()).contains("\"late\":true");
    }

    @Test
    void isCountedApart() {
        assertThat(page(CONSULTATION).text()).contains("1 of them late");
        assertThat(page(CONSULTATION + "/respondents").select("h2.sort").text()).contains("1 of them late");
        assertThat(page(CONSULTATION + "/respondents").select(".chip").eachText())
                .contains("late");
        assertThat(page("/consultations").text()).contains("1 of them late");
        assertThat(page("/").text()).contains("1 of them late");
        var question = database.sql("select question from record.positions where reference = 'P-0000-00F1' and current")
                .query(Integer.class)
                .single();
        assertThat(page(CONSULTATION + "/questions/" + question).text()).contains("1 of these late");
        assertThat(get(CONSULTATION + "/respondents.csv").body().lines().findFirst())
                .hasValueSatisfying(it -> assertThat(it).contains("late_reason"));
    }
}
