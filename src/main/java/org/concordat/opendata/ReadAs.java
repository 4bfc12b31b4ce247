package org.concordat.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.KindGroup;
import org.concordat.record.ListedChange;
import org.concordat.record.ListedOrganisation;
import org.jspecify.annotations.Nullable;

/** Whose changes a paper is read with. */
public enum ReadAs {
    COUNCILS(KindGroup.COUNCILS),
    GP_GROUPS(KindGroup.GP_GROUPS),
    CARE_DIRECTORS(KindGroup.CARE_DIRECTORS),
    EVERYONE_ELSE(KindGroup.EVERYONE_ELSE),
    ALL(null);

    private final @Nullable KindGroup group;

    ReadAs(@Nullable KindGroup group) {
        this.group = group;
    }

    /** What a word of an address means; nothing where it means none of them. */
    public static Optional<ReadAs> of(String word) {
        return Arrays.stream(values()).filter(it -> Codes.of(it).equals(word)).findFirst();
    }

    /**
     * As above, for programs.
     *
     * @throws NotUnderstood when it means none of them
     */
    static ReadAs require(String word) {
        return of(word).orElseThrow(() -> new NotUnderstood("as"));
    }

    /** Those of some changes that at least one organisation of this sort proposes. */
    public List<ListedChange> of(List<ListedChange> changes) {
        return changes.stream().filter(this::counts).toList();
    }

    /** How many organisations of this sort propose changes. */
    public long organisations(List<ListedChange> changes) {
        return changes.stream()
                .flatMap(it -> it.organisations().stream())
                .filter(this::counts)
                .map(ListedOrganisation::slug)
                .distinct()
                .count();
    }

    private boolean counts(ListedChange change) {
        return change.organisations().stream().anyMatch(this::counts);
    }

    private boolean counts(ListedOrganisation organisation) {
        return group == null || organisation.kind().group() == group;
    }
}
