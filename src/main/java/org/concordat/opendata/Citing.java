package org.concordat.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.PublicRead;
import org.concordat.record.ConsultationHead;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.ListedPosition;
import org.concordat.record.OutcomeReading.Outcome;
import org.concordat.record.PublishedConsultation.Paragraph;
import org.concordat.record.ResponseReading.ListedResponse;
import org.concordat.record.ThreadedComment;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says how each thing of the record is cited, in the language of whoever reads it. */
@Component
@PublicRead
public class Citing {

    private final InWords words;
    private final PublicSettings settings;

    Citing(InWords words, PublicSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    /**
     * What all forms of a citation are made of.
     *
     * @param within what it answers; nothing where it is the paper or the outcome itself
     * @param note what must be said with it, or nothing
     * @param reference its name with its version, or nothing
     * @param bib the path of its entry
     */
    private record Cited(
            String key,
            List<String> authors,
            String title,
            @Nullable String within,
            String series,
            LocalDate day,
            @Nullable String note,
            @Nullable String reference,
            String address,
            String bib) {}

    /** A version of a position. Of what the press reported it says so. */
    public Citation position(ListedPosition it, ConsultationHead head) {
        var report = it.report();
        return citation(new Cited(
                it.reference() + "-v" + it.version(),
                names(it.organisations()),
                words.say("opendata.cite.position", words.about(it)),
                head.title(),
                head.commandPaper(),
                it.asAt(),
                report == null ? null : words.say("opendata.cite.reported", report.source()),
                versioned(it.reference(), it.version()),
                settings.printed("/positions/" + it.reference() + "?version=" + it.version()),
                "/positions/" + it.reference() + ".bib?version=" + it.version()));
    }

    /** A version of a response. */
    public Citation response(ListedResponse it, ConsultationHead head) {
        return citation(new Cited(
                it.reference() + "-v" + it.version(),
                names(it.organisations()),
                words.say("opendata.cite.response"),
                head.title(),
                head.commandPaper(),
                day(it.submittedAt()),
                null,
                versioned(it.reference(), it.version()),
                settings.printed("/responses/" + it.reference() + "?version=" + it.version()),
                "/responses/" + it.reference() + ".bib?version=" + it.version()));
    }

    /**
     * A comment in its latest version.
     *
     * @param on the position that it stands under
     */
    public Citation comment(ThreadedComment it, ListedPosition on, ConsultationHead head) {
        var edited = it.editedAt();
        return citation(new Cited(
                it.reference() + "-v" + it.version(),
                it.organisation() == null ? List.of() : names(List.of(it.organisation())),
                words.say("opendata.cite.comment", words.names(on.organisations()), on.reference()),
                head.title(),
                head.commandPaper(),
                day(edited == null ? it.writtenAt() : edited),
                null,
                versioned(it.reference(), it.version()),
                CommentData.url(on.reference().value(), it.reference().value(), settings),
                "/comments/" + it.reference() + ".bib"));
    }

    /** A consultation by its paper. */
    public Citation consultation(ConsultationHead head) {
        var path = "/consultations/" + head.slug();
        return citation(new Cited(
                head.slug().value(),
                names(List.of(head.consultingBody())),
                head.title(),
                null,
                head.commandPaper(),
                head.publishedOn(),
                words.say("opendata.cite.consultation"),
                null,
                settings.printed(path),
                path + ".bib"));
    }

    /** A paragraph of the paper, by its printed number where it has one. What editors wrote in its place is said to be theirs. */
    public Citation paragraph(Paragraph it, ConsultationHead head) {
        var path = "/consultations/" + head.slug() + "/paper";
        var number = words.say("opendata.about.paragraph", Objects.requireNonNullElse(it.officialNumber(), it.ref()));
        return citation(new Cited(
                head.slug() + "-" + it.ref(),
                names(List.of(head.consultingBody())),
                head.title(),
                null,
                head.commandPaper(),
                head.publishedOn(),
                it.provenance() == Provenance.SUMMARY ? words.say("opendata.cite.summary", number) : number,
                null,
                settings.printed(path + "#" + it.ref()),
                path + "/" + it.ref() + ".bib"));
    }

    /** What the consulting body answered. */
    public Citation outcome(Outcome it, ConsultationHead head) {
        var path = "/consultations/" + head.slug() + "/outcome";
        return citation(new Cited(
                head.slug() + "-outcome-" + day(it.publishedAt()),
                names(List.of(head.consultingBody())),
                it.title(),
                head.title(),
                it.series(),
                day(it.publishedAt()),
                words.say("opendata.cite.outcome"),
                null,
                settings.printed(path + "#o-" + it.id()),
                path + ".bib"));
    }

    private Citation citation(Cited it) {
        var authors = String.join(words.say("opendata.cite.and"), it.authors());
        var day = DateTimeFormatter.ofPattern(words.say("pattern.day"), LocaleContextHolder.getLocale())
                .format(it.day());
        var within = it.within() == null ? null : words.say("opendata.cite.within", it.within());
        var plain = joined(
                        authors,
                        words.say("opendata.cite.quoted", it.title()),
                        within,
                        it.series(),
                        day,
                        it.note(),
                        it.reference())
                + ". " + it.address();
        var oscola = authors + ", " + words.say("opendata.cite.quoted.single", it.title()) + " ("
                + joined(within, it.series(), day) + ")"
                + (it.note() == null ? "" : " " + it.note())
                + (it.reference() == null ? "" : " " + it.reference().replace(",", ""))
                + " <" + it.address() + ">";
        var bibtex = BibTeX.entry(
                it.key(),
                it.authors(),
                it.title(),
                joined(within, it.series()),
                it.day(),
                joined(it.note(), it.reference()),
                it.address());
        return new Citation(plain, oscola, bibtex, it.bib());
    }

    private String versioned(Object reference, int version) {
        return words.say("opendata.cite.version", reference, version);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ConsultationClock.ZONE);
    }

    private static List<String> names(List<ListedOrganisation> organisations) {
        return organisations.stream().map(ListedOrganisation::name).toList();
    }

    private static String joined(@Nullable String... parts) {
        return Stream.<@Nullable String>of(parts)
                .flatMap(Stream::ofNullable)
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(", "));
    }
}
