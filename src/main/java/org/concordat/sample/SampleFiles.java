package org.concordat.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Opens the files of the demonstration. */
final class SampleFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private SampleFiles() {}

    static SampleData facts() {
        return read("/sample/liberating-the-nhs.json", SampleData.class);
    }

    static SampleAdditions additions() {
        return read("/sample/additions.json", SampleAdditions.class);
    }

    static SampleAnswer answer() {
        return read("/sample/answer.json", SampleAnswer.class);
    }

    static InputStream open(String resource) {
        var file = SampleFiles.class.getResourceAsStream(resource);
        if (file == null) {
            throw new IllegalStateException(resource + " is missing");
        }
        return file;
    }

    private static <T> T read(String resource, Class<T> type) {
        try (var file = open(resource)) {
            return JSON.readValue(file, type);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
