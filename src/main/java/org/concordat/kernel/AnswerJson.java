package org.concordat.kernel;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions' kinds and their answers as they are kept, signed and published: JSON with its fields in a fixed order. */
public final class AnswerJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswerJson() {}

    /** The same kind gives the same bytes. */
    public static String write(QuestionKind kind) {
        return written(out -> {
            out.writeStartObject();
            out.writeStringProperty("sort", kind.sort().name());
            switch (kind) {
                case QuestionKind.Choice(var options, boolean several) -> {
                    out.writeBooleanProperty("several", several);
                    options(out, "options", options);
                }
                case QuestionKind.Amount(String unit, var least, var most, int decimals) -> {
                    out.writeStringProperty("unit", unit);
                    number(out, "least", least);
                    number(out, "most", most);
                    out.writeNumberProperty("decimals", decimals);
                }
                case QuestionKind.Stanced it -> {}
                case QuestionKind.InWords it -> {}
            }
            out.writeEndObject();
        });
    }

    /**
     * Reads a kind.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static QuestionKind kind(String kept) {
        var node = JSON.readTree(kept);
        return switch (QuestionKind.Sort.valueOf(node.path("sort").asString(""))) {
            case STANCE -> QuestionKind.stance();
            case WORDS -> QuestionKind.words();
            case CHOICE ->
                new QuestionKind.Choice(
                        options(node.path("options")), node.path("several").asBoolean(false));
            case NUMBER ->
                new QuestionKind.Amount(
                        node.path("unit").asString(""),
                        number(node.path("least")),
                        number(node.path("most")),
                        node.path("decimals").asInt(0));
        };
    }

    /** The same answer gives the same bytes; nothing where there is none. */
    public static @Nullable String write(@Nullable Answer answer) {
        return answer == null ? null : written(out -> write(out, answer));
    }

    /** Writes an answer within something larger. */
    public static void write(JsonGenerator out, Answer answer) {
        out.writeStartObject();
        switch (answer) {
            case Answer.Chosen(var chosen) -> options(out, "chosen", chosen);
            case Answer.Written(String number, String unit) -> {
                out.writeStringProperty("number", number);
                out.writeStringProperty("unit", unit);
            }
        }
        out.writeEndObject();
    }

    /** Reads what may be an answer. */
    public static @Nullable Answer answer(@Nullable String kept) {
        return kept == null ? null : answer(JSON.readTree(kept));
    }

    /**
     * Reads what may be an answer, within something larger.
     *
     * @throws IllegalArgumentException when it is something, and no answer
     */
    public static @Nullable Answer answer(JsonNode node) {
        if (node.has("chosen")) {
            return new Answer.Chosen(options(node.path("chosen")));
        }
        return node.has("number")
                ? new Answer.Written(
                        node.path("number").asString(""), node.path("unit").asString(""))
                : null;
    }

    private static void options(JsonGenerator out, String name, List<QuestionKind.Option> options) {
        out.writeArrayPropertyStart(name);
        options.forEach(it -> {
            out.writeStartObject();
            out.writeStringProperty("key", it.key());
            out.writeStringProperty("words", it.words());
            out.writeEndObject();
        });
        out.writeEndArray();
    }

    private static List<QuestionKind.Option> options(JsonNode options) {
        return options.valueStream()
                .map(it -> new QuestionKind.Option(
                        it.path("key").asString(""), it.path("words").asString("")))
                .toList();
    }

    private static void number(JsonGenerator out, String name, @Nullable BigDecimal number) {
        if (number != null) {
            out.writeStringProperty(name, number.toPlainString());
        }
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isString() ? new BigDecimal(node.asString()) : null;
    }

    private static String written(Consumer<JsonGenerator> writing) {
        var written = new StringWriter();
        try (var out = JSON.createGenerator(written)) {
            writing.accept(out);
        }
        return written.toString();
    }
}
