package org.concordat.text.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.text.Characters;
import org.concordat.text.word.WordFile.Oddity;
import org.concordat.text.word.WordFile.Passage;
import org.jspecify.annotations.Nullable;

/** Sorts what is read by the places in which it stands. */
final class Passages {

    private final Styles styles;
    private final Side accepted;
    private final Side rejected;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Oddity> oddities = new ArrayList<>();

    /** The places that were begun, by a control or without one. */
    private final Set<String> begun = new HashSet<>();

    private final List<@Nullable String> controls = new ArrayList<>();

    private @Nullable String bookmarked;
    private @Nullable String place;
    private @Nullable String ahead;
    private boolean controlOpened;
    private String heading = "";
    private Set<String> trackedBy = new TreeSet<>();
    private int tables;

    Passages(Styles styles, Lists lists) {
        this.styles = styles;
        this.accepted = new Side(styles, lists);
        this.rejected = new Side(styles, lists);
    }

    List<Passage> all() {
        return passages;
    }

    Set<String> places() {
        return begun;
    }

    List<Oddity> oddities() {
        return oddities;
    }

    /** Takes down what is not words, where it stands. */
    void odd(Oddity.Kind kind, String words, String by) {
        oddities.add(new Oddity(kind, here(), heading, Characters.lines(words), Characters.line(by)));
    }

    void words(
            String words,
            boolean strong,
            boolean emphasis,
            @Nullable String link,
            boolean noteMark,
            boolean stays,
            boolean stood) {
        if (stays) {
            words(accepted, words, strong, emphasis, link, noteMark);
        }
        if (stood) {
            words(rejected, words, strong, emphasis, link, noteMark);
        }
    }

    private static void words(
            Side side, String words, boolean strong, boolean emphasis, @Nullable String link, boolean noteMark) {
        if (noteMark) {
            side.mark(words);
        } else {
            side.words(words, strong, emphasis, link);
        }
    }

    void note(String label, String words, boolean stays, boolean stood) {
        if (stays) {
            accepted.note(label, words);
        }
        if (stood) {
            rejected.note(label, words);
        }
    }

    /** A bookmark of ours says what its paragraph is the heading of. */
    void bookmark(String name, @Nullable Looks paragraph) {
        if (!name.startsWith(WordWriter.MARK)) {
            return;
        }
        if (paragraph == null) {
            ahead = name;
        } else {
            paragraph.mark = name;
        }
    }

    Looks openParagraph() {
        var looks = new Looks();
        looks.mark = ahead;
        ahead = null;
        return looks;
    }

    void openControl(String tag) {
        end();
        var id = id(tag);
        if (!begun.add(id)) {
            odd(Oddity.Kind.DOUBLED, "", "");
            controls.add(null);
        } else {
            controls.add(id);
        }
        controlOpened = true;
    }

    void closeControl() {
        end();
        controls.removeLast();
        controlOpened = false;
    }

    /** A paragraph ends: the heading of a place, or words in one, or between. */
    void end(Looks looks) {
        var mark = looks.mark;
        boolean opened = controlOpened && tables == 0;
        controlOpened &= tables > 0;
        int level = styles.heading(looks.style);
        if (tables == 0 && (mark != null || opened && level > 0 && level <= WordWriter.HEADINGS_ABOVE)) {
            heading(looks, mark);
            return;
        }
        at(here());
        trackedBy.addAll(looks.trackedBy);
        if (looks.ends) {
            accepted.end(looks);
        }
        if (looks.ended) {
            rejected.end(looks);
        }
        if (tables == 0 && place == null) {
            take(level > 0);
        }
    }

    private void heading(Looks looks, @Nullable String mark) {
        at(null);
        take(false);
        trackedBy.addAll(looks.trackedBy);
        accepted.end(looks);
        rejected.end(looks);
        take(true);
        if (mark == null || !controls.isEmpty()) {
            return;
        }
        bookmarked = null;
        if (!mark.startsWith(WordWriter.BETWEEN)) {
            var id = id(mark);
            if (begun.add(id)) {
                bookmarked = id;
            } else {
                odd(Oddity.Kind.DOUBLED, "", "");
            }
        }
    }

    /** Where what is read now belongs. What stands below a control that was kept is in no place. */
    private @Nullable String here() {
        return controls.isEmpty() ? bookmarked : controls.getLast();
    }

    private void at(@Nullable String next) {
        if (place == null ? next != null : !place.equals(next)) {
            take(false);
            place = next;
        }
    }

    private void take(boolean isHeading) {
        var words = accepted.take();
        var before = rejected.take();
        if (isHeading && !words.isBlank()) {
            heading = words.plain();
        }
        if (!words.blocks().isEmpty() || !before.blocks().isEmpty()) {
            passages.add(new Passage(place, heading, words, before, trackedBy));
        }
        trackedBy = new TreeSet<>();
    }

    void openTable() {
        if (tables++ == 0) {
            at(here());
            odd(Oddity.Kind.TABLE, "", "");
        }
        accepted.openTable();
        rejected.openTable();
    }

    void closeCell() {
        accepted.closeCell();
        rejected.closeCell();
    }

    void closeRow(boolean stays, boolean stood) {
        accepted.closeRow(stays);
        rejected.closeRow(stood);
    }

    void closeTable() {
        accepted.closeTable();
        rejected.closeTable();
        if (--tables == 0 && place == null) {
            take(false);
        }
    }

    void finish() {
        end();
        at(here());
        take(false);
    }

    /** A paragraph that was to go on in the next one goes no further. */
    private void end() {
        accepted.finish();
        rejected.finish();
    }

    private static String id(String mark) {
        return mark.substring(WordWriter.MARK.length());
    }
}
