package org.concordat.publication;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.concordat.kernel.Reference;
import org.concordat.record.ReaderReport;
import org.concordat.record.ReaderReport.Reason;

/** What a reader typed into the form for a report, as it was typed. */
record ReportForm(String reason, String words, String address) {

    static final ReportForm EMPTY = new ReportForm("", "", "");

    private static final int ADDRESS_MAXIMUM = 254;

    /** The field at which something is wrong, as the messages name it; nothing where all is well. */
    Optional<String> fault() {
        if (chosen().isEmpty()) {
            return Optional.of("reason");
        }
        if (tooMuch() > 0) {
            return Optional.of("words");
        }
        return address.strip().length() > ADDRESS_MAXIMUM ? Optional.of("address") : Optional.empty();
    }

    /** By how many characters the words are too long. */
    int tooMuch() {
        return Math.max(0, plain().codePointCount(0, plain().length()) - ReaderReport.WORDS_MAXIMUM);
    }

    /** @throws java.util.NoSuchElementException when no reason was chosen */
    ReaderReport about(Reference reference) {
        return new ReaderReport(
                reference, chosen().orElseThrow(), plain(), address.strip().toLowerCase(Locale.ROOT));
    }

    private Optional<Reason> chosen() {
        return Arrays.stream(Reason.values())
                .filter(it -> it.name().equals(reason))
                .findFirst();
    }

    /** Lines as they were typed, without what nobody can see or a database cannot hold. */
    private String plain() {
        return words.replace("\r\n", "\n")
                .codePoints()
                .filter(it -> it == '\n' || !Character.isISOControl(it) && Character.getType(it) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
