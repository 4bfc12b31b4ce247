package org.concordat.kernel;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The only place where Markdown becomes HTML. What the renderer lets through, the sanitiser judges once more by an
 * allow-list.
 */
final class Markdown {

    /** Private-use characters: no cleaned text can hold them, so nobody can write a placeholder. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';
    private static final Pattern PLACEHOLDER = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(40).build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(context -> new NodeRenderer() {
                @Override
                public Set<Class<? extends Node>> getNodeTypes() {
                    return Set.of(Redacted.class);
                }

                @Override
                public void render(Node node) {
                    context.getWriter().write("[redacted: " + ((Redacted) node).label + "]");
                }
            })
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .nodeRendererFactory(Markdown::redactedRenderer)
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "em",
                    "strong",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "code",
                    "pre",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr")
            .allowElements("a", "span")
            .allowAttributes("href")
            .matching(Pattern.compile("(?i)(https?|mailto):.*"))
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,6}"))
            .onElements("ol")
            .allowAttributes("class")
            .matching(Pattern.compile("redacted"))
            .onElements("span")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "ugc")
            .toFactory();

    private Markdown() {}

    static String placeholder(int number) {
        return OPEN + Integer.toString(number) + CLOSE;
    }

    static PublishedText publish(String source, List<String> labels) {
        var document = PARSER.parse(source);
        document.accept(new Preparing(labels));
        var html = POLICY.sanitize(HTML.render(document)).strip();
        var plain = PLAIN.render(document).strip();
        return new PublishedText(html, plain, !labels.isEmpty());
    }

    private static NodeRenderer redactedRenderer(HtmlNodeRendererContext context) {
        return new NodeRenderer() {
            @Override
            public Set<Class<? extends Node>> getNodeTypes() {
                return Set.of(Redacted.class);
            }

            @Override
            public void render(Node node) {
                var out = context.getWriter();
                out.tag("span", java.util.Map.of("class", "redacted"));
                out.text("redacted: " + ((Redacted) node).label);
                out.tag("/span");
            }
        };
    }

    /** A place where words were left out. */
    private static final class Redacted extends CustomNode {

        private final String label;

        Redacted(String label) {
            this.label = label;
        }
    }

    /** Puts redactions in their place, drops images, and keeps headings below those of the page. */
    private static final class Preparing extends AbstractVisitor {

        private final List<String> labels;

        Preparing(List<String> labels) {
            this.labels = labels;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.clamp(heading.getLevel() + 2L, 3, 6));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            link.setTitle(null);
            if (PLACEHOLDER.matcher(link.getDestination()).find()
                    || link.getDestination().startsWith("//")) {
                unwrap(link);
            }
        }

        @Override
        public void visit(Text text) {
            inPlace(text, text.getLiteral(), Text::new);
        }

        @Override
        public void visit(Code code) {
            inPlace(code, code.getLiteral(), Code::new);
        }

        @Override
        public void visit(HtmlInline html) {
            inPlace(html, html.getLiteral(), Text::new);
        }

        @Override
        public void visit(FencedCodeBlock block) {
            block.setInfo(null);
            asParagraphIfRedacted(block, block.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            asParagraphIfRedacted(block, block.getLiteral());
        }

        @Override
        public void visit(HtmlBlock block) {
            var shown = new Paragraph();
            shown.appendChild(new Text(block.getLiteral()));
            block.insertBefore(shown);
            block.unlink();
            visitChildren(shown);
        }

        private void asParagraphIfRedacted(Node block, String literal) {
            if (PLACEHOLDER.matcher(literal).find()) {
                var shown = new Paragraph();
                shown.appendChild(new Text(literal));
                block.insertBefore(shown);
                block.unlink();
                visitChildren(shown);
            }
        }

        private void inPlace(Node node, String literal, java.util.function.Function<String, Node> rest) {
            var found = PLACEHOLDER.matcher(literal);
            int from = 0;
            boolean any = false;
            while (found.find()) {
                any = true;
                if (found.start() > from) {
                    node.insertBefore(rest.apply(literal.substring(from, found.start())));
                }
                node.insertBefore(new Redacted(labels.get(Integer.parseInt(found.group(1)))));
                from = found.end();
            }
            if (any) {
                if (from < literal.length()) {
                    node.insertBefore(rest.apply(literal.substring(from)));
                }
                node.unlink();
            }
        }

        private static void unwrap(Node node) {
            var child = node.getFirstChild();
            while (child != null) {
                var next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.unlink();
        }
    }
}
