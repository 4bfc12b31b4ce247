package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Target;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.signoff.Basis;
import org.concordat.signoff.SignOutcome;
import org.concordat.signoff.SigningOff;
import org.concordat.signoff.spi.Receipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class RecordReadingTests {

    /** What a web page, a template or a mail program might make something else of. */
    private static final String BASIS = "50% <b> %3C &amp; {0} Ŵyn Ωmega";

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    SigningOff signing;

    @Autowired
    SignOffReading reading;

    @Autowired
    RecordReading record;

    Team council;
    Receipt receipt;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        receipt = submit(consultations.anOpenConsultation());
    }

    @Test
    @Tag("T45")
    void givesOutByteForByteWhatWasSigned() {
        var content = portal.as(council.drafter(), () -> record.content(receipt.reference(), 1));
        assertThat(Sha256.of(new String(content, StandardCharsets.UTF_8))).isEqualTo(receipt.contentHash());
    }

    @Test
    void readsAVersionAsItWasSubmitted() {
        var version = portal.as(council.drafter(), () -> record.version(receipt.reference(), 1));
        assertThat(version.positions()).singleElement().satisfies(it -> {
            assertThat(it.target()).isEqualTo(Target.ofQuestion(1));
            assertThat(it.question()).isEqualTo("What of number 1?");
            assertThat(it.draft().reasons().plain()).isEqualTo("Too costly.");
        });
        assertThat(version.organisations()).containsExactly(council.name());
        assertThat(version.state()).isEqualTo(ResponseState.SUBMITTED);
    }

    @Test
    @Tag("T67")
    void printsAReceiptWithAllThatItProves() throws IOException {
        try (var pdf = pdf(council.drafter())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            receipt.reference().value(),
                            council.name(),
                            "A test of what is proposed",
                            "Leader",
                            "Approver",
                            BASIS,
                            "minute of 1 September 2010",
                            receipt.contentHash().hex(),
                            "How to check it",
                            "If a single character were different",
                            SignOffLetters.second(receipt.submittedAt()));
        }
    }

    @Test
    void printsAReceiptThatScreenReadersCanRead() throws IOException {
        try (var pdf = pdf(council.drafter())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Receipt " + receipt.reference() + ", version 1");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(types(catalog.getStructureTreeRoot(), new ArrayList<>()))
                    .contains("H1", "H2", "H3", "P", "Table", "TR", "TH", "TD")
                    .containsOnlyOnce("H1");
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    @Tag("A2")
    void answersAStrangerAsIfNothingHadBeenSubmitted() {
        var stranger = teams.aGpGroup();
        var unknown = new Reference("R-0000-0000");
        for (var asker : List.of(stranger.drafter(), stranger.approver())) {
            for (var reference : List.of(receipt.reference(), unknown)) {
                missing(asker, () -> record.version(reference, 1));
                missing(asker, () -> record.receipt(reference, 1));
                missing(asker, () -> record.content(reference, 1));
            }
        }
        missing(council.drafter(), () -> record.version(receipt.reference(), 2));
    }

    @Test
    void isOpenToEveryMemberOfTheOrganisation() throws IOException {
        try (var pdf = pdf(teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    private void missing(PersonId asker, Runnable act) {
        assertThatThrownBy(() -> portal.as(asker, act)).isExactlyInstanceOf(NotFound.class);
    }

    private PDDocument pdf(PersonId reader) throws IOException {
        return Loader.loadPDF(portal.as(reader, () -> record.receipt(receipt.reference(), 1)));
    }

    private static List<String> types(PDStructureNode node, List<String> found) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element.getStructureType());
                types(element, found);
            }
        }
        return found;
    }

    private Receipt submit(Asked asked) {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Too costly.");
        var outcome = portal.as(
                council.approver(),
                () -> signing.sign(
                        response.signable(),
                        reading.read(response).contentHash(),
                        Basis.minute(BASIS, LocalDate.of(2010, 9, 1))));
        return ((SignOutcome.Submitted) outcome).receipt();
    }
}
