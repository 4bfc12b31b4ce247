package org.concordat.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StillTests {

    @Test
    void readsTheSameAndIsOne() {
        var link = new Anchor("audit?thing=1", "Ynys Môn’s");
        link.setTitle("7 \"points\"");
        var line = new Paragraph(new Span("by"), new Span(" "), link);
        line.addClassNames("prov", "what");
        var still = Still.of(line);
        assertThat(still.getElement().getTag()).isEqualTo("p");
        assertThat(still.getElement().getClassList()).containsExactlyInAnyOrder("prov", "what");
        assertThat(still.getChildren()).isEmpty();
        assertThat(still.getInnerHtml())
                .startsWith("<span>by</span><span> </span><a ")
                .contains("href=\"audit?thing=1\"", "title=\"7 &quot;points&quot;\"", ">Ynys Môn’s</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "</p><script>alert(1)</script>",
                "&lt;b&gt; %3C &amp; 50%",
                "<svg><style><img title=\"</style><img src=x onerror=alert(1)>\">"
            })
    void writesWhatPeopleTypedAsWords(String typed) {
        var link = new Anchor("thing", typed);
        link.setTitle(typed);
        var still = Still.of(new Div(new Paragraph(typed), link));
        var read = Jsoup.parseBodyFragment(still.getInnerHtml());
        assertThat(read.body().select("*")).extracting(Element::tagName).containsExactly("body", "p", "a");
        assertThat(read.expectFirst("p").wholeText()).isEqualTo(typed);
        assertThat(read.expectFirst("a").wholeText()).isEqualTo(typed);
        assertThat(read.expectFirst("a").attr("title")).isEqualTo(typed);
    }
}
