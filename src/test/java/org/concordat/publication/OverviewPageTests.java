package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OverviewPageTests extends PublicFace {

    private static final List<String> PARTS = List.of(
            "WHO_IS_ASKED",
            "WHERE_IT_APPLIES",
            "WAYS_TO_RESPOND",
            "OPEN_TO_CHANGE",
            "NOT_TAKEN",
            "IMPACT",
            "CONTACT",
            "WHY_SHORT",
            "PRINCIPLES");

    @Autowired
    JdbcClient database;

    @Test
    void showsAllThatAConsultationSaysOfItself() {
        for (var part : PARTS) {
            database.sql("insert into record.overview_parts values ('liberating-the-nhs', :part, 'Words of ' || :part)")
                    .param("part", part)
                    .update();
        }
        assertThat(page(CONSULTATION).select(".as-written").eachText())
                .containsExactlyInAnyOrderElementsOf(
                        PARTS.stream().map(it -> "Words of " + it).toList());
    }

    @Test
    void saysNothingOfWhatIsNotTold() {
        assertThat(page(CONSULTATION).select("h2").eachText())
                .contains("Who is asked", "How to respond")
                .noneMatch(it -> it.contains("Where it applies") || it.contains("Contact") || it.contains("change"));
    }
}
