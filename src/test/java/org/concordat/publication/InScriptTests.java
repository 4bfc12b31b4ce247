package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class InScriptTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!-- <script>",
                "]]>&amp;<![CDATA[",
                "\u2028\u2029\\u003c",
                "\"quoted\" \\ back",
                "ŷ 𝔘 \uD800",
            })
    @Tag("T67")
    void leavesItsElementByNothingThatAnybodyWrote(String words) {
        var json = InScript.json(Map.of("name", words));
        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        var page = Jsoup.parse("<script type=\"application/ld+json\">" + json + "</script><p>after</p>");
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("p").text()).isEqualTo("after");
        var read = JsonMapper.shared().readTree(page.select("script").first().data());
        assertThat(read.required("name").asString()).isEqualTo(words);
    }
}
