package org.concordat.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Slug;
import org.concordat.opendata.PublicSettings;
import org.concordat.opendata.WovenPaper.Proposal;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.PublishedFile;
import org.concordat.record.StanceCount;
import org.concordat.record.ThreadedComment;
import org.concordat.text.LeftOut;
import org.concordat.text.PublishedText;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What templates need to say things as the portal says them everywhere: dates, names, marks of stance and kind. */
@Component
class Wording {

    private final MessageSource messages;
    private final PublicSettings settings;

    Wording(MessageSource messages, PublicSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** The whole address of a path, for those who read it on paper. */
    public String address(String path) {
        return settings.printed(path);
    }

    /** Such as 11 October 2010. */
    public String day(LocalDate day) {
        return format("pattern.day", day);
    }

    /** The day, in London, of a moment. */
    public String day(Instant moment) {
        return format("pattern.day", moment.atZone(ConsultationClock.ZONE));
    }

    /** Such as 11 October, where the year goes without saying. */
    public String shortDay(LocalDate day) {
        return format("pattern.day.short", day);
    }

    /** Such as 11:45 pm. */
    public String time(Instant moment) {
        return format("pattern.time", moment.atZone(ConsultationClock.ZONE));
    }

    private String format(String pattern, TemporalAccessor moment) {
        var locale = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern(say(pattern), locale).format(moment);
    }

    /** The names of those who speak together. */
    public String names(List<ListedOrganisation> organisations) {
        return listed(organisations.stream().map(ListedOrganisation::name).toList());
    }

    /** Who proposes some words. */
    public String by(List<Proposal> proposals) {
        return listed(proposals.stream()
                .flatMap(it -> it.proposed().organisations().stream())
                .map(ListedOrganisation::name)
                .distinct()
                .toList());
    }

    /** Leads to the words that a comment quotes; a browser that can marks them there. */
    public String passage(ThreadedComment comment) {
        var words = UriUtils.encode(Objects.requireNonNull(comment.quoted()), StandardCharsets.UTF_8)
                .replace("-", "%2D");
        var position = "/positions/" + comment.position();
        var place = comment.isReply() ? "?comment=" + comment.replyTo() + "#" + comment.replyTo() : "#words";
        return position + place + ":~:text=" + words;
    }

    /** What the organisation of that address is called. */
    public String name(List<ListedOrganisation> organisations, Slug slug) {
        return organisations.stream()
                .filter(it -> it.slug().equals(slug))
                .map(ListedOrganisation::name)
                .findFirst()
                .orElse("");
    }

    /** "A", "A and B", "A, B and C". */
    public String listed(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return say("list.and", String.join(say("list.comma"), words.subList(0, words.size() - 1)), words.getLast());
    }

    /** A bar in words: "2 support, 1 opposes". */
    public String counted(List<StanceCount> stances) {
        return String.join(
                say("list.comma"),
                stances.stream()
                        .map(it -> say("stance.counted." + it.stance(), it.count()))
                        .toList());
    }

    /** A published text as HTML, with words for why some were left out. */
    public String html(PublishedText text) {
        return LeftOut.html(text.html(), this::leftOut);
    }

    /** Plain published words, with words for why some were left out. */
    public String plain(String published) {
        return LeftOut.plain(published, this::leftOut);
    }

    /** A file's kind and size. */
    public String file(PublishedFile file) {
        var name = file.name();
        var size = file.bytes() < 1024 * 1024
                ? say("position.file.kilobytes", Math.max(1, Math.round(file.bytes() / 1024.0)))
                : say("position.file.megabytes", Math.round(10.0 * file.bytes() / 1024 / 1024) / 10.0);
        var ending = name.substring(name.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT)
                .replace("jpeg", "jpg");
        return say("position.file.about", say("position.file.type." + ending), size);
    }

    /** What was changed from version to version of a comment. */
    public List<ThreadedComment.Change> changes(ThreadedComment comment) {
        return comment.changes(this::leftOut);
    }

    private String leftOut(String code) {
        var locale = LocaleContextHolder.getLocale();
        return say("redaction", LeftOut.why(code, key -> messages.getMessage(key, null, null, locale)));
    }

    /** The first of some published words, for a glance. */
    public String glance(String published, int length) {
        var plain = plain(published);
        if (plain.length() <= length) {
            return plain;
        }
        int end = plain.lastIndexOf(' ', length);
        return plain.substring(0, end > length / 2 ? end : length).stripTrailing() + "…";
    }

    /** How an address names a value: {@code support-with-conditions}. */
    public String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A segment's part of a bar, in hundredths, as the class that sizes it. */
    public String share(StanceCount segment, List<StanceCount> all) {
        int total = all.stream().mapToInt(StanceCount::count).sum();
        return "w" + Math.max(1, Math.round(100f * segment.count() / total));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
