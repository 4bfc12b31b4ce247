package org.concordat.consultation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OverviewPart;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Window;
import org.concordat.record.PublishedConsultation;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A formal, dated invitation to comment on proposals. */
@Entity
class Consultation {

    /** What a person decided of it; the rest of its life follows from the dates. */
    enum Standing {
        DRAFT,
        ANNOUNCED,
        RESPONDED,
        WITHDRAWN
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int revision;

    private String slug;
    private String title;
    private String shortTitle;
    private String summary;
    private String commandPaper;
    private UUID consultingBodyId;
    private LocalDate publishedOn;
    private Instant opensAt;
    private Instant closesAt;
    private int graceMinutes;
    private @Nullable String demonstration;
    private int commentDays;
    private boolean commentsAtOnce;
    private boolean fourEyes;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.DRAFT;

    private int questions;
    private int declarations;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnWhy;

    protected Consultation() {}

    Consultation(NewConsultation wanted) {
        slug = wanted.slug().value();
        title = wanted.title();
        shortTitle = wanted.shortTitle();
        summary = wanted.summary();
        commandPaper = wanted.commandPaper();
        consultingBodyId = wanted.consultingBody().value();
        publishedOn = wanted.publishedOn();
        opensAt = wanted.window().opensAt();
        closesAt = wanted.window().closesAt();
        graceMinutes = (int) wanted.window().grace().toMinutes();
        demonstration = wanted.demonstration();
        questions = wanted.questions().size();
        declarations = wanted.declarations().size();
        takeComments(wanted.comments());
    }

    ConsultationId id() {
        return new ConsultationId(id);
    }

    Slug slug() {
        return new Slug(slug);
    }

    String title() {
        return title;
    }

    Window window() {
        return new Window(opensAt, closesAt, Duration.ofMinutes(graceMinutes));
    }

    OrganisationId consultingBody() {
        return new OrganisationId(consultingBodyId);
    }

    void closeAt(Instant moment) {
        closesAt = moment;
    }

    CommentRules commentRules() {
        return new CommentRules(commentDays, commentsAtOnce);
    }

    void takeComments(CommentRules rules) {
        commentDays = rules.daysAfterClose();
        commentsAtOnce = rules.atOnce();
    }

    /** Whether a second moderator confirms what keeps words from the public. */
    boolean hasFourEyes() {
        return fourEyes;
    }

    void askForFourEyes(boolean asked) {
        fourEyes = asked;
    }

    /** The last moment at which it takes comments, at the same time of the day as its close. */
    private Instant commentsUntil() {
        return closesAt.atZone(ConsultationClock.ZONE).plusDays(commentDays).toInstant();
    }

    /** What the public reads of it, with what belongs to it. */
    PublishedConsultation published(
            Slug body,
            List<PublishedConsultation.Document> documents,
            List<PublishedConsultation.PaperVersion> paper,
            List<PublishedConsultation.Question> questions,
            List<PublishedConsultation.Statement> statements,
            List<PublishedConsultation.DateChange> dateChanges,
            Map<OverviewPart, String> overview) {
        return new PublishedConsultation(
                slug(),
                title,
                shortTitle,
                summary,
                commandPaper,
                body,
                publishedOn,
                window(),
                demonstration,
                withdrawnAt == null || withdrawnWhy == null
                        ? null
                        : new PublishedConsultation.Withdrawal(withdrawnAt, withdrawnWhy),
                documents,
                paper,
                questions,
                statements,
                dateChanges,
                overview);
    }

    /** @throws IllegalStateException when it was announced before */
    void announce() {
        if (standing != Standing.DRAFT) {
            throw new IllegalStateException("Only a draft can be announced");
        }
        standing = Standing.ANNOUNCED;
    }

    /** It was answered by the body that asked. */
    void respond() {
        standing = Standing.RESPONDED;
    }

    /** It ends without an answer, for good. */
    void withdraw(Instant at, String why) {
        standing = Standing.WITHDRAWN;
        withdrawnAt = at;
        withdrawnWhy = why;
    }

    boolean isAnnounced() {
        return standing == Standing.ANNOUNCED;
    }

    Phase phase(Instant now) {
        return switch (standing) {
            case DRAFT -> Phase.DRAFT;
            case RESPONDED -> Phase.RESPONDED;
            case WITHDRAWN -> Phase.WITHDRAWN;
            case ANNOUNCED ->
                switch (window().stageAt(now)) {
                    case SCHEDULED -> Phase.SCHEDULED;
                    case OPEN -> Phase.OPEN;
                    case CLOSED -> Phase.CLOSED;
                };
        };
    }

    ConsultationNow at(Instant now) {
        return new ConsultationNow(title, now, phase(now), window(), commentRules(), commentsUntil(), null);
    }

    Closing closing() {
        return new Closing(new ConsultationId(id), new Slug(slug), title, closesAt, window().graceUntil());
    }

    ConsultationSummary summary(Instant now) {
        return new ConsultationSummary(
                id(),
                slug(),
                title,
                shortTitle,
                commandPaper,
                phase(now),
                closesAt,
                window().graceUntil(),
                phase(now) == Phase.CLOSED && window().isInGraceAt(now),
                commentsUntil(),
                at(now).takesComments(),
                commentsAtOnce,
                window().daysLeftAt(now),
                questions,
                declarations,
                null);
    }
}
