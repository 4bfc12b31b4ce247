package org.concordat.publication;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.KindGroup;
import org.concordat.kernel.OrganisationKind;
import org.concordat.opendata.JsonAnswer;
import org.concordat.opendata.NotOnRecord;
import org.concordat.opendata.PaperData;
import org.concordat.opendata.PositionQuery;
import org.concordat.opendata.ReadAs;
import org.concordat.record.ChangeReading;
import org.concordat.record.PaperReading;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The paper, with what was said about it in the margin. */
@Controller
class PaperController {

    private final ConsultationHeader header;
    private final PaperReading paper;
    private final ChangeReading changes;
    private final Assets assets;

    PaperController(ConsultationHeader header, PaperReading paper, ChangeReading changes, Assets assets) {
        this.header = header;
        this.paper = paper;
        this.changes = changes;
        this.assets = assets;
    }

    @GetMapping("/consultations/{slug}/paper")
    String paper(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") List<String> show,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(name = "changes", defaultValue = "") List<String> sorts,
            @RequestParam(defaultValue = "") String read,
            Model model) {
        var head = header.on(model, slug);
        var past = number(version).filter(it -> it < head.paperVersion());
        if (past.isPresent()) {
            var older = paper.versions(head.slug(), List.of(past.get())).get(past.get());
            model.addAttribute("past", Optional.ofNullable(older).orElseThrow(NotOnRecord::new));
            return "publication/paper-version";
        }
        var somebody = ReadAs.of(as);
        if (somebody.isPresent()) {
            var path = "/consultations/" + head.slug() + "/paper";
            var chapters = paper.chapters(head.slug());
            var proposed = changes.changes(head.slug());
            Shown.on(model, WovenPage.of(path, somebody.get(), sorts, read, chapters, proposed));
            model.addAttribute("ownStylesheet", assets.woven());
            return "publication/paper-woven";
        }
        var groups = groups(show);
        var kinds = Arrays.stream(OrganisationKind.values())
                .filter(it -> groups.contains(it.group()))
                .toList();
        model.addAttribute("chapters", paper.chapters(head.slug()));
        model.addAttribute("margin", paper.margin(head.slug(), kinds));
        model.addAttribute("groups", KindGroup.values());
        model.addAttribute("shown", groups);
        model.addAttribute(
                "ignored",
                Stream.concat(
                                show.stream()
                                        .filter(it -> !it.isBlank() && group(it).isEmpty())
                                        .map(it -> PositionQuery.Ignored.of("show", it)),
                                Stream.of(as).filter(it -> !it.isBlank()).map(it -> PositionQuery.Ignored.of("as", it)))
                        .toList());
        model.addAttribute("readings", ReadAs.values());
        return "publication/paper";
    }

    /** What a version of it says otherwise than the one before; the present one where none is named. */
    @GetMapping("/consultations/{slug}/paper/changes")
    String changes(@PathVariable String slug, @RequestParam(defaultValue = "") String version, Model model) {
        var head = header.on(model, slug);
        int number = version.isEmpty() ? head.paperVersion() : number(version).orElseThrow(NotOnRecord::new);
        var read = paper.versions(head.slug(), List.of(number - 1, number));
        var before = read.get(number - 1);
        var after = read.get(number);
        if (before == null || after == null) {
            throw new NotOnRecord();
        }
        model.addAttribute("changes", PaperChanges.between(before, after));
        return "publication/paper-changes";
    }

    private static Optional<Integer> number(String version) {
        return version.matches("[1-9][0-9]{0,3}") ? Optional.of(Integer.valueOf(version)) : Optional.empty();
    }

    /** Its words alone, without what was said about them. */
    @GetMapping("/consultations/{slug}/paper.json")
    ResponseEntity<PaperData> paperData(@PathVariable String slug) {
        return JsonAnswer.of(PaperData.of(paper.chapters(header.of(slug).head().slug())));
    }

    /** Those that are asked for; all of them where none is. */
    private static Set<KindGroup> groups(List<String> asked) {
        var groups = EnumSet.noneOf(KindGroup.class);
        asked.forEach(it -> groups.addAll(group(it)));
        return groups.isEmpty() ? EnumSet.allOf(KindGroup.class) : groups;
    }

    private static Set<KindGroup> group(String word) {
        var groups = EnumSet.noneOf(KindGroup.class);
        for (var group : KindGroup.values()) {
            if (group.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                groups.add(group);
            }
        }
        return groups;
    }
}
