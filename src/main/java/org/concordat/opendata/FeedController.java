package org.concordat.opendata;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Slug;
import org.concordat.opendata.AtomFeed.Author;
import org.concordat.opendata.AtomFeed.Entry;
import org.concordat.opendata.FeedWriting.Followed;
import org.concordat.record.ConsultationHead;
import org.concordat.record.ConsultationReading;
import org.concordat.record.FeedReading;
import org.concordat.record.TimeMark;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** Feeds of what is published, one beside each list. */
@Controller
class FeedController {

    private final FeedReading feeds;
    private final ConsultationReading consultations;
    private final OnRecord onRecord;
    private final FeedWriting writing;
    private final InWords words;
    private final PublicSettings settings;

    FeedController(
            FeedReading feeds,
            ConsultationReading consultations,
            OnRecord onRecord,
            FeedWriting writing,
            InWords words,
            PublicSettings settings) {
        this.feeds = feeds;
        this.consultations = consultations;
        this.onRecord = onRecord;
        this.writing = writing;
        this.words = words;
        this.settings = settings;
    }

    @GetMapping("/latest.atom")
    ResponseEntity<String> latest(@RequestParam(defaultValue = "") String after) {
        return writing.answer(
                followed(words.say("opendata.feed.latest"), "/", "/latest.atom", after), feeds.latest(mark(after)));
    }

    @GetMapping("/consultations.atom")
    ResponseEntity<String> consultations() {
        var entries = consultations.all().stream()
                .map(this::entry)
                .sorted(Comparator.comparing(Entry::updated).reversed())
                .toList();
        return writing.answer(
                followed(words.say("opendata.feed.consultations"), "/consultations", "/consultations.atom", ""),
                entries,
                entries.isEmpty() ? Instant.EPOCH : entries.getFirst().updated(),
                null);
    }

    @GetMapping("/consultations/{slug}/positions.atom")
    ResponseEntity<String> positions(@PathVariable String slug, @RequestParam Map<String, String> parameters) {
        var head = onRecord.consultation(slug);
        var after = parameters.getOrDefault("after", "");
        var filters = new HashMap<>(parameters);
        filters.remove("after");
        var query = onRecord.query(filters, head);
        var path = "/consultations/" + head.slug() + "/positions";
        var feed = query.first(path + ".atom");
        return writing.answer(
                followed(words.say("opendata.feed.positions", head.title()), query.first(path), feed, after),
                feeds.positions(query.filter(head.slug()), mark(after)));
    }

    @GetMapping("/consultations/{slug}/respondents.atom")
    ResponseEntity<String> responses(@PathVariable String slug, @RequestParam(defaultValue = "") String after) {
        var head = onRecord.consultation(slug);
        var path = "/consultations/" + head.slug() + "/respondents";
        return writing.answer(
                followed(words.say("opendata.feed.responses", head.title()), path, path + ".atom", after),
                feeds.responses(head.slug(), mark(after)));
    }

    @GetMapping("/positions/{reference}.atom")
    ResponseEntity<String> comments(@PathVariable String reference, @RequestParam(defaultValue = "") String after) {
        var position = onRecord.position(reference);
        var path = "/positions/" + position.reference();
        var title = words.say(
                "opendata.feed.comments", position.reference().value(), words.names(position.organisations()));
        return writing.answer(
                followed(title, path, path + ".atom", after), feeds.comments(position.reference(), mark(after)));
    }

    @GetMapping("/organisations/{slug}.atom")
    ResponseEntity<String> organisation(@PathVariable String slug, @RequestParam(defaultValue = "") String after) {
        var named = Slug.parse(slug).orElseThrow(NotOnRecord::new);
        var found = feeds.organisation(named, mark(after)).orElse(null);
        if (found == null) {
            return onRecord.moved("/organisations/", named, ".atom");
        }
        var path = "/organisations/" + named;
        return writing.answer(
                followed(words.say("opendata.feed.organisation", found.name()), path, path + ".atom", after),
                found.feed());
    }

    private static Followed followed(String title, String path, String feed, String after) {
        var followed = new Followed(title, path, feed, feed);
        return after.isBlank() ? followed : new Followed(title, path, feed, followed.next(after));
    }

    private static @Nullable TimeMark mark(String after) {
        return after.isBlank() ? null : TimeMark.parse(after).orElseThrow(() -> new NotUnderstood("after"));
    }

    private Entry entry(ConsultationHead head) {
        var announced = head.publishedOn().atStartOfDay(ConsultationClock.ZONE).toInstant();
        var updated = head.dateChanges().isEmpty()
                ? announced
                : head.dateChanges().getFirst().at();
        var body = head.consultingBody();
        return new Entry(
                settings.printed("/consultations/" + head.slug()),
                head.title(),
                updated,
                announced,
                List.of(new Author(body.name(), settings.printed("/organisations/" + body.slug()))),
                List.of(),
                "<p>" + HtmlUtils.htmlEscape(head.summary()) + "</p>");
    }
}
