package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.record.RecordFixtures.consultation;
import static org.concordat.record.RecordFixtures.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.OverviewPart;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.QuestionWording;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.record.PublishedComment;
import org.concordat.record.PublishedConsultation;
import org.concordat.record.PublishedDetail;
import org.concordat.record.PublishedFile;
import org.concordat.record.PublishedFile.How;
import org.concordat.record.PublishedMandate;
import org.concordat.record.PublishedOrganisation;
import org.concordat.record.PublishedPosition;
import org.concordat.record.PublishedResponse;
import org.concordat.record.RecordFixtures;
import org.concordat.text.WordDiff;
import org.concordat.text.WordDiff.Fate;
import org.concordat.text.WordDiff.Piece;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T7")
@Tag("CVE-2026-23891")
class InertTextTests extends PublicFace {

    private static final String EVIL =
            "\"'><script>alert(1)</script><img src=x onerror=alert(2)><a href=\"javascript:alert(3)\">${7*7}[[${7*7}]]__${1}__";
    private static final Slug HOSTILE = new Slug("hostile");
    private static final Reference REPORTED = new Reference("P-EEEE-0001");
    private static final Reference SUBMITTED = new Reference("P-EEEE-0002");
    private static final Reference RESPONSE = new Reference("R-EEEE-0002");

    @BeforeEach
    void publishHostileTexts() {
        var sound = consultation();
        var day = RecordFixtures.day("2010-09-19");
        fixtures.publish(it -> {
            it.publish(new PublishedOrganisation(new Slug("hostile-parent"), EVIL, OrganisationKind.OTHER, true, null));
            it.publish(
                    new PublishedOrganisation(HOSTILE, EVIL, OrganisationKind.OTHER, true, new Slug("hostile-parent")));
            it.publish(new PublishedConsultation(
                    HOSTILE,
                    EVIL,
                    EVIL,
                    EVIL,
                    EVIL,
                    HOSTILE,
                    sound.publishedOn(),
                    sound.window(),
                    EVIL,
                    null,
                    List.of(new PublishedConsultation.Document(
                            "wp", EVIL, DocumentKind.WHITE_PAPER, sound.publishedOn(), null, true)),
                    List.of(1, 2).stream()
                            .map(number -> new PublishedConsultation.PaperVersion(
                                    number,
                                    day.plusSeconds(number),
                                    EVIL,
                                    List.of(new PublishedConsultation.Chapter(
                                            "c1",
                                            Optional.of(1),
                                            EVIL,
                                            List.of(new PublishedConsultation.Paragraph(
                                                    "X-1",
                                                    EVIL,
                                                    Provenance.QUOTED,
                                                    EVIL,
                                                    text(EVIL + number),
                                                    EVIL,
                                                    true,
                                                    number))))))
                            .toList(),
                    List.of(new PublishedConsultation.Question(
                            1, EVIL, EVIL, QuestionWording.REPORTED, EVIL, "wp", List.of("X-1"), EVIL, false)),
                    List.of(new PublishedConsultation.Statement(
                            "S", EVIL, EVIL, LocalDate.of(2010, 1, 1), text(EVIL), EVIL)),
                    List.of(
                            new PublishedConsultation.DateChange(day, day, day.plusSeconds(1), false, EVIL),
                            new PublishedConsultation.DateChange(day, day, day.plusSeconds(2), true, EVIL)),
                    Arrays.stream(OverviewPart.values()).collect(Collectors.toMap(part -> part, part -> EVIL))));
            it.publish(new PublishedPosition(
                    REPORTED,
                    1,
                    HOSTILE,
                    List.of(HOSTILE),
                    Target.ofQuestion(1),
                    Stance.OPPOSE,
                    Provenance.REPORTED,
                    text(EVIL),
                    PublishedDetail.NONE,
                    LocalDate.of(2010, 6, 1),
                    day,
                    new PublishedPosition.Report(EVIL, EVIL, EVIL, true)));
            it.publish(new PublishedResponse(
                    RESPONSE,
                    1,
                    HOSTILE,
                    List.of(HOSTILE),
                    day,
                    EVIL,
                    null,
                    day,
                    List.of(EVIL, EVIL),
                    Sha256.of("what was signed"),
                    List.of(new PublishedMandate(HOSTILE, text(EVIL))),
                    List.of(new PublishedPosition(
                            SUBMITTED,
                            1,
                            HOSTILE,
                            List.of(HOSTILE),
                            Target.ofQuestion(1),
                            Stance.SUPPORT,
                            Provenance.SUBMITTED,
                            text(EVIL),
                            new PublishedDetail(
                                    List.of(new PublishedDetail.Condition(UUID.randomUUID(), text(EVIL), text(EVIL))),
                                    text(EVIL),
                                    new PublishedDetail.Change(
                                            ChangeKind.SUBSTANCE,
                                            new WordDiff(List.of(
                                                    new Piece(Fate.KEPT, EVIL),
                                                    new Piece(Fate.REMOVED, EVIL),
                                                    new Piece(Fate.ADDED, EVIL))),
                                            true,
                                            text(EVIL),
                                            1),
                                    List.of(new PublishedFile(
                                            EVIL + ".csv", "text/csv", 3, "0".repeat(64), How.AS_SENT, null))),
                            LocalDate.of(2010, 9, 19),
                            day,
                            null))));
            it.publish(new PublishedComment(new Reference("C-EEEE-0001"), REPORTED, HOSTILE, text(EVIL), day, day));
        });
    }

    @Test
    void leavesWhateverIsTypedInertOnEveryPage() {
        var hostile = "/consultations/hostile";
        for (var path : List.of(
                "/",
                "/consultations",
                hostile,
                hostile + "/paper",
                hostile + "/questions",
                hostile + "/questions/1",
                hostile + "/positions",
                hostile + "/respondents",
                hostile + "/outcome",
                "/positions/" + REPORTED,
                "/positions/" + SUBMITTED,
                "/responses/" + RESPONSE,
                "/organisations",
                "/organisations/hostile",
                "/search?q=alert",
                "/search?q=%22%27%3E%3Cscript%3Ealert(1)%3C/script%3E",
                hostile
                        + "/positions?kind=%22%3E%3Cscript%3E&stance=%3Cimg%20src=x%20onerror=alert(1)%3E&q=%22%3E%3Csvg%3E",
                hostile + "/paper?show=%3Cscript%3E",
                "/%3Cscript%3Ealert(1)%3C/script%3E")) {
            var page = page(path);
            assertThat(page.select("script:not([type=application/ld+json]), img, svg, iframe, object"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("[href^=javascript], [src]")).as(path).isEmpty();
            assertThat(page.getAllElements())
                    .as(path)
                    .allSatisfy(element -> assertThat(element.attributes())
                            .noneMatch(attribute -> attribute.getKey().startsWith("on")));
            assertThat(page.text()).as(path).doesNotContain("[[49]]");
        }
        assertThat(page("/positions/" + REPORTED).select(".pos .t").text()).contains("<script>alert(1)</script>");
    }
}
