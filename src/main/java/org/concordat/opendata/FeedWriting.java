package org.concordat.opendata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.concordat.kernel.Reference;
import org.concordat.opendata.AtomFeed.Author;
import org.concordat.opendata.AtomFeed.Entry;
import org.concordat.record.FeedReading.Change;
import org.concordat.record.FeedReading.Feed;
import org.concordat.record.ListedCondition;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.ListedPosition;
import org.concordat.record.ResponseReading.ListedResponse;
import org.concordat.record.ThreadedComment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes what came and went as a feed. */
@Component
class FeedWriting {

    private final InWords words;
    private final PublicSettings settings;

    FeedWriting(InWords words, PublicSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    /**
     * What is followed.
     *
     * @param path of the page that people read
     * @param feed of the feed, with whatever it was asked for, the mark of the page left out
     * @param asked how the address of this page goes on behind that: {@code ?after=…} or nothing
     */
    record Followed(String title, String path, String feed, String asked) {

        String next(Object mark) {
            return feed + (feed.contains("?") ? "&" : "?") + "after=" + mark;
        }
    }

    ResponseEntity<String> answer(Followed followed, Feed feed) {
        var next = feed.next();
        return answer(
                followed,
                feed.changes().stream().map(this::item).toList(),
                feed.changes().isEmpty()
                        ? Instant.EPOCH
                        : feed.changes().getFirst().at(),
                next == null ? null : followed.next(next));
    }

    ResponseEntity<String> answer(
            Followed followed, List<? extends AtomFeed.Item> items, Instant updated, @Nullable String next) {
        var document = new AtomFeed(
                settings.printed(followed.feed()),
                followed.title(),
                words.say("opendata.author"),
                words.say("opendata.rights"),
                updated,
                settings.printed(followed.asked()),
                settings.printed(followed.path()),
                next == null ? null : settings.printed(next),
                List.copyOf(items));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(AtomFeed.TYPE))
                .body(document.written());
    }

    private AtomFeed.Item item(Change change) {
        return switch (change.now()) {
            case null ->
                new AtomFeed.Gone(
                        change.position() == null
                                ? id(change.reference())
                                : CommentData.url(
                                        change.position().value(),
                                        change.reference().value(),
                                        settings),
                        change.at());
            case ListedPosition it -> entry(it, change.at());
            case ListedResponse it -> entry(it, change.at());
            case ThreadedComment it -> entry(it, change.at());
        };
    }

    private Entry entry(ListedPosition it, Instant at) {
        var title = words.say(
                it.isReported() ? "opendata.entry.reported" : "opendata.entry.position",
                words.names(it.organisations()),
                words.held(it),
                words.about(it));
        var html = new StringBuilder();
        paragraph(html, words.held(it));
        if (it.report() != null) {
            paragraph(html, words.say("opendata.entry.source", it.report().source()));
        }
        html.append(LeftOutWords.html(it.text()));
        if (!it.conditions().isEmpty()) {
            paragraph(html, words.say("opendata.entry.conditions"));
            html.append("<ol>");
            it.conditions()
                    .forEach(condition ->
                            html.append("<li>").append(condition(condition)).append("</li>"));
            html.append("</ol>");
        }
        return new Entry(
                id(it.reference()),
                title,
                at,
                it.publishedAt(),
                authors(it.organisations()),
                List.of(Codes.of(it.stance()), Codes.of(it.provenance())),
                html.toString());
    }

    private String condition(ListedCondition it) {
        var mark = it.mark() == null
                ? ""
                : "<p>" + HtmlUtils.htmlEscape(words.say("condition.mark." + it.mark())) + "</p>";
        return LeftOutWords.html(it.words()) + mark;
    }

    private Entry entry(ListedResponse it, Instant at) {
        var html = new StringBuilder();
        paragraph(html, words.say("opendata.entry.response.what", it.positions()));
        return new Entry(
                id(it.reference()),
                words.say("opendata.entry.response", words.names(it.organisations()), it.consultationTitle()),
                at,
                it.publishedAt(),
                authors(it.organisations()),
                List.of(),
                html.toString());
    }

    private Entry entry(ThreadedComment it, Instant at) {
        var said = Objects.requireNonNull(it.organisation());
        return new Entry(
                CommentData.url(it.position().value(), it.reference().value(), settings),
                words.say("opendata.entry.comment", said.name(), it.position().value()),
                at,
                it.writtenAt(),
                authors(List.of(said)),
                List.of(),
                LeftOutWords.html(Objects.requireNonNull(it.text())));
    }

    private List<Author> authors(List<ListedOrganisation> organisations) {
        var authors = new ArrayList<Author>();
        organisations.forEach(
                it -> authors.add(new Author(it.name(), settings.printed("/organisations/" + it.slug()))));
        return authors;
    }

    private String id(Reference reference) {
        var list = reference.value().charAt(0) == 'R' ? "/responses/" : "/positions/";
        return settings.printed(list + reference);
    }

    private static void paragraph(StringBuilder html, String text) {
        html.append("<p>").append(HtmlUtils.htmlEscape(text)).append("</p>");
    }
}
