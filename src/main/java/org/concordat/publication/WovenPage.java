package org.concordat.publication;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concordat.kernel.ChangeKind;
import org.concordat.opendata.PositionQuery.Ignored;
import org.concordat.opendata.ReadAs;
import org.concordat.opendata.WovenPaper;
import org.concordat.record.ListedChange;
import org.concordat.record.PublishedConsultation.Chapter;

/**
 * The paper as somebody would write it.
 *
 * @param as who
 * @param choices whose changes it can be read with
 * @param sorts the sorts of changes that there are to choose from
 * @param shown the sorts that are woven in
 * @param clean whether it is read without marks
 * @param address of this reading
 */
record WovenPage(
        ReadAs as,
        List<Choice> choices,
        List<Sort> sorts,
        Set<ChangeKind> shown,
        boolean clean,
        WovenPaper woven,
        String address,
        List<Ignored> ignored) {

    private static final String CLEAN = "clean";

    /** Whose changes it can be read with, and how much that is. */
    record Choice(ReadAs as, int changes, long organisations) {}

    /** A sort of changes, and how many of them there are. */
    record Sort(ChangeKind kind, long changes) {}

    /**
     * @param sorts the words of an address for the sorts of changes that are asked for; all where none is
     * @param read how it is asked to be read
     */
    static WovenPage of(
            String path,
            ReadAs as,
            List<String> sorts,
            String read,
            List<Chapter> chapters,
            List<ListedChange> changes) {
        var theirs = as.of(changes);
        var shown = shown(sorts);
        return new WovenPage(
                as,
                Arrays.stream(ReadAs.values())
                        .map(it -> new Choice(it, it.of(changes).size(), it.organisations(changes)))
                        .toList(),
                Arrays.stream(ChangeKind.values())
                        .map(it -> new Sort(
                                it,
                                theirs.stream()
                                        .filter(change -> change.change().kind() == it)
                                        .count()))
                        .toList(),
                shown,
                read.equals(CLEAN),
                WovenPaper.of(
                        chapters,
                        theirs.stream()
                                .filter(it -> shown.contains(it.change().kind()))
                                .toList()),
                path + "?as=" + word(as),
                sorts.stream()
                        .filter(it -> !it.isBlank() && named(it).isEmpty())
                        .map(it -> Ignored.of("changes", it))
                        .toList());
    }

    private static Set<ChangeKind> shown(List<String> words) {
        var shown = EnumSet.noneOf(ChangeKind.class);
        words.forEach(it -> shown.addAll(named(it)));
        return shown.isEmpty() ? EnumSet.allOf(ChangeKind.class) : shown;
    }

    private static Set<ChangeKind> named(String word) {
        var named = EnumSet.noneOf(ChangeKind.class);
        Arrays.stream(ChangeKind.values()).filter(it -> word(it).equals(word)).forEach(named::add);
        return named;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
