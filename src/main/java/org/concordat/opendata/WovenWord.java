package org.concordat.opendata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.opendata.WovenPaper.Proposal;
import org.concordat.opendata.WovenPaper.WovenParagraph;
import org.concordat.record.ConsultationHead;
import org.concordat.record.ListedOrganisation;
import org.concordat.text.Text;
import org.concordat.text.Weave.Changed;
import org.concordat.text.Weave.Clash;
import org.concordat.text.Weave.Kept;
import org.concordat.text.WordDiff;
import org.concordat.text.WordDiff.Fate;
import org.concordat.text.WordDiff.Piece;
import org.concordat.text.word.WordWriter;
import org.concordat.text.word.WordWriter.Remark;
import org.concordat.text.word.WordWriter.Tracked;
import org.springframework.stereotype.Component;

/**
 * A paper with proposed changes as a Word document in which each organisation tracks its own. Sentences in which they clash
 * stand as the paper has them, with what each would make of them as its comment.
 */
@Component
class WovenWord {

    private static final String NUMBER_APART = " · ";

    private final InWords words;
    private final PublicSettings settings;

    WovenWord(InWords words, PublicSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    /** The same file whenever the record says the same. */
    byte[] of(ConsultationHead head, ReadAs as, WovenPaper paper) {
        var title = words.say("opendata.word.title", head.title(), words.say("opendata.word.as." + as));
        var word = new WordWriter(title, head.consultingBody().name(), latest(head, paper));
        word.says(Text.ofPlain(words.say(
                "opendata.word.not", settings.printed("/consultations/" + head.slug() + "/paper?as=" + Codes.of(as)))));
        for (var chapter : paper.chapters()) {
            var number = chapter.chapter().number().map(it -> it + " ").orElse("");
            word.heading(1, number + chapter.chapter().title());
            chapter.stretches().stream().flatMap(it -> it.paragraphs().stream()).forEach(it -> paragraph(word, it));
        }
        return word.written();
    }

    private static Instant latest(ConsultationHead head, WovenPaper paper) {
        return paper.chapters().stream()
                .flatMap(it -> it.stretches().stream())
                .flatMap(it -> it.paragraphs().stream())
                .flatMap(it -> it.proposals().stream())
                .map(it -> it.proposed().publishedAt())
                .max(Instant::compareTo)
                .orElse(head.window().opensAt());
    }

    private void paragraph(WordWriter word, WovenParagraph woven) {
        var paragraph = woven.paragraph();
        var number = paragraph.officialNumber() == null ? paragraph.ref() : paragraph.officialNumber();
        var told = new HashSet<Proposal>();
        var tracked = new ArrayList<Tracked>();
        for (var strand : woven.words().strands()) {
            switch (strand) {
                case Kept<Proposal> it -> tracked.add(Tracked.kept(it.older(), List.of()));
                case Changed<Proposal> it -> changed(tracked, it, told);
                case Clash<Proposal> it ->
                    tracked.add(Tracked.kept(
                            it.older(),
                            it.ways().stream()
                                    .map(way -> remark(
                                            way.by(), "opendata.word.clash", newer(way.words()), said(way.by(), told)))
                                    .toList()));
            }
        }
        var aside = woven.proposals().stream()
                .filter(it -> !it.isWoven())
                .map(it -> remark(
                        List.of(it),
                        "opendata.word.share." + it.share(),
                        changes(it),
                        said(List.of(it), told),
                        it.proposed().change().madeOn()))
                .toList();
        word.tracked(number + NUMBER_APART + paragraph.attribution(), aside, tracked);
    }

    /** Who proposes says why where its first change stands. */
    private void changed(List<Tracked> tracked, Changed<Proposal> change, Set<Proposal> told) {
        var by = names(change.by());
        var at = at(change.by());
        var remarks = new ArrayList<Remark>();
        if (change.by().stream().anyMatch(it -> !told.contains(it))) {
            remarks.add(new Remark(by, at, said(change.by(), told)));
        }
        if (!change.older().isEmpty()) {
            tracked.add(new Tracked(new Piece(Fate.REMOVED, change.older()), by, at, remarks));
            remarks = new ArrayList<>();
        }
        if (!change.newer().isEmpty()) {
            tracked.add(new Tracked(new Piece(Fate.ADDED, change.newer()), by, at, remarks));
        }
    }

    private Remark remark(List<Proposal> by, String key, Object... arguments) {
        return new Remark(names(by), at(by), words.say(key, arguments));
    }

    /** Why, and where that is to be read. */
    private String said(List<Proposal> by, Set<Proposal> told) {
        told.addAll(by);
        return by.stream()
                .flatMap(it -> {
                    var because = it.proposed().change().because();
                    return Stream.of(
                            because == null ? "" : words.say("opendata.table.because", LeftOutWords.plain(because)),
                            settings.printed("/positions/" + it.proposed().position()));
                })
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String changes(Proposal proposal) {
        return proposal.alone().pieces().stream()
                .filter(it -> it.fate() != Fate.REMOVED)
                .map(it -> LeftOutWords.plain(it.words()))
                .collect(Collectors.joining());
    }

    private static String newer(WordDiff way) {
        return way.pieces().stream()
                .filter(it -> it.fate() != Fate.REMOVED)
                .map(Piece::words)
                .collect(Collectors.joining())
                .strip();
    }

    private static String names(List<Proposal> by) {
        return by.stream()
                .flatMap(it -> it.proposed().organisations().stream())
                .map(ListedOrganisation::name)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Instant at(List<Proposal> by) {
        return by.getFirst().proposed().publishedAt();
    }
}
