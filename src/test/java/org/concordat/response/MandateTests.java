package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.concordat.consultation.Declaration;
import org.concordat.kernel.Slug;
import org.concordat.text.Text;
import org.junit.jupiter.api.Test;

class MandateTests {

    private static final Declaration TOBACCO = new Declaration(1, "Links to tobacco?", "");
    private static final Declaration OTHER = new Declaration(2, "Other interests?", "Any.");

    private static final Declared NO = new Declared(1, "Links to tobacco?", false, Text.empty());

    @Test
    void declaresWhatIsAskedOnceEachIsAnsweredWithWordsForAYes() {
        assertThat(declaring().declares(List.of())).isTrue();
        assertThat(declaring().declares(List.of(TOBACCO))).isFalse();
        assertThat(declaring(NO).declares(List.of(TOBACCO))).isTrue();
        assertThat(declaring(NO).declares(List.of(TOBACCO, OTHER))).isFalse();
        assertThat(declaring(NO, yes(" ")).declares(List.of(TOBACCO, OTHER))).isFalse();
        assertThat(declaring(NO, yes("Shares.")).declares(List.of(TOBACCO, OTHER)))
                .isTrue();
    }

    @Test
    void declaresOnlyWhatIsAskedInTheWordsInWhichItIs() {
        assertThat(declaring(NO).declaresOnly(List.of(TOBACCO, OTHER))).isTrue();
        assertThat(declaring(NO).declaresOnly(List.of(OTHER))).isFalse();
        assertThat(declaring(NO, NO).declaresOnly(List.of(TOBACCO))).isFalse();
        assertThat(declaring(new Declared(1, "Are you good?", true, Text.empty()))
                        .declaresOnly(List.of(TOBACCO)))
                .isFalse();
    }

    @Test
    void isReadAsItWasWritten() {
        var said = declaring(NO, yes("Shares, 50% <b>."));
        assertThat(MandateJson.read(MandateJson.write(said))).isEqualTo(said);
    }

    @Test
    void raisesTheFormatOfSignedContentOnlyWhereSomethingIsDeclared() {
        assertThat(content(Mandate.own())).startsWith("{\"format\":3,").doesNotContain("declared");
        assertThat(content(declaring(NO)))
                .startsWith("{\"format\":6,")
                .contains("\"declared\":[{\"number\":1,\"asked\":\"Links to tobacco?\",\"yes\":false,\"words\":");
    }

    private static String content(Mandate mandate) {
        var whose = new LinkedHashMap<Slug, Mandate>();
        whose.put(new Slug("northmoor"), mandate);
        return SignedContent.of(new Slug("a"), whose, 1, List.of()).text();
    }

    private static Declared yes(String words) {
        return new Declared(2, "Other interests?", true, Text.ofPlain(words));
    }

    private static Mandate declaring(Declared... declared) {
        return new Mandate(Mandate.View.OWN, null, Text.empty(), "", Text.empty(), List.of(declared));
    }
}
