package org.concordat.discussion.ui;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Reference;

/**
 * Cards one below the other, which can be shown again as often as something changes: only what is different is touched, so that
 * whoever reads or writes on one of them goes on where they are.
 */
class LiveCards<T, C extends LiveCard<T>> extends Div {

    private final Function<T, Reference> name;
    private final Function<T, C> begin;
    private final Map<Reference, C> cards = new HashMap<>();
    private final Map<Reference, T> shown = new HashMap<>();

    /** @param begin makes a card that shows its thing */
    LiveCards(Function<T, Reference> name, Function<T, C> begin) {
        this.name = name;
        this.begin = begin;
    }

    /** Shows these in this order. Of what is not among them nothing stays but what is being written on it. */
    void show(List<T> things) {
        var named = things.stream().map(name).collect(Collectors.toSet());
        new HashSet<>(cards.keySet()).stream().filter(it -> !named.contains(it)).forEach(this::take);
        int at = 0;
        for (var thing : things) {
            var card = card(thing);
            while (at < getComponentCount() && isGone(at)) {
                at++;
            }
            if (indexOf(card) != at) {
                addComponentAtIndex(at, card);
            }
            at++;
        }
    }

    Stream<C> all() {
        return cards.values().stream();
    }

    private C card(T thing) {
        var reference = name.apply(thing);
        var card = cards.get(reference);
        if (card == null) {
            card = begin.apply(thing);
            cards.put(reference, card);
        } else if (!thing.equals(shown.get(reference))) {
            card.show(thing);
        }
        shown.put(reference, thing);
        return card;
    }

    private void take(Reference reference) {
        var card = cards.get(reference);
        shown.remove(reference);
        if (card != null && card.isWrittenOn()) {
            card.gone();
        } else if (card != null) {
            cards.remove(reference);
            remove(card);
        }
    }

    private boolean isGone(int at) {
        var there = getComponentAt(at);
        return cards.entrySet().stream().anyMatch(it -> it.getValue() == there && !shown.containsKey(it.getKey()));
    }
}
