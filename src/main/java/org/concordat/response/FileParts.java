package org.concordat.response;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.account.CurrentPerson;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.AttachmentId;
import org.concordat.attachment.AttachmentRefused;
import org.concordat.attachment.Attachments;
import org.concordat.attachment.CopyId;
import org.concordat.attachment.LookedInto;
import org.concordat.attachment.PublicCopies;
import org.concordat.attachment.PublicCopy;
import org.concordat.kernel.NotFound;
import org.concordat.moderation.spi.CopyRefused;
import org.concordat.moderation.spi.FileVerdict;
import org.concordat.moderation.spi.ModeratedFile;
import org.concordat.moderation.spi.SentFile;
import org.concordat.record.PublishedFile;
import org.concordat.record.PublishedFile.How;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The files of positions, each judged by itself, and what the public reads of them in the end. */
@Component
class FileParts {

    private final MessageSource messages;
    private final Attachments attachments;
    private final PublicCopies copies;
    private final CurrentPerson current;

    FileParts(MessageSource messages, Attachments attachments, PublicCopies copies, CurrentPerson current) {
        this.messages = messages;
        this.attachments = attachments;
        this.copies = copies;
        this.current = current;
    }

    /**
     * A file as a moderator let it through.
     *
     * @param copy whose bytes are published; nothing where it is withheld
     */
    record Let(PublishedFile file, @Nullable CopyId copy) {}

    /** What is known of the files of positions. */
    Map<AttachmentId, LookedInto> lookedInto(List<Position> positions) {
        return copies.of(positions.stream()
                .flatMap(it -> it.draft().files().stream())
                .map(Attachment::id)
                .distinct()
                .toList());
    }

    List<ModeratedFile> of(Position position, Map<AttachmentId, LookedInto> known, Locale locale) {
        return position.draft().files().stream()
                .distinct()
                .map(it -> moderated(position, it, known.getOrDefault(it.id(), LookedInto.NOT_YET), locale))
                .toList();
    }

    private ModeratedFile moderated(Position position, Attachment file, LookedInto known, Locale locale) {
        return new ModeratedFile(
                key(position, file),
                FileWords.of(file, (key, values) -> say(key, locale, values)),
                FilePath.of(file.id()),
                known.found().stream()
                        .sorted()
                        .map(it -> say("response.file.found." + it, locale))
                        .toList(),
                known.copies().stream().map(it -> copy(it, locale)).toList());
    }

    private ModeratedFile.Copy copy(PublicCopy copy, Locale locale) {
        return new ModeratedFile.Copy(
                copy.id().value(),
                copy.supplied(),
                FileWords.kindAndSize(copy.type(), copy.bytes(), (key, values) -> say(key, locale, values)),
                FilePath.of(copy.id()));
    }

    /**
     * Each file as it was let through, under a name that no other file of the position has.
     *
     * @param nameless whether their names may tell what was left out of the position's sources
     */
    List<Let> let(Position position, Map<String, FileVerdict> verdicts, boolean nameless) {
        var let = new ArrayList<Let>();
        Set<String> names = new HashSet<>();
        for (var file : position.draft().files().stream().distinct().toList()) {
            var verdict = verdicts.get(key(position, file));
            if (verdict != null) {
                let.add(let(file, verdict, nameless, names));
            }
        }
        return let;
    }

    private Let let(Attachment file, FileVerdict verdict, boolean nameless, Set<String> names) {
        var called = nameless ? "file." + file.type().ending() : file.name();
        if (verdict.copy() == null) {
            return new Let(
                    new PublishedFile(
                            free(called, names), file.type().mediaType(), 0, null, How.WITHHELD, verdict.reason()),
                    null);
        }
        var copy = copies.find(new CopyId(verdict.copy()))
                .filter(it -> it.of().equals(file.id()) && it.supplied() == verdict.redacted())
                .orElseThrow(NotFound::new);
        var how = copy.supplied() ? How.REDACTED : copy.hash().equals(file.hash()) ? How.AS_SENT : How.WITHOUT_DETAILS;
        return new Let(
                new PublishedFile(
                        free(copy.named(called), names),
                        copy.type().mediaType(),
                        copy.bytes(),
                        copy.hash().hex(),
                        how,
                        null),
                copy.id());
    }

    private static String free(String name, Set<String> names) {
        int dot = name.lastIndexOf('.');
        return Stream.iterate(1, it -> it + 1)
                .map(it -> it == 1 ? name : name.substring(0, dot) + "-" + it + name.substring(dot))
                .filter(names::add)
                .findFirst()
                .orElseThrow();
    }

    /** The bytes of what was let through. */
    byte[] content(CopyId copy) {
        return copies.content(copy);
    }

    /**
     * Keeps what a moderator sent to be published in the place of a file.
     *
     * @param key of the file, which is one of these positions'
     * @throws NotFound when there is no such file
     * @throws CopyRefused when nothing of what was sent could be published
     */
    void supply(List<Position> positions, String key, SentFile sent, Locale locale) {
        var file = positions.stream()
                .flatMap(position -> position.draft().files().stream()
                        .filter(it -> key(position, it).equals(key)))
                .findFirst()
                .orElseThrow(NotFound::new);
        try {
            copies.supply(
                    file.id(),
                    attachments.check(sent.name(), sent.declared(), sent.content()),
                    current.require().id());
        } catch (AttachmentRefused refused) {
            throw new CopyRefused(say("response.file.fault." + refused.fault(), locale, sent.name()));
        }
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private static String key(Position position, Attachment file) {
        return PositionParts.key(position) + "/file/" + file.id();
    }
}
