package org.concordat.record;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what became of published conditions. */
@Component
class StandingWriting {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;
    private final PositionNews news;
    private final ConsultationClock clock;

    StandingWriting(JdbcClient database, PositionNews news, ConsultationClock clock) {
        this.database = database;
        this.news = news;
        this.clock = clock;
    }

    void write(PublishedStanding standing) {
        news.of(standing.position());
        var mark = standing.mark();
        database.sql("""
                insert into record.condition_standing (condition, position, mark, marked_on, claim, claimed_on, adopted_by)
                values (:condition, :position, :mark, :markedOn::date, :claim::jsonb, :claimedOn::date, :adoptedBy)
                on conflict (position, condition) do update set mark = excluded.mark,
                    marked_on = excluded.marked_on, claim = excluded.claim, claimed_on = excluded.claimed_on,
                    adopted_by = excluded.adopted_by
                """)
                .param("condition", standing.condition())
                .param("position", standing.position().value())
                .param("mark", mark == null ? null : mark.name())
                .param("markedOn", day(standing.markedOn()))
                .param("claim", standing.claim() == null ? null : JSON.writeValueAsString(standing.claim()))
                .param("claimedOn", day(standing.claimedOn()))
                .param(
                        "adoptedBy",
                        standing.adoptedBy().stream().map(Slug::value).toArray(String[]::new))
                .update();
        changed(standing.position());
    }

    /** A stance is shown with its open conditions: what becomes of one changes what is read of its position. */
    private void changed(Reference position) {
        database.sql("update record.positions set changed_at = :now where reference = :position and current")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("position", position.value())
                .update();
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
