package org.concordat.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a passage, as the W3C's Web Annotation Data Model writes it.
 *
 * @param creator whose words they are; nobody where the press reported them
 * @param target an address, or {@link Specific}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Annotation(
        String id,
        String type,
        String motivation,
        List<Agent> creator,
        Instant created,
        @Nullable Instant modified,
        List<Body> body,
        Object target) {

    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    /** An organisation. */
    record Agent(String id, String type, String name) {

        static Agent of(OrganisationData organisation) {
            return new Agent(organisation.url(), "Organization", organisation.name());
        }
    }

    /** Plain words. */
    record Body(String type, String purpose, String value, String format) {

        static Body of(String purpose, String words) {
            return new Body("TextualBody", purpose, words, "text/plain");
        }
    }

    /** A part of what stands at an address. */
    record Specific(String type, String source, List<Object> selector) {

        static Specific of(String source, Passage passage) {
            return new Specific("SpecificResource", source, passage.selectors());
        }
    }

    /** All of them, page by page. */
    record Collection(@JsonProperty("@context") String context, String id, String type, String label, String first) {}

    /** A page of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            @JsonProperty("@context") String context,
            String id,
            String type,
            String partOf,
            @Nullable String next,
            List<Annotation> items) {}
}
