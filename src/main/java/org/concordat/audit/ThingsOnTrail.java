package org.concordat.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the dependency round: whoever keeps things of a kind says under which names entries show them. */
public interface ThingsOnTrail {

    /** What an id looks like. */
    Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** How the acts begin that are done to them: {@code response} for {@code response.submitted}. Only such are asked for. */
    Set<String> kinds();

    /**
     * The names of those that are of this kind, in a number of statements that does not grow with them.
     *
     * @param things as entries name them: ids, references, whatever else modules write
     * @param reader id of the organisation that reads its own trail, to which only its own things are named; nothing for
     *     those who read all of it
     */
    Map<String, ThingName> names(Collection<String> things, @Nullable String reader);

    /** Those of them that are ids. */
    static List<UUID> ids(Collection<String> things) {
        return things.stream()
                .filter(it -> ID.matcher(it).matches())
                .map(UUID::fromString)
                .toList();
    }
}
