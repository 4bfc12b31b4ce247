package org.concordat.alert;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.concordat.alert.NewsRows.Due;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.SecretToken;
import org.concordat.mail.Mail;
import org.concordat.mail.MailLine;
import org.concordat.mail.Outbox;
import org.concordat.record.NewsReading;
import org.concordat.record.ReadableNews;
import org.concordat.record.ReaderAlerts.Followed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what a follower is told into one mail, as it can be read at this moment, with a link by which they end it. */
@Component
class AlertLetters {

    /** By which templates followers and those who may become one are written to. */
    static final List<String> TEMPLATES = List.of("alert-confirm", "alert");

    static final String LINKS = "/following/";

    static final int MOST_LINES = 50;
    private static final int LOOKED_AT = 5_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.UK);

    private final NewsRows news;
    private final NewsReading reading;
    private final FollowerRows followers;
    private final Outbox outbox;
    private final MessageSource messages;
    private final Clock clock;

    AlertLetters(
            NewsRows news,
            NewsReading reading,
            FollowerRows followers,
            Outbox outbox,
            MessageSource messages,
            Clock clock) {
        this.news = news;
        this.reading = reading;
        this.followers = followers;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    /** Answers whether there was anything to tell; of nothing, nothing is written. */
    boolean write(Due due) {
        var followed =
                followers.followed(due.follower()).stream().map(Followed::what).toList();
        var came = news.of(due, followed, LOOKED_AT);
        var told = came.isEmpty() ? List.<ReadableNews>of() : reading.readable(came, followed, MOST_LINES + 1);
        if (told.isEmpty()) {
            return false;
        }
        var token = SecretToken.fresh();
        followers.addLink(token, due.follower(), due.until(), clock.instant());
        var subject = told.size() == 1
                ? said(told.getFirst())
                : say("alert.several", Math.min(told.size(), MOST_LINES), told.size() > MOST_LINES ? 1 : 0);
        outbox.add(new Mail(
                due.address(),
                "alert",
                List.of(subject),
                null,
                lines(told, LINKS + token.clear()),
                LINKS + token.clear() + "/stop"));
        return true;
    }

    private List<MailLine> lines(List<ReadableNews> told, String link) {
        var lines = new ArrayList<MailLine>();
        var shown = told.size() > MOST_LINES ? told.subList(1, told.size()) : told;
        shown.forEach(it -> lines.add(new MailLine(said(it), it.path())));
        if (shown.size() < told.size()) {
            lines.add(new MailLine(say("alert.more"), "/"));
        }
        lines.add(new MailLine(say("alert.change"), link));
        return lines;
    }

    private String said(ReadableNews it) {
        var who = String.join(", ", it.organisations());
        return switch (it.sort()) {
            case CONSULTATION -> say("alert.said.consultation", it.consultation(), who);
            case WITHDRAWN -> say("alert.said.withdrawn", it.consultation());
            case RESPONSE ->
                it.version() == 1
                        ? say("alert.said.response", who, it.consultation())
                        : say("alert.said.response.again", who, it.consultation(), it.version());
            case REPORTED ->
                say("alert.said.reported", who, it.consultation(), say("stance.verb." + it.stance()), place(it));
            case COMMENT -> say("alert.said.comment", who, it.consultation(), place(it));
            case CLOSE -> say("alert.said.close", it.consultation(), until(it));
            case OUTCOME ->
                it.version() == 0
                        ? say("alert.said.outcome", it.consultation(), it.title())
                        : say("alert.said.outcome.again", it.consultation(), it.title());
            case PAPER -> say("alert.said.paper", it.consultation());
        };
    }

    private String place(ReadableNews it) {
        return it.question() == null ? "" : say("alert.said.on", it.question());
    }

    private static String until(ReadableNews it) {
        var closes = Objects.requireNonNull(it.closes()).atZone(ConsultationClock.ZONE);
        return DAY.format(closes) + ", " + TIME.format(closes).toLowerCase(Locale.UK);
    }

    private String say(String key, Object... words) {
        return messages.getMessage(key, words, Locale.UK);
    }
}
