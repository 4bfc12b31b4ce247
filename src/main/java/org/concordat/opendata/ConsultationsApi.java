package org.concordat.opendata;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.kernel.ConsultationClock;
import org.concordat.record.Leaf;
import org.concordat.record.QuestionReading;
import org.concordat.record.WholeLists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Consultations and what was said on them, for programs. */
@RestController
@RequestMapping("/api/v1/consultations")
@Tag(name = "Consultations", description = "Consultations, and what was published on them")
class ConsultationsApi {

    private final WholeLists lists;
    private final QuestionReading questions;
    private final OnRecord onRecord;
    private final PublicSettings settings;
    private final ConsultationClock clock;

    ConsultationsApi(
            WholeLists lists,
            QuestionReading questions,
            OnRecord onRecord,
            PublicSettings settings,
            ConsultationClock clock) {
        this.lists = lists;
        this.questions = questions;
        this.onRecord = onRecord;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "All consultations, by their name in addresses")
    ResponseEntity<PageData<ConsultationData>> consultations(
            @RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = "50") String limit) {
        var asked = Asked.of("/api/v1/consultations", cursor, limit);
        var now = clock.instant();
        return asked.answer(
                lists.consultations(asked.after(), asked.size()),
                it -> ConsultationData.of(it, now, settings),
                settings);
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One consultation")
    ResponseEntity<ConsultationData> consultation(@PathVariable String slug) {
        return JsonAnswer.of(ConsultationData.of(onRecord.consultation(slug), clock.instant(), settings));
    }

    @GetMapping("/{slug}/questions")
    @Operation(summary = "Its questions in order, and who stands where on each")
    ResponseEntity<PageData<QuestionData>> questions(@PathVariable String slug) {
        var head = onRecord.consultation(slug);
        return Asked.of("/api/v1/consultations/" + head.slug() + "/questions", "", "200")
                .answer(
                        new Leaf<>(questions.all(head.slug()), null),
                        it -> QuestionData.of(it, head.slug(), settings),
                        settings);
    }

    @GetMapping("/{slug}/positions")
    @Operation(
            summary = "What is held on it now: submitted before reported, the latest first",
            description = "Filters combine. Each takes the codes that the answers hold.")
    ResponseEntity<PageData<PositionData>> positions(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String stance,
            @RequestParam(required = false) @Nullable String question,
            @Parameter(description = "A paragraph that they bear on, directly or through a question about it")
                    @RequestParam(required = false)
                    @Nullable
                    String paragraph,
            @RequestParam(required = false) @Nullable String provenance,
            @Parameter(description = "Words that the text must hold") @RequestParam(required = false) @Nullable
                    String q,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") String limit) {
        var head = onRecord.consultation(slug);
        var filters = new LinkedHashMap<String, @Nullable String>();
        filters.put("kind", kind);
        filters.put("stance", stance);
        filters.put("question", question);
        filters.put("paragraph", paragraph);
        filters.put("provenance", provenance);
        filters.put("q", q);
        var query = onRecord.query(given(filters), head);
        var asked = Asked.of(query.first("/api/v1/consultations/" + head.slug() + "/positions"), cursor, limit);
        return asked.answer(
                lists.positions(query.filter(head.slug()), asked.after(), asked.size()),
                it -> PositionData.of(it, settings),
                settings);
    }

    private static Map<String, String> given(Map<String, @Nullable String> filters) {
        var given = new LinkedHashMap<String, String>();
        filters.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }

    @GetMapping("/{slug}/responses")
    @Operation(summary = "The responses to it, the latest first")
    ResponseEntity<PageData<ResponseData>> responses(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") String limit) {
        var head = onRecord.consultation(slug);
        var asked = Asked.of("/api/v1/consultations/" + head.slug() + "/responses", cursor, limit);
        return asked.answer(
                lists.responses(head.slug(), asked.after(), asked.size()),
                it -> ResponseData.of(it, settings),
                settings);
    }

    @GetMapping("/{slug}/comments")
    @Operation(summary = "The comments on its positions, position by position")
    ResponseEntity<PageData<CommentData>> comments(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") String limit) {
        var head = onRecord.consultation(slug);
        var asked = Asked.of("/api/v1/consultations/" + head.slug() + "/comments", cursor, limit);
        return asked.answer(
                lists.comments(head.slug(), asked.after(), asked.size()), it -> CommentData.of(it, settings), settings);
    }
}
