package org.concordat.audit;

import java.util.List;

/**
 * Under which name an entry shows what was done to something. Its words are put together on screen, in the reader's
 * language.
 *
 * @param form which words stand around the name: the message {@code audit.thing.<form>}
 * @param words what differs from one thing to the next, such as the name of an organisation
 */
public record ThingName(String form, List<String> words) {

    public ThingName {
        words = List.copyOf(words);
    }

    public ThingName(String form, String... words) {
        this(form, List.of(words));
    }

    /** A name that needs no words around it, as people and organisations have one. */
    static ThingName of(String name) {
        return new ThingName("named", name);
    }
}
