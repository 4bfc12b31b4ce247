package org.concordat.response;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.concordat.signoff.Basis;
import org.concordat.signoff.Signature;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says who signed, for whom and on what, on sheets that are printed. */
@Component
class SignatureWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final MessageSource messages;

    SignatureWords(MessageSource messages) {
        this.messages = messages;
    }

    /** For example: 20 September 2010. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    List<String> of(Signature signed) {
        var lines = new ArrayList<String>();
        lines.add(said("response.receipt.signed", signed.name(), signed.post(), SignOffLetters.second(signed.at())));
        standIn(signed, lines);
        var basis = signed.basis();
        if (basis != null) {
            lines.add(said("response.receipt.basis", words(basis)));
        }
        return lines;
    }

    private void standIn(Signature signed, List<String> lines) {
        var signedFor = signed.signedFor();
        var delegation = signed.delegationBasis();
        if (signedFor != null && delegation != null) {
            lines.add(said("response.receipt.signedFor", signedFor, delegation));
        }
    }

    private String words(Basis basis) {
        LocalDate date = basis.date();
        return date == null
                ? said("response.basis." + basis.kind(), basis.reference())
                : said("response.basis." + basis.kind() + ".dated", basis.reference(), day(date));
    }

    private String said(String key, Object... words) {
        return messages.getMessage(key, words, Locale.UK);
    }
}
