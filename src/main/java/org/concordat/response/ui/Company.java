package org.concordat.response.ui;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Target;
import org.concordat.response.ResponseId;
import org.concordat.uikit.Pulse;
import org.springframework.stereotype.Component;

/**
 * Who is in which response room, and at what. Kept in memory alone: it is a courtesy, nothing correct depends on it, and
 * whoever closes a tab is gone from it.
 */
@Component
class Company {

    private final AtomicLong seats = new AtomicLong();
    private final Map<ResponseId, Room> rooms = new ConcurrentHashMap<>();

    /** Somebody on one open screen. */
    record Here(long seat, PersonId person, String name, Target at, boolean writing) {

        /** The first letters of the first and the last name. */
        String initials() {
            var words = name.strip().split("\\s+");
            var last = words.length > 1 ? words[words.length - 1] : "";
            return (first(words[0]) + first(last)).toUpperCase(java.util.Locale.UK);
        }

        private static String first(String word) {
            return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
        }
    }

    private static final class Room {

        private final Map<Long, Here> here = new HashMap<>();
        private final Pulse moves = new Pulse();
    }

    /** A place in a room, until it is left. */
    final class Seat {

        private final ResponseId response;
        private final Pulse moves;
        private Here me;

        private Seat(ResponseId response, Pulse moves, Here me) {
            this.response = response;
            this.moves = moves;
            this.me = me;
        }

        /** Beats as people come, go and move. */
        Pulse moves() {
            return moves;
        }

        /**
         * Who else is here: colleagues, and oneself on other screens. Somebody who has several screens open at the same
         * place, or left one without a word, is there once.
         */
        List<Here> others() {
            var room = rooms.get(response);
            if (room == null) {
                return List.of();
            }
            synchronized (room) {
                return room.here.values().stream()
                        .filter(it -> it.seat() != me.seat())
                        .sorted(Comparator.comparing(Here::seat))
                        .collect(Collectors.toMap(
                                it -> List.of(it.person(), it.at()),
                                Function.identity(),
                                (one, another) -> one.writing() ? one : another,
                                LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList();
            }
        }

        Here me() {
            return me;
        }

        void write(boolean writing) {
            if (writing != me.writing()) {
                me = new Here(me.seat(), me.person(), me.name(), me.at(), writing);
                put(response, me);
            }
        }

        void leave() {
            rooms.computeIfPresent(response, (id, room) -> {
                synchronized (room) {
                    room.here.remove(me.seat());
                    return room.here.isEmpty() ? null : room;
                }
            });
            moves.beat();
        }
    }

    /** Takes a place in a room. */
    Seat enter(ResponseId response, PersonId person, String name, Target at) {
        var me = new Here(seats.incrementAndGet(), person, name, at, false);
        return new Seat(response, put(response, me), me);
    }

    private Pulse put(ResponseId response, Here me) {
        var room = rooms.compute(response, (id, found) -> {
            var entered = found == null ? new Room() : found;
            synchronized (entered) {
                entered.here.put(me.seat(), me);
            }
            return entered;
        });
        room.moves.beat();
        return room.moves;
    }

    /** How many rooms somebody is in. */
    int open() {
        return rooms.size();
    }
}
