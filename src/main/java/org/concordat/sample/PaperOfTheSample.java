package org.concordat.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.consultation.CommentRules;
import org.concordat.consultation.NewConsultation;
import org.concordat.consultation.NewConsultation.Document;
import org.concordat.consultation.NewConsultation.Question;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.QuestionWording;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Window;
import org.concordat.text.Text;

/** Words the real consultation of July 2010 as one that the portal can run, with every label that it needs to stay honest. */
final class PaperOfTheSample {

    private final SampleData facts;
    private final SampleAdditions additions;

    PaperOfTheSample(SampleData facts, SampleAdditions additions) {
        this.facts = facts;
        this.additions = additions;
    }

    NewConsultation consultation(OrganisationId consultingBody) {
        var consultation = facts.consultation();
        return new NewConsultation(
                new Slug(additions.slug()),
                consultation.title(),
                additions.shortTitle(),
                additions.summary(),
                consultation.commandPaper(),
                consultingBody,
                consultation.publishedOn(),
                Window.of(consultation.opensOn(), consultation.closesOn()),
                consultation.banner(),
                facts.documents().stream().map(this::document).toList(),
                facts.chapters().stream().map(this::chapter).toList(),
                facts.questions().stream().map(it -> question(it.number(), it)).toList(),
                facts.statementsByConsultingBody().stream()
                        .map(it -> new NewConsultation.Statement(
                                it.ref(),
                                it.speaker(),
                                it.office(),
                                it.saidOn(),
                                Text.ofPlain(it.text()),
                                source(it.seed())))
                        .toList(),
                Map.of(),
                CommentRules.USUAL);
    }

    /** The part of it on councils alone, with the questions of its document, as a consultation that is over. */
    NewConsultation answered(OrganisationId consultingBody, SampleAnswer over) {
        var asked = facts.questions().stream()
                .filter(it -> it.document().equals(over.document()))
                .toList();
        return new NewConsultation(
                new Slug(over.slug()),
                over.title(),
                over.shortTitle(),
                over.summary(),
                facts.consultation().commandPaper(),
                consultingBody,
                over.opensOn(),
                Window.of(over.opensOn(), over.closesOn()),
                over.banner(),
                facts.documents().stream()
                        .filter(it -> over.documents().contains(it.ref()))
                        .map(this::document)
                        .toList(),
                facts.chapters().stream()
                        .filter(it -> it.ref().equals(over.chapter()))
                        .map(this::chapter)
                        .toList(),
                IntStream.range(0, asked.size())
                        .mapToObj(it -> question(it + 1, asked.get(it)))
                        .toList(),
                List.of(),
                over.overview(),
                CommentRules.USUAL);
    }

    /** The publication behind a seed, with its date. */
    String source(String seed) {
        var source = additions.seeds().get(seed);
        if (source == null) {
            throw new IllegalStateException("Nobody says where " + seed + " was published");
        }
        return source;
    }

    private NewConsultation.Chapter chapter(SampleData.ChapterFact it) {
        return new NewConsultation.Chapter(
                it.ref(),
                Optional.ofNullable(it.number()),
                it.title(),
                it.paragraphs().stream().map(this::paragraph).toList());
    }

    private NewConsultation.Paragraph paragraph(SampleData.ParagraphFact it) {
        var provenance = Provenance.valueOf(it.provenance().toUpperCase(Locale.ROOT));
        return new NewConsultation.Paragraph(
                it.ref(),
                it.officialNumber(),
                provenance,
                it.editorLeadIn(),
                Text.ofPlain(it.text()),
                provenance == Provenance.QUOTED ? quotedFrom(it) : summarisedFrom(it));
    }

    private String quotedFrom(SampleData.ParagraphFact it) {
        var named = it.document() == null
                ? "“" + facts.consultation().title() + "”, "
                        + facts.consultation().commandPaper() + ", July 2010"
                : document(it.document());
        var inferred = it.documentInferred() ? " (document inferred)" : "";
        var via = it.quotedVia() == null ? "" : ", as quoted by " + it.quotedVia();
        return "Crown copyright: " + named + inferred + via;
    }

    private String summarisedFrom(SampleData.ParagraphFact it) {
        var about = it.document() == null ? "" : " of " + document(it.document());
        var sources = Arrays.stream(it.source().split(","))
                .map(source -> additions.sources().getOrDefault(source.strip(), source.strip()))
                .collect(Collectors.joining(" and "));
        return "Summary by the editors" + about + ", after " + sources;
    }

    private String document(String ref) {
        return facts.documents().stream()
                .filter(it -> it.ref().equals(ref))
                .findFirst()
                .map(it -> "“" + it.title() + "”, July 2010")
                .orElse(ref);
    }

    private Document document(SampleData.DocumentFact it) {
        return new Document(
                it.ref(),
                it.title(),
                DocumentKind.valueOf(it.kind().toUpperCase(Locale.ROOT)),
                it.publishedOn(),
                it.closesOn(),
                it.asksQuestions());
    }

    private Question question(int number, SampleData.QuestionFact it) {
        return new Question(
                number,
                additions.questionTitles().getOrDefault(it.number(), ""),
                it.text(),
                switch (it.wording()) {
                    case "verbatim" -> QuestionWording.VERBATIM;
                    case "reported" -> QuestionWording.REPORTED;
                    default -> QuestionWording.DEMONSTRATION;
                },
                it.wordingNote(),
                it.document(),
                it.paragraphs(),
                null,
                true);
    }
}
