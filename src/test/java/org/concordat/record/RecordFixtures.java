package org.concordat.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.QuestionWording;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.kernel.Window;
import org.concordat.text.PublishedText;
import org.concordat.text.Redaction;
import org.concordat.text.Span;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Puts a part of the demonstration on the record, by publishing it as the owners of content do. */
@TestComponent
public class RecordFixtures {

    public static final Slug CONSULTATION = new Slug("liberating-the-nhs");
    public static final Slug DEPARTMENT = new Slug("department-of-health");
    public static final Slug COUNCIL = new Slug("northmoor-borough-council");
    public static final Slug GP_GROUP = new Slug("eastmere-gp-commissioning-group");
    public static final Slug LINK = new Slug("northmoor-local-involvement-network");
    public static final Slug SCRUTINY = new Slug("northmoor-health-scrutiny-committee");
    public static final Slug CARERS = new Slug("northmoor-carers-together");
    public static final Slug ADASS = new Slug("association-of-directors-of-adult-social-services");
    public static final Slug LGA = new Slug("local-government-association");
    public static final Slug SILENT = new Slug("silent-district-council");

    /** Richard Jones supports: reported, on question 8. */
    public static final Reference R3 = new Reference("P-0000-00R3");
    /** David Parsons opposes: reported, on question 8. */
    public static final Reference R5 = new Reference("P-0000-00R5");
    /** The council, on question 7. */
    public static final Reference F1 = new Reference("P-0000-00F1");

    public static final Reference F1_RESPONSE = new Reference("R-0000-00F1");
    /** The local involvement network is mixed, on question 8. */
    public static final Reference F4 = new Reference("P-0000-00F4");

    public static final Reference F4_RESPONSE = new Reference("R-0000-00F4");
    /** The council and the GP group jointly, on question 9. */
    public static final Reference F5 = new Reference("P-0000-00F5");

    public static final Reference F5_RESPONSE = new Reference("R-0000-00F5");
    /** The scrutiny committee asks about R5. */
    public static final Reference K1 = new Reference("C-0000-00K1");
    /** The carers on F1, with two spans left out. */
    public static final Reference K4 = new Reference("C-0000-00K4");

    public static final Instant NOW = Instant.parse("2010-09-20T08:30:00Z");

    /**
     * What else there is goes with these. Rows are deleted and the tables not emptied at once, for that locks them
     * whole, and a reader who came to them in another order would be in a deadlock with it.
     */
    private static final List<String> EVERYTHING =
            List.of("comments", "position_references", "responses", "consultations", "organisations");

    private static final List<String> FOLLOWERS =
            List.of("alert_request", "alert_follower", "alert_never", "alert_news", "alert_watch", "mail_message");

    private final Publishing publishing;
    private final TransactionTemplate transaction;
    private final JdbcClient database;

    RecordFixtures(Publishing publishing, TransactionTemplate transaction, JdbcClient database) {
        this.publishing = publishing;
        this.transaction = transaction;
        this.database = database;
    }

    /** Works inside a transaction, as a decision to publish does. */
    public void publish(Consumer<Publishing> work) {
        asTheSystem(() -> transaction.executeWithoutResult(status -> work.accept(publishing)));
    }

