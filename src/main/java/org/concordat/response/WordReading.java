package org.concordat.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.Target;
import org.concordat.membership.Member;
import org.concordat.response.WordReturn.Told;
import org.concordat.text.Block;
import org.concordat.text.Text;
import org.concordat.text.word.WordFile;
import org.concordat.text.word.WordFile.Oddity;
import org.concordat.text.word.WordFile.Passage;
import org.springframework.stereotype.Component;

/** Reads what a Word file says otherwise than the response from which it was made. */
@Component
class WordReading {

    private final WordSheet sheet;
    private final RoomReading rooms;
    private final RevisionKeeping revisions;

    WordReading(WordSheet sheet, RoomReading rooms, RevisionKeeping revisions) {
        this.sheet = sheet;
        this.rooms = rooms;
        this.revisions = revisions;
    }

    /**
     * What a file says otherwise.
     *
     * @param parts by the ids by which they are taken
     */
    record Read(Map<String, ReadPosition.ReadPart> parts, List<Told> told) {}

    Read read(Response response, Member member, WordReturnRows.Row row) {
        var file = WordFile.read(row.name(), row.file());
        var room = rooms.room(response, member);
        var told = new ArrayList<Told>();
        boolean sameVersion = response.id().toString().equals(file.properties().get(WordSheet.RESPONSE));
        if (!sameVersion) {
            told.add(new Told(Told.Kind.OTHER_VERSION, null, null, "", "", ""));
        }
        var words = words(file);
        var places = new HashMap<String, String>();
        var parts = new LinkedHashMap<String, ReadPosition.ReadPart>();
        var tables = new HashSet<String>();
        for (var position : room.positions()) {
            var target = position.target();
            int revision = sameVersion ? revision(file, target, position.revision()) : position.revision();
            var base = response.on(target)
                    .filter(it -> it.revision() != revision)
                    .map(it -> revisions.base(it, revision))
                    .orElse(position.draft());
            var read = new ReadPosition(
                    sheet,
                    position,
                    revision,
                    base,
                    sheet.paragraph(response.consultation(), target).orElse(null),
                    file,
                    words,
                    told);
            read.parts().forEach(it -> parts.put(it.id(), it));
            places.putAll(read.places());
            if (base.reasons().blocks().stream().anyMatch(Block.Table.class::isInstance)) {
                tables.add(WordPlaces.reasons(target));
            }
        }
        var ours = ours(room, member, row);
        for (var passage : file.passages()) {
            loose(passage, places, ours, told);
        }
        for (var oddity : file.oddities()) {
            odd(oddity, places, tables, told);
        }
        return new Read(parts, told);
    }

    /** The words at each place, with all that was put there. */
    private static Map<String, Passage> words(WordFile file) {
        var words = new HashMap<String, Passage>();
        for (var passage : file.passages()) {
            var place = passage.place();
            if (place != null) {
                words.merge(place, passage, WordReading::both);
            }
        }
        return words;
    }

    private static Passage both(Passage one, Passage other) {
        var trackedBy = new HashSet<>(one.trackedBy());
        trackedBy.addAll(other.trackedBy());
        return new Passage(
                one.place(),
                one.after(),
                both(one.words(), other.words()),
                both(one.before(), other.before()),
                trackedBy);
    }

    private static Text both(Text one, Text other) {
        return Text.of(
                Stream.concat(one.blocks().stream(), other.blocks().stream()).toList());
    }

    /** On top of which revision a position was written; the present one where the file does not say so. */
    private static int revision(WordFile file, Target target, int present) {
        var noted = file.properties().getOrDefault(WordSheet.revision(target), "");
        int revision = noted.matches("\\d{1,9}") ? Integer.parseInt(noted) : present;
        return revision > present ? present : revision;
    }

    /** What stands between the places of every file that we make. */
    private Set<String> ours(ResponseRoom room, Member member, WordReturnRows.Row row) {
        var ours = new HashSet<String>();
        WordFile.read("ours.docx", sheet.of(room, member.organisationName(), row.at())).passages().stream()
                .filter(it -> it.place() == null)
                .forEach(it -> ours.add(folded(it.words())));
        room.positions().forEach(it -> ours.addAll(sheet.labels(it.target())));
        return ours;
    }

    private static void loose(Passage passage, Map<String, String> places, Set<String> ours, List<Told> told) {
        var place = passage.place();
        boolean known = place != null && places.containsKey(place);
        boolean untouched = place == null && passage.trackedBy().isEmpty() && ours.contains(folded(passage.words()));
        if (!known && !untouched && !passage.words().isBlank()) {
            told.add(new Told(
                    Told.Kind.LOOSE,
                    null,
                    null,
                    passage.after(),
                    passage.words().plain(),
                    String.join(", ", passage.trackedBy())));
        }
    }

    private static void odd(Oddity oddity, Map<String, String> places, Set<String> tables, List<Told> told) {
        var place = oddity.place();
        boolean ours = oddity.kind() == Oddity.Kind.TABLE && (place == null || tables.contains(place));
        if (!ours) {
            told.add(new Told(
                    Told.Kind.ODDITY,
                    oddity.kind(),
                    place == null ? null : places.get(place),
                    oddity.after(),
                    oddity.words(),
                    oddity.by()));
        }
    }

    private static String folded(Text words) {
        return words.plain().replaceAll("\\s+", " ").strip();
    }
}
