package org.concordat.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.record.Leaf;
import org.concordat.record.PaperReading;
import org.concordat.record.PassageReading;
import org.concordat.record.PositionFilter;
import org.concordat.record.ThreadedComment;
import org.concordat.record.WholeLists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Positions and comments as collections of annotations, page by page. */
@Controller
class AnnotationController {

    private static final MediaType TYPE =
            MediaType.parseMediaType("application/ld+json;profile=\"" + Annotation.CONTEXT + "\"");

    private static final String FIRST = "first";

    private static final int PAGE = 100;

    private final OnRecord onRecord;
    private final WholeLists lists;
    private final PaperReading paper;
    private final PassageReading passages;
    private final Annotating annotating;
    private final InWords words;
    private final PublicSettings settings;

    AnnotationController(
            OnRecord onRecord,
            WholeLists lists,
            PaperReading paper,
            PassageReading passages,
            Annotating annotating,
            InWords words,
            PublicSettings settings) {
        this.onRecord = onRecord;
        this.lists = lists;
        this.paper = paper;
        this.passages = passages;
        this.annotating = annotating;
        this.words = words;
        this.settings = settings;
    }

    @GetMapping("/consultations/{slug}/positions.jsonld")
    ResponseEntity<Object> positions(@PathVariable String slug, @RequestParam(defaultValue = "") String page) {
        var head = onRecord.consultation(slug);
        var path = "/consultations/" + head.slug() + "/positions.jsonld";
        if (page.isEmpty()) {
            return collection(path, words.say("opendata.feed.positions", head.title()));
        }
        var part = lists.positions(PositionFilter.everything(head.slug()), mark(path, page), PAGE);
        var texts = paper(head.slug());
        return page(
                path,
                page,
                part,
                items -> items.stream()
                        .flatMap(it -> annotating.position(it, texts).stream())
                        .toList());
    }

    @GetMapping("/consultations/{slug}/comments.jsonld")
    ResponseEntity<Object> comments(@PathVariable String slug, @RequestParam(defaultValue = "") String page) {
        var head = onRecord.consultation(slug);
        var path = "/consultations/" + head.slug() + "/comments.jsonld";
        if (page.isEmpty()) {
            return collection(path, words.say("opendata.annotations.comments", head.title()));
        }
        var part = lists.comments(head.slug(), mark(path, page), PAGE);
        var quotable = passages.plain(part.items().stream()
                .filter(it -> it.quoted() != null)
                .map(AnnotationController::quotedFrom)
                .toList());
        return page(
                path,
                page,
                part,
                items -> items.stream()
                        .map(it -> annotating.comment(it, quotable))
                        .toList());
    }

    private static Reference quotedFrom(ThreadedComment it) {
        return Objects.requireNonNullElse(it.replyTo(), it.position());
    }

    private Map<String, String> paper(Slug consultation) {
        var texts = new HashMap<String, String>();
        paper.chapters(consultation)
                .forEach(chapter ->
                        chapter.paragraphs().forEach(it -> texts.put(it.ref(), LeftOutWords.plain(it.text()))));
        return texts;
    }

    /** @throws NotUnderstood when the page is none of this collection */
    private static @Nullable String mark(String path, String page) {
        return page.equals(FIRST) ? null : Cursor.read(path, page);
    }

    private ResponseEntity<Object> collection(String path, String label) {
        return answer(new Annotation.Collection(
                Annotation.CONTEXT, settings.printed(path), "AnnotationCollection", label, address(path, FIRST)));
    }

    private <T> ResponseEntity<Object> page(
            String path, String page, Leaf<T> part, Function<List<T>, List<Annotation>> annotations) {
        var next = part.next();
        return answer(new Annotation.Page(
                Annotation.CONTEXT,
                address(path, page),
                "AnnotationPage",
                settings.printed(path),
                next == null ? null : address(path, Cursor.of(path, next)),
                annotations.apply(part.items())));
    }

    private String address(String path, String page) {
        return settings.printed(path + "?page=" + page);
    }

    private static ResponseEntity<Object> answer(Object body) {
        return ResponseEntity.ok().contentType(TYPE).body(body);
    }
}
