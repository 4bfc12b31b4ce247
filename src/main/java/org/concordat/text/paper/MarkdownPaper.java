package org.concordat.text.paper;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown (CommonMark, with tables and footnotes) by way of the HTML that it means. */
final class MarkdownPaper {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());

    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(100).build();

    /** What stands behind the numbers of a list, HTML has no word for. */
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof OrderedList list && list.getMarkerDelimiter() != null) {
                    attributes.put("data-delimiter", list.getMarkerDelimiter());
                }
            })
            .build();

    private MarkdownPaper() {}

    static void read(String markdown, ReadingChoices choices, Gathering out, Reading reading) {
        var html = RENDERER.render(PARSER.parse(markdown));
        reading.reached(20, 100);
        new HtmlPaper(out, choices).read(html, reading);
    }
}
