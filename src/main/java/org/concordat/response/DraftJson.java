package org.concordat.response;

import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.AttachmentId;
import org.concordat.attachment.AttachmentType;
import org.concordat.kernel.AnswerJson;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Stance;
import org.concordat.text.Edit;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canonical JSON of what a position says, as it is kept and signed: fields in a fixed order, nothing that says
 * nothing; the same position gives the same bytes.
 */
final class DraftJson {

    private static final Logger LOG = LoggerFactory.getLogger(DraftJson.class);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DraftJson() {}

    /** A whole position, without its target. */
    static String write(PositionDraft draft) {
        return written(out -> {
            out.writeStartObject();
            fields(out, draft);
            out.writeEndObject();
        });
    }

    /** The fields of a position, within an object that was begun. */
    static void fields(JsonGenerator out, PositionDraft draft) {
        if (draft.stance() != null) {
            out.writeStringProperty("stance", draft.stance().name());
        }
        if (draft.answer() != null) {
            out.writeName("answer");
            AnswerJson.write(out, draft.answer());
        }
        text(out, "reasons", draft.reasons());
        if (!draft.conditions().isEmpty()) {
            out.writeArrayPropertyStart("conditions");
            draft.conditions().forEach(it -> write(out, it));
            out.writeEndArray();
        }
        if (!draft.evidence().isEmpty()) {
            out.writeArrayPropertyStart("evidence");
            draft.evidence().forEach(it -> write(out, it));
            out.writeEndArray();
        }
        if (draft.change() != null) {
            out.writeName("change");
            write(out, draft.change());
        }
        if (draft.confidential() != null) {
            out.writeObjectPropertyStart("confidential");
            text(out, "part", draft.confidential().part());
            text(out, "harm", draft.confidential().harm());
            out.writeEndObject();
        }
    }

    /**
     * Reads what was kept, whatever became of it: what is no position any more is read as reasons, so that whoever must
     * decide on it can always open it.
     */
    static PositionDraft read(String kept) {
        try {
            var node = JSON.readTree(kept);
            if (node.has("reasons")) {
                return read(node);
            }
        } catch (JacksonException | IllegalArgumentException damaged) {
            LOG.warn("What is kept of a position is damaged", damaged);
        }
        return new PositionDraft(null, Text.salvaged(kept));
    }

    /** The fields of a position within a larger object. */
    static PositionDraft read(JsonNode node) {
        var stance = node.path("stance").asString("");
        return new PositionDraft(
                stance.isEmpty() ? null : Stance.valueOf(stance),
                AnswerJson.answer(node.path("answer")),
                text(node, "reasons"),
                list(node.path("conditions"), DraftJson::condition),
                list(node.path("evidence"), DraftJson::evidence),
                node.has("change") ? change(node.path("change")) : null,
                node.has("confidential")
                        ? new ConfidentialityRequest(
                                text(node.path("confidential"), "part"), text(node.path("confidential"), "harm"))
                        : null);
    }

    private interface Writing {

        void to(JsonGenerator out);
    }

    private static String written(Writing writing) {
        var written = new StringWriter();
        try (var out = JSON.createGenerator(written)) {
            writing.to(out);
        }
        return written.toString();
    }

    private static void text(JsonGenerator out, String name, Text text) {
        out.writeName(name);
        out.writeRawValue(text.json());
    }

    private static void write(JsonGenerator out, Condition condition) {
        out.writeStartObject();
        out.writeStringProperty("id", condition.id().toString());
        text(out, "words", condition.words());
        text(out, "satisfiedBy", condition.satisfiedBy());
        out.writeEndObject();
    }

    private static Condition condition(JsonNode node) {
        return new Condition(
                UUID.fromString(node.required("id").asString()), text(node, "words"), text(node, "satisfiedBy"));
    }

    private static void write(JsonGenerator out, Evidence evidence) {
        out.writeStartObject();
        out.writeStringProperty("title", evidence.title());
        out.writeStringProperty("place", evidence.place());
        out.writeStringProperty("address", evidence.address());
        if (evidence.file() != null) {
            write(out, evidence.file());
        }
        out.writeEndObject();
    }

    /** Whoever signs this signs the bytes of the file, by their hash. */
    private static void write(JsonGenerator out, Attachment file) {
        out.writeObjectPropertyStart("file");
        out.writeStringProperty("id", file.id().toString());
        out.writeStringProperty("name", file.name());
        out.writeStringProperty("type", file.type().mediaType());
        out.writeNumberProperty("bytes", file.bytes());
        out.writeStringProperty("sha256", file.hash().hex());
        out.writeEndObject();
    }

    private static Evidence evidence(JsonNode node) {
        return new Evidence(
                node.path("title").asString(""),
                node.path("place").asString(""),
                node.path("address").asString(""),
                node.has("file") ? file(node.path("file")) : null);
    }

    private static Attachment file(JsonNode node) {
        return new Attachment(
                new AttachmentId(UUID.fromString(node.required("id").asString())),
                node.required("name").asString(),
                AttachmentType.of(node.required("type").asString()),
                node.required("bytes").asInt(),
                new Sha256(node.required("sha256").asString()));
    }

    private static void write(JsonGenerator out, ProposedChange change) {
        out.writeStartObject();
        out.writeNumberProperty("paperVersion", change.paperVersion());
        out.writeArrayPropertyStart("edits");
        change.edits().forEach(it -> {
            out.writeStartObject();
            out.writeNumberProperty("at", it.at());
            out.writeStringProperty("removed", it.removed());
            out.writeStringProperty("added", it.added());
            out.writeEndObject();
        });
        out.writeEndArray();
        out.writeStringProperty("kind", change.kind().name());
        text(out, "because", change.because());
        out.writeEndObject();
    }

    private static ProposedChange change(JsonNode node) {
        return new ProposedChange(
                node.required("paperVersion").asInt(),
                list(
                        node.path("edits"),
                        it -> new Edit(
                                it.required("at").asInt(),
                                it.required("removed").asString(),
                                it.required("added").asString())),
                ChangeKind.valueOf(node.required("kind").asString()),
                text(node, "because"));
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        return array.valueStream().map(read).toList();
    }

    private static Text text(JsonNode node, String name) {
        @Nullable JsonNode kept = node.get(name);
        return kept == null ? Text.empty() : Text.salvaged(kept.toString());
    }
}
