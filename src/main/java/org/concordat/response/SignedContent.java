package org.concordat.response;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is read, signed and submitted, byte for byte: JSON in UTF-8 with its fields in a fixed order, and its SHA-256 in
 * hexadecimal. A position without question and paragraph is about the whole paper.
 */
record SignedContent(String text, Sha256 hash) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Format 1, without the field, held the reasons as Markdown; format 2 held a stance and reasons alone. */
    private static final int FORMAT = 3;

    /** With files among the sources. What was signed without any keeps its format, and so its hash. */
    private static final int FORMAT_WITH_FILES = 4;

    /** With answers to questions that ask for no stance, and perhaps files. */
    private static final int FORMAT_WITH_ANSWERS = 5;

    /** With declarations of its organisations, and perhaps answers and files. */
    private static final int FORMAT_WITH_DECLARATIONS = 6;

    /** @param organisations whose it is, each with whom it speaks for, the lead first */
    static SignedContent of(
            Slug consultation, SequencedMap<Slug, Mandate> organisations, int version, List<Position> said) {
        var written = new StringWriter();
        try (var out = JSON.createGenerator(written)) {
            out.writeStartObject();
            out.writeNumberProperty("format", format(organisations.values(), said));
            out.writeStringProperty("consultation", consultation.value());
            out.writeArrayPropertyStart("organisations");
            organisations.forEach((organisation, mandate) -> {
                out.writeStartObject();
                out.writeStringProperty("organisation", organisation.value());
                MandateJson.fields(out, mandate);
                out.writeEndObject();
            });
            out.writeEndArray();
            out.writeNumberProperty("version", version);
            out.writeArrayPropertyStart("positions");
            said.stream()
                    .sorted(Comparator.comparing(Position::target, Target.ORDER))
                    .forEach(it -> write(out, it));
            out.writeEndArray();
            out.writeEndObject();
        }
        var text = written.toString();
        return new SignedContent(text, Sha256.of(text));
    }

    private static int format(Collection<Mandate> mandates, List<Position> said) {
        if (mandates.stream().anyMatch(it -> !it.declared().isEmpty())) {
            return FORMAT_WITH_DECLARATIONS;
        }
        if (said.stream().anyMatch(it -> it.draft().answer() != null)) {
            return FORMAT_WITH_ANSWERS;
        }
        return said.stream().anyMatch(it -> !it.draft().files().isEmpty()) ? FORMAT_WITH_FILES : FORMAT;
    }

    /** What a kept content says, in the order of its targets, whatever its format was. */
    static Map<Target, PositionDraft> said(String content) {
        var said = new TreeMap<Target, PositionDraft>(Target.ORDER);
        JSON.readTree(content).path("positions").valueStream().forEach(it -> said.put(target(it), DraftJson.read(it)));
        return said;
    }

    private static Target target(JsonNode position) {
        return Target.of(
                position.has("question") ? position.path("question").asInt() : null,
                position.has("paragraph") ? position.path("paragraph").asString() : null);
    }

    private static void write(JsonGenerator out, Position position) {
        out.writeStartObject();
        position.target().questionNumber().ifPresent(it -> out.writeNumberProperty("question", it));
        position.target().paragraphRef().ifPresent(it -> out.writeStringProperty("paragraph", it));
        DraftJson.fields(out, position.draft());
        out.writeEndObject();
    }
}
