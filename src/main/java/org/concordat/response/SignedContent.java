package org.concordat.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is read, signed and submitted, byte for byte: JSON in UTF-8 with its fields in a fixed order, and its SHA-256 in
 * hexadecimal. A position without question and paragraph is about the whole paper.
 */
record SignedContent(String text, Sha256 hash) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Format 1, without the field, held the reasons as Markdown. */
    private static final int FORMAT = 2;

    private record Whole(
            int format, String consultation, List<String> organisations, int version, List<Part> positions) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Part(
            @Nullable Integer question,
            @Nullable String paragraph,
            Stance stance,
            @JsonRawValue String reasons) {}

    static SignedContent of(Slug consultation, List<Slug> organisations, int version, List<Position> said) {
        var parts = said.stream()
                .sorted(Comparator.comparing(Position::target, Target.ORDER))
                .map(it -> new Part(
                        it.target().questionNumber().orElse(null),
                        it.target().paragraphRef().orElse(null),
                        Objects.requireNonNull(it.stance()),
                        it.reasons().json()))
                .toList();
        var text = JSON.writeValueAsString(new Whole(
                FORMAT,
                consultation.value(),
                organisations.stream().map(Slug::value).toList(),
                version,
                parts));
        return new SignedContent(text, Sha256.of(text));
    }
}
