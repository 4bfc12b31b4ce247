package org.concordat.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;

/**
 * The last position of a page: the next page starts behind it, whatever was published in the meantime. In an address
 * it reads {@code reported.2010-06-11.P-7K3M-9Q2T}.
 */
public record PageMark(Provenance provenance, LocalDate asAt, Reference reference) {

    static PageMark behind(ListedPosition position) {
        return new PageMark(position.provenance(), position.asAt(), position.reference());
    }

    /** The mark in an address, or nothing where it holds none. */
    public static Optional<PageMark> parse(String value) {
        var parts = value.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var provenance =
                    switch (parts[0]) {
                        case "submitted" -> Provenance.SUBMITTED;
                        case "sent-in" -> Provenance.SENT_IN;
                        case "reported" -> Provenance.REPORTED;
                        default -> throw new IllegalArgumentException(parts[0]);
                    };
            var day = LocalDate.parse(parts[1]);
            return day.getYear() < 1 || day.getYear() > 9999
                    ? Optional.empty()
                    : Optional.of(new PageMark(provenance, day, new Reference(parts[2])));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return provenance.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + asAt + "." + reference;
    }
}
