package org.concordat.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Window.Stage;
import org.concordat.opendata.ConsultationData;
import org.concordat.opendata.PublicSettings;
import org.concordat.record.ConsultationHead;
import org.jspecify.annotations.Nullable;

/**
 * What every page of a consultation begins with.
 *
 * @param now the moment at which it is true
 * @param late whether its outcome was due before
 * @param banner what is said above where it is a demonstration
 */
record Headed(
        ConsultationHead head,
        Instant now,
        Stage stage,
        boolean inGrace,
        long daysLeft,
        boolean late,
        @Nullable String banner) {

    static Headed of(ConsultationHead head, Instant now) {
        var window = head.window();
        boolean runs = head.withdrawal() == null;
        return new Headed(
                head,
                now,
                head.stageAt(now),
                runs && window.isInGraceAt(now),
                runs ? window.daysLeftAt(now) : 0,
                runs && LocalDate.ofInstant(now, ConsultationClock.ZONE).isAfter(head.outcomeDue()),
                head.demonstration());
    }

    ConsultationData data(PublicSettings settings) {
        return ConsultationData.of(head, now, settings);
    }
}
