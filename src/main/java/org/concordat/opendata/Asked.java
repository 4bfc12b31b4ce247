package org.concordat.opendata;

import java.util.function.Function;
import org.concordat.record.Leaf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Which part of a list a program asks for.
 *
 * @param list the address of the list with its filters
 * @param after the mark behind which the part starts; nothing for the first
 * @param size how many things it holds at most
 */
record Asked(String list, @Nullable String after, int size) {

    private static final int LARGEST = 200;

    /** @throws NotUnderstood when the cursor is not of this list, or the limit is none */
    static Asked of(String list, String cursor, String limit) {
        var size = limit.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > LARGEST) {
            throw new NotUnderstood("limit");
        }
        return new Asked(list, cursor.isBlank() ? null : Cursor.read(list, cursor), size);
    }

    <T, D> ResponseEntity<PageData<D>> answer(Leaf<T> part, Function<T, D> data, PublicSettings settings) {
        var next = part.next() == null
                ? null
                : settings.printed(list + (list.contains("?") ? "&" : "?") + "limit=" + size + "&cursor="
                        + Cursor.of(list, part.next()));
        return JsonAnswer.of(new PageData<>(part.items().stream().map(data).toList(), next));
    }
}
