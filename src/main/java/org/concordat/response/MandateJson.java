package org.concordat.response;

import java.io.StringWriter;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The canonical JSON of a mandate, as it is kept and signed: the same mandate gives the same bytes. */
final class MandateJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MandateJson() {}

    static String write(Mandate mandate) {
        var written = new StringWriter();
        try (var out = JSON.createGenerator(written)) {
            out.writeStartObject();
            fields(out, mandate);
            out.writeEndObject();
        }
        return written.toString();
    }

    /** The fields of a mandate, within an object that was begun. */
    static void fields(JsonGenerator out, Mandate mandate) {
        out.writeStringProperty("view", mandate.view().name());
        if (mandate.asked() != null) {
            out.writeNumberProperty("asked", mandate.asked());
        }
        text(out, "how", mandate.how());
        out.writeStringProperty("areas", mandate.areas());
        text(out, "dissent", mandate.dissent());
        if (!mandate.declared().isEmpty()) {
            out.writeArrayPropertyStart("declared");
            mandate.declared().forEach(it -> {
                out.writeStartObject();
                out.writeNumberProperty("number", it.number());
                out.writeStringProperty("asked", it.asked());
                out.writeBooleanProperty("yes", it.yes());
                text(out, "words", it.words());
                out.writeEndObject();
            });
            out.writeEndArray();
        }
    }

    static Mandate read(String json) {
        var node = JSON.readTree(json);
        return new Mandate(
                Mandate.View.valueOf(node.required("view").asString()),
                node.has("asked") ? (Integer) node.path("asked").asInt() : null,
                text(node.get("how")),
                node.path("areas").asString(""),
                text(node.get("dissent")),
                node.path("declared").valueStream().map(MandateJson::declared).toList());
    }

    private static Declared declared(JsonNode kept) {
        return new Declared(
                kept.required("number").asInt(),
                kept.required("asked").asString(),
                kept.required("yes").asBoolean(),
                text(kept.get("words")));
    }

    private static void text(JsonGenerator out, String name, Text text) {
        out.writeName(name);
        out.writeRawValue(text.json());
    }

    private static Text text(@Nullable JsonNode kept) {
        return kept == null ? Text.empty() : Text.salvaged(kept.toString());
    }
}
