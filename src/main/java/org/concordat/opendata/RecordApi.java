package org.concordat.opendata;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.record.Leaf;
import org.concordat.record.OrganisationReading;
import org.concordat.record.ResponseReading;
import org.concordat.record.ResponseReading.ListedResponse;
import org.concordat.record.WholeLists;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Single things of the record by their permanent names, and organisations, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Record", description = "Positions, responses and organisations by their permanent names")
class RecordApi {

    private final WholeLists lists;
    private final ResponseReading responses;
    private final OrganisationReading organisations;
    private final OnRecord onRecord;
    private final PublicSettings settings;

    RecordApi(
            WholeLists lists,
            ResponseReading responses,
            OrganisationReading organisations,
            OnRecord onRecord,
            PublicSettings settings) {
        this.lists = lists;
        this.responses = responses;
        this.organisations = organisations;
        this.onRecord = onRecord;
        this.settings = settings;
    }

    @GetMapping("/positions/{reference}")
    @Operation(summary = "One position in its latest version")
    ResponseEntity<PositionData> position(@Parameter(example = "P-7K3M-9Q2T") @PathVariable String reference) {
        return JsonAnswer.of(PositionData.of(onRecord.position(reference), settings));
    }

    @GetMapping("/positions/{reference}/comments")
    @Operation(summary = "The comments on a position that can be read")
    ResponseEntity<PageData<CommentData>> comments(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") String limit) {
        var position = onRecord.position(reference).reference();
        var asked = Asked.of("/api/v1/positions/" + position + "/comments", cursor, limit);
        return asked.answer(
                lists.comments(position, asked.after(), asked.size()), it -> CommentData.of(it, settings), settings);
    }

    @GetMapping("/responses/{reference}")
    @Operation(summary = "One response in its latest version")
    ResponseEntity<ResponseData> response(@Parameter(example = "R-2M4P-7TQX") @PathVariable String reference) {
        return JsonAnswer.of(ResponseData.of(latest(OnRecord.reference(reference, 'R')), settings));
    }

    @GetMapping("/responses/{reference}/positions")
    @Operation(summary = "The positions that a response is made of, in the order of the questions")
    ResponseEntity<PageData<PositionData>> positions(@PathVariable String reference) {
        var response = latest(OnRecord.reference(reference, 'R'));
        return Asked.of("/api/v1/responses/" + response.reference() + "/positions", "", "200")
                .answer(
                        new Leaf<>(responses.positions(response.reference(), response.version()), null),
                        it -> PositionData.of(it, settings),
                        settings);
    }

    private ListedResponse latest(Reference named) {
        return responses.find(named).versions().stream()
                .findFirst()
                .filter(ListedResponse::current)
                .orElseThrow(() -> onRecord.gone(named));
    }

    @GetMapping("/organisations")
    @Operation(summary = "Organisations of which anything can be read, by their name in addresses")
    ResponseEntity<PageData<OrganisationOnRecordData>> organisations(
            @RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = "50") String limit) {
        var asked = Asked.of("/api/v1/organisations", cursor, limit);
        return asked.answer(
                lists.organisations(asked.after(), asked.size()),
                it -> OrganisationOnRecordData.of(it, settings),
                settings);
    }

    @GetMapping("/organisations/{slug}")
    @Operation(summary = "One organisation, and how much of it is on the record")
    ResponseEntity<OrganisationOnRecordData> organisation(@PathVariable String slug) {
        var named = Slug.parse(slug).orElseThrow(NotOnRecord::new);
        return organisations
                .organisation(named)
                .map(it -> JsonAnswer.of(OrganisationOnRecordData.of(it, settings)))
                .orElseGet(() -> onRecord.moved("/api/v1/organisations/", named, ""));
    }
}
