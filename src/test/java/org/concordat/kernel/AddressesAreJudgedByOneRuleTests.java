package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.mail.internet.InternetAddress;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.mail.Mail;
import org.concordat.membership.NewMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesAreJudgedByOneRuleTests {

    private static final String[] PIECES = {
        "a",
        "Z",
        "9",
        ".",
        "..",
        "-",
        "_",
        "+",
        "@",
        "@@",
        "é",
        "ß",
        "İ",
        "例",
        "\u200d",
        "\u202e",
        "\u0000",
        "\n",
        " ",
        "\"",
        "<",
        ">",
        ",",
        ";",
        ":",
        "\\",
        "/",
        "?",
        "#",
        "%",
        "%zz",
        "[",
        "]",
        "xn--",
        "xn--a",
        "www.",
        "https://",
        "example",
        ".org",
        ".gov.uk",
        "\ud800",
        "😀",
        "127.0.0.1",
        "\u3002"
    };

    @ParameterizedTest
    @CsvSource({
        "clerk@northmoor.gov.uk, clerk@northmoor.gov.uk",
        "' Clerk@Northmoor.GOV.UK ', clerk@northmoor.gov.uk",
        "o'neil+consult@x.example, o'neil+consult@x.example",
        "post@bücher.example, post@xn--bcher-kva.example",
        "post@例え.テスト, post@xn--r8jz45g.xn--zckzah",
        "a@www.example.org, a@www.example.org"
    })
    void keepAnAddressForMailInOneForm(String typed, String kept) {
        assertThat(MailAddress.parse(typed)).contains(kept);
        isTheSameToAll(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b.org",
                "a@b",
                "a b@c.org",
                "a@b@c.org",
                ".a@b.org",
                "a.@b.org",
                "a..b@c.org",
                "jörg@b.org",
                "a@b..org",
                "a@-b.org",
                "a@b.org/path",
                "a@b.org?x",
                "a@127.0.0.1",
                "a@[127.0.0.1]",
                "\"a\"@b.org",
                "Ann <a@b.org>",
                "a@b.org,c@d.org",
                "a@b.org\nBcc: c@d.org",
                "a@b.123",
                "a@xn--a.org"
            })
    void refuseWhatMailCannotBeSentTo(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
        assertThat(Mail.isAddress(typed)).isFalse();
        assertThat(member(typed).faults()).isNotEmpty();
    }

    /** Whatever one rule takes, all take; and nothing that can be typed breaks any. */
    @Test
    void neverDisagreeAndNeverBreak() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var typed = IntStream.range(0, 1 + random.nextInt(9))
                    .mapToObj(it -> PIECES[random.nextInt(PIECES.length)])
                    .reduce("", String::concat);
            for (var one : Set.of(typed, "a@" + typed, typed + "@example.org")) {
                try {
                    DomainName.parse(one)
                            .ifPresent(it -> assertThat(DomainName.parse(it)).contains(it));
                    WebAddress.parse(one)
                            .ifPresent(it -> assertThat(WebAddress.parse(it)).contains(it));
                    MailAddress.parse(one)
                            .ifPresentOrElse(
                                    AddressesAreJudgedByOneRuleTests::isTheSameToAll,
                                    () -> assertThat(member(one).faults()).isNotEmpty());
                } catch (RuntimeException | AssertionError broken) {
                    throw new AssertionError("seed %d: %s".formatted(seed, escaped(one)), broken);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "@", " ", "\u200d", "é", "xn--", "www.", "https://"})
    void answerAtOnceWhateverIsPasted(String piece) {
        var pasted = piece.repeat(200_000);
        assertThat(MailAddress.parse(pasted)).isEmpty();
        assertThat(DomainName.parse(pasted)).isEmpty();
        assertThat(WebAddress.parse(pasted)).isEmpty();
    }

    private static void isTheSameToAll(String kept) {
        assertThat(MailAddress.parse(kept)).contains(kept);
        assertThat(Mail.isAddress(kept)).isTrue();
        assertThat(member(kept).faults()).isEmpty();
        assertThat(member(kept).address()).isEqualTo(kept);
        assertThatCode(() -> new InternetAddress(kept, true).validate()).doesNotThrowAnyException();
    }

    private static String escaped(String words) {
        return words.chars().mapToObj("%04x"::formatted).collect(Collectors.joining(" "));
    }

    private static NewMember member(String address) {
        return new NewMember(address, "Ann Other", "Clerk", Set.of(org.concordat.membership.Role.DRAFTER));
    }
}
