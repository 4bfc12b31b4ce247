package org.concordat.moderation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.membership.Memberships;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.text.Span;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at the words of a case beforehand: against the version before, and for data about persons. */
@Component
class CaseChecks {

    private final ContentKinds contents;
    private final CaseRepository cases;
    private final DecisionRepository decisions;
    private final CaseAtHand atHand;
    private final Memberships memberships;

    CaseChecks(
            ContentKinds contents,
            CaseRepository cases,
            DecisionRepository decisions,
            CaseAtHand atHand,
            Memberships memberships) {
        this.atHand = atHand;
        this.contents = contents;
        this.memberships = memberships;
        this.cases = cases;
        this.decisions = decisions;
    }

    /**
     * What is known before a moderator reads.
     *
     * @param before every text of the version before by its key; nothing where this is the first version
     * @param filesBefore what became of files in the last version that was decided, by their keys
     * @param withheldBefore the parts of it that were withheld, by their keys, and why
     */
    record Checked(
            List<Suggestion> suggestions,
            @Nullable Map<String, Text> before,
            Map<String, FileChoice> filesBefore,
            Map<String, DecisionReason> withheldBefore) {}

    Checked of(ModerationCase subject, List<ModeratedPart> parts, Locale locale) {
        var texts = parts.stream().flatMap(it -> it.texts().stream()).toList();
        var earlier = contents.of(subject.kind()).before(subject.contentId());
        var before = earlier.map(it -> texts(subject, it, locale)).orElse(null);
        var suggestions = new ArrayList<Suggestion>();
        if (before != null) {
            redacted(subject, earlier.orElseThrow())
                    .forEach(it -> carryOver(it, before.get(it.part()), texts, suggestions));
        }
        for (var text : texts) {
            PersonalData.in(text.text().plain()).stream()
                    .map(it -> Suggestion.of(text.key(), it))
                    .filter(it -> suggestions.stream().noneMatch(it::overlaps))
                    .toList()
                    .forEach(suggestions::add);
        }
        members(subject, texts).stream()
                .filter(it -> suggestions.stream().noneMatch(it::overlaps))
                .forEach(suggestions::add);
        var decided = decidedBefore(subject);
        return new Checked(
                List.copyOf(suggestions),
                before,
                decided.map(ModerationDecision::files).orElse(Map.of()),
                decided.map(ModerationDecision::withheld).orElse(Map.of()));
    }

    /**
     * Whether a moderator should look at something twice: it may hold data about a person, its author asks for confidence,
     * a file lies with it, or the version before was not published whole.
     */
    boolean flags(ModerationCase subject) {
        var content = contents.of(subject.kind());
        var parts = content.parts(subject.contentId(), Locale.UK);
        return parts.stream().anyMatch(it -> it.note() != null || !it.files().isEmpty())
                || parts.stream()
                        .flatMap(it -> it.texts().stream())
                        .anyMatch(it -> !PersonalData.in(it.text().plain()).isEmpty())
                || decidedBefore(subject)
                        .filter(it -> !it.explanation().isWhole())
                        .isPresent();
    }

    /** Where people are named who act for other organisations than the authors'. */
    private List<Suggestion> members(ModerationCase subject, List<ModeratedText> texts) {
        var said = texts.stream()
                .flatMap(it -> PossibleNames.in(it.text().plain()).stream())
                .collect(Collectors.toSet());
        var others = new ArrayList<Suggestion>();
        memberships.called(said).forEach((name, organisations) -> {
            if (Collections.disjoint(organisations, subject.authors())) {
                for (var text : texts) {
                    text.text().find(name).stream()
                            .filter(it -> standsAlone(text.text().plain(), it))
                            .map(it -> Suggestion.of(text.key(), it, Suggestion.Kind.MEMBER_OF_ANOTHER))
                            .forEach(others::add);
                }
            }
        });
        return others;
    }

    private static boolean standsAlone(String words, Span span) {
        return (span.start() == 0 || !Character.isLetterOrDigit(words.codePointBefore(span.start())))
                && (span.end() == words.length() || !Character.isLetterOrDigit(words.codePointAt(span.end())));
    }

    /** Whether something may be published unread: neither flagged nor naming anybody of another organisation. */
    boolean isClean(ModerationCase subject) {
        var texts = contents.of(subject.kind()).parts(subject.contentId(), Locale.UK).stream()
                .flatMap(it -> it.texts().stream())
                .toList();
        return !flags(subject) && members(subject, texts).isEmpty();
    }

    private Map<String, Text> texts(ModerationCase subject, ContentId content, Locale locale) {
        return contents.of(subject.kind()).parts(content, locale).stream()
                .flatMap(it -> it.texts().stream())
                .collect(Collectors.toMap(
                        ModeratedText::key, ModeratedText::text, (first, second) -> first, LinkedHashMap::new));
    }

    /** The last decision on the last version before that was decided: others were taken back. */
    private Optional<ModerationDecision> decidedBefore(ModerationCase subject) {
        var content = contents.of(subject.kind());
        var earlier = content.before(subject.contentId());
        while (earlier.isPresent()) {
            var decided = decided(cases.findByKindAndContentIdIn(
                    subject.kind(), List.of(earlier.get().value())));
            if (!decided.isEmpty()) {
                return Optional.of(decided.getLast());
            }
            earlier = content.before(earlier.get());
        }
        return Optional.empty();
    }

    /** What the last decision on a content left out of it; what was marked where it ended without one. */
    private List<RedactionRequest> redacted(ModerationCase subject, ContentId content) {
        var earlier = cases.findByKindAndContentIdIn(subject.kind(), List.of(content.value()));
        var decided = decided(earlier);
        return decided.isEmpty()
                ? earlier.stream().flatMap(it -> atHand.marked(it).stream()).toList()
                : decided.getLast().redactions();
    }

    private List<ModerationDecision> decided(List<ModerationCase> earlier) {
        return decisions.findByCaseIdInOrderByDecidedAt(
                earlier.stream().map(it -> it.id().value()).toList());
    }

    private static void carryOver(
            RedactionRequest earlier, @Nullable Text older, List<ModeratedText> texts, List<Suggestion> suggestions) {
        if (older == null || earlier.end() > older.plain().length()) {
            return;
        }
        for (var text : texts) {
            var places = text.key().equals(earlier.part())
                    ? CarriedOver.places(older, text.text(), new Span(earlier.start(), earlier.end()))
                    : text.text().find(older.plain().substring(earlier.start(), earlier.end()));
            places.stream()
                    .map(it -> new Suggestion(
                            text.key(),
                            it.start(),
                            it.end(),
                            Suggestion.Kind.CARRIED_OVER,
                            earlier.reason(),
                            earlier.label()))
                    .filter(it -> suggestions.stream().noneMatch(it::overlaps))
                    .forEach(suggestions::add);
        }
    }
}