    /** Works as the portal itself does when nobody is signed in. */
    public static void asTheSystem(Runnable work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                "test", null, AuthorityUtils.createAuthorityList("ROLE_SYSTEM"))));
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Everything below, and nothing else: what earlier tests published is gone. */
    public void publishTheSampleAlone() {
        EVERYTHING.forEach(table -> database.sql("delete from record." + table).update());
        publishTheSample();
    }

    /** Nobody follows anything, and nothing waits to be sent. */
    public void forgetEveryFollower() {
        FOLLOWERS.forEach(table -> database.sql("delete from " + table).update());
    }

    /** Everything below; what is there already is replaced by itself. */
    public void publishTheSample() {
        publish(it -> {
            organisations().forEach(it::publish);
            it.publish(consultation());
            it.publish(reported(
                    R3,
                    ADASS,
                    8,
                    Stance.SUPPORT,
                    "Richard Jones",
                    "president",
                    "Democratic accountability would come through councils’ greater involvement in health; the public"
                            + " rarely engaged with PCTs."));
            it.publish(reported(
                    R5,
                    LGA,
                    8,
                    Stance.OPPOSE,
                    "David Parsons",
                    "chair of the improvement board",
                    "Transferring commissioning powers from PCTs to GPs would weaken democratic accountability in the"
                            + " NHS."));
            it.publish(response(
                    F1_RESPONSE,
                    1,
                    day("2010-09-14"),
                    List.of(COUNCIL),
                    position(
                            F1,
                            1,
                            7,
                            Stance.SUPPORT_WITH_CONDITIONS,
                            day("2010-09-14"),
                            "We support a statutory board. The board needs" + " powers, not only a duty to meet.",
                            COUNCIL)));
            it.publish(response(
                    F4_RESPONSE,
                    1,
                    day("2010-09-17"),
                    List.of(LINK),
                    position(
                            F4,
                            1,
                            8,
                            Stance.MIXED,
                            day("2010-09-17"),
                            "Few local people could name their PCT.",
                            LINK)));
            it.publish(response(
                    F5_RESPONSE,
                    1,
                    day("2010-09-19"),
                    List.of(COUNCIL, GP_GROUP),
                    position(
                            F5,
                            1,
                            9,
                            Stance.SUPPORT,
                            day("2010-09-19"),
                            "We jointly propose one shared building.",
                            COUNCIL,
                            GP_GROUP)));
            it.publish(new PublishedComment(
                    K1,
                    R5,
                    SCRUTINY,
                    text("Would the councillors be able to stop a plan they disagree with?"),
                    day("2010-09-18"),
                    day("2010-09-18")));
            it.publish(new PublishedComment(
                    K4,
                    F1,
                    CARERS,
                    PublishedText.of(Text.ofPlain("My neighbour Ann Cole waited nine weeks.")
                            .redacted(List.of(new Redaction(new Span(13, 21), "NAME_AND_ADDRESS")))),
                    day("2010-09-19"),
                    day("2010-09-19")));
        });
    }

    public static List<PublishedOrganisation> organisations() {
        return List.of(
                new PublishedOrganisation(
                        DEPARTMENT, "Department of Health", OrganisationKind.GOVERNMENT_DEPARTMENT, false, null),
                new PublishedOrganisation(
                        ADASS,
                        "Association of Directors of Adult Social Services",
                        OrganisationKind.CARE_DIRECTORS,
                        false,
                        null),
                new PublishedOrganisation(
                        LGA, "Local Government Association", OrganisationKind.REPRESENTATIVE_BODY, false, null),
                new PublishedOrganisation(COUNCIL, "Northmoor Borough Council", OrganisationKind.COUNCIL, true, null),
                new PublishedOrganisation(
                        GP_GROUP, "Eastmere GP Commissioning Group", OrganisationKind.GP_GROUP, true, null),
                new PublishedOrganisation(
                        LINK, "Northmoor Local Involvement Network", OrganisationKind.PATIENTS_GROUP, true, null),
                new PublishedOrganisation(
                        SCRUTINY,
                        "Northmoor Health Scrutiny Committee",
                        OrganisationKind.SCRUTINY_COMMITTEE,
                        true,
                        COUNCIL),
                new PublishedOrganisation(
                        CARERS, "Northmoor Carers Together", OrganisationKind.VOLUNTARY_ORGANISATION, true, null),
                new PublishedOrganisation(SILENT, "Silent District Council", OrganisationKind.COUNCIL, true, null));
    }

    public static PublishedConsultation consultation() {
        return new PublishedConsultation(
                CONSULTATION,
                "Equity and excellence: Liberating the NHS",
                "Liberating the NHS",
                "Most commissioning would pass from primary care trusts to groups of GPs.",
                "Cm 7881",
                DEPARTMENT,
                LocalDate.of(2010, 7, 12),
                new Window(
                        Instant.parse("2010-07-18T23:00:00Z"),
                        Instant.parse("2010-10-11T22:45:00Z"),
                        Window.USUAL_GRACE),
                "Demonstration only. Organisations marked fictional do not exist.",
                null,
                List.of(
                        new PublishedConsultation.Document(
                                "wp",
                                "Equity and excellence: Liberating the NHS",
                                DocumentKind.WHITE_PAPER,
                                LocalDate.of(2010, 7, 12),
                                null,
                                false),
                        new PublishedConsultation.Document(
                                "ldl",
                                "Local democratic legitimacy in health",
                                DocumentKind.CONSULTATION_DOCUMENT,
                                LocalDate.of(2010, 7, 22),
                                LocalDate.of(2010, 10, 11),
                                true)),
                paper(
                        new PublishedConsultation.Chapter(
                                "foreword",
                                Optional.empty(),
                                "Foreword",
                                List.of(paragraph(
                                        "F-1", Provenance.QUOTED, "The NHS is a great national institution."))),
                        new PublishedConsultation.Chapter(
                                "ch4-local",
                                Optional.of(4),
                                "The role of local authorities",
                                List.of(
                                        paragraph(
                                                "L4-1",
                                                Provenance.SUMMARY,
                                                "Councils would lead joint strategic needs assessments."),
                                        paragraph(
                                                "L4-2",
                                                Provenance.QUOTED,
                                                "These arrangements will give local authorities influence.")))),
                List.of(
                        question(7, "Statutory boards", "Should there be a statutory board in each area?", "L4-1"),
                        question(
                                8,
                                "Accountability",
                                "How should people be able to hold those who commission to account?",
                                "L4-2"),
                        question(9, "Bringing care together", "What would help to bring care together?", "L4-1"),
                        question(10, "Disadvantage", "Could anyone be disadvantaged?")),
                List.of(new PublishedConsultation.Statement(
                        "ST1",
                        "Andrew Lansley",
                        "Health secretary",
                        LocalDate.of(2010, 6, 10),
                        text("Family doctors could ask their council for help."),
                        "Community Care, 11 June 2010")),
                List.of(),
                Map.of());
    }

    /** The same after paragraph L4-1 was taken out of its paper, L4-2 reads otherwise, and L4-3 was put in. */
    public static PublishedConsultation correctedConsultation() {
        var it = consultation();
        var chapters = it.chapters();
        var local = chapters.getLast();
        var first = local.paragraphs().getFirst();
        return new PublishedConsultation(
                it.slug(),
                it.title(),
                it.shortTitle(),
                it.summary(),
                it.commandPaper(),
                it.consultingBody(),
                it.publishedOn(),
                it.window(),
                it.demonstration(),
                it.withdrawal(),
                it.documents(),
                List.of(
                        it.paper().getFirst(),
                        new PublishedConsultation.PaperVersion(
                                2,
                                Instant.parse("2010-09-19T09:00:00Z"),
                                "A <misprint>.",
                                List.of(
                                        chapters.getFirst(),
                                        new PublishedConsultation.Chapter(
                                                local.ref(),
                                                local.number(),
                                                local.title(),
                                                List.of(
                                                        corrected("L4-1", first.provenance(), ""),
                                                        corrected(
                                                                "L4-2",
                                                                Provenance.QUOTED,
                                                                "These arrangements will give councils influence."),
                                                        corrected("L4-2-n1", Provenance.SUMMARY, "A new duty.")))))),
                it.questions(),
                it.statements(),
                it.dateChanges(),
                it.overview());
    }

    private static PublishedConsultation.Paragraph corrected(String ref, Provenance provenance, String words) {
        return new PublishedConsultation.Paragraph(
                ref, null, provenance, null, text(words), "Crown copyright, Cm 7881", !words.isEmpty(), 2);
    }

    /** A paper that was never corrected. */
    public static List<PublishedConsultation.PaperVersion> paper(PublishedConsultation.Chapter... chapters) {
        return List.of(new PublishedConsultation.PaperVersion(
                1, Instant.parse("2010-07-18T23:00:00Z"), "", List.of(chapters)));
    }

    private static PublishedConsultation.Paragraph paragraph(String ref, Provenance provenance, String words) {
        return new PublishedConsultation.Paragraph(
                ref, null, provenance, null, text(words), "Crown copyright, Cm 7881");
    }

    private static PublishedConsultation.Question question(int number, String title, String words, String... about) {
        return new PublishedConsultation.Question(
                number, title, words, QuestionWording.DEMONSTRATION, null, "ldl", List.of(about), null, true);
    }

    /** A position that Community Care reported in June 2010. */
    public static PublishedPosition reported(
            Reference reference,
            Slug organisation,
            int question,
            Stance stance,
            @Nullable String speaker,
            @Nullable String office,
            String words) {
        return new PublishedPosition(
                reference,
                1,
                CONSULTATION,
                List.of(organisation),
                Target.ofQuestion(question),
                stance,
                Provenance.REPORTED,
                text(words),
                PublishedDetail.NONE,
                LocalDate.of(2010, 6, 11),
                Instant.parse("2010-07-19T08:00:00Z"),
                new PublishedPosition.Report(speaker, office, "Community Care, 11 June 2010", false));
    }

    /** A position that stands in a response. */
    public static PublishedPosition position(
            Reference reference,
            int version,
            int question,
            Stance stance,
            Instant at,
            String words,
            Slug... organisations) {
        return new PublishedPosition(
                reference,
                version,
                CONSULTATION,
                List.of(organisations),
                Target.ofQuestion(question),
                stance,
                Provenance.SUBMITTED,
                text(words),
                PublishedDetail.NONE,
                at.atZone(java.time.ZoneOffset.UTC).toLocalDate(),
                at,
                null);
    }

    public static PublishedResponse response(
            Reference reference, int version, Instant at, List<Slug> organisations, PublishedPosition... positions) {
        return new PublishedResponse(
                reference,
                version,
                CONSULTATION,
                organisations,
                at,
                null,
                null,
                at,
                List.of("Chair, after an open meeting"),
                Sha256.of("what was signed"),
                List.of(),
                Arrays.asList(positions));
    }

    public static PublishedText text(String words) {
        return new PublishedText("<p>" + HtmlUtils.htmlEscape(words, "UTF-8") + "</p>", words, false);
    }

    /** Noon of a day. */
    public static Instant day(String day) {
        return Instant.parse(day + "T11:00:00Z");
    }
}
