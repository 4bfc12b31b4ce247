package org.concordat.moderation.spi;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.Stance;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is judged by itself, such as one position of a response: all of it that becomes public.
 *
 * @param key names the part within its content, and in every later version of it
 * @param title what the moderator reads above it; empty where it is the whole content
 * @param texts the words that become public, each redacted by itself
 * @param beside what explains it
 * @param note what the moderator is told beside it and nobody else ever is, such as a request for confidence
 * @param files what lies with it, for moderators to read
 * @param separable whether it may be withheld while the rest is published
 */
public record ModeratedPart(
        String key,
        String title,
        @Nullable Stance stance,
        List<ModeratedText> texts,
        List<Beside> beside,
        @Nullable Text note,
        List<ModeratedFile> files,
        boolean separable) {

    public ModeratedPart {
        texts = List.copyOf(texts);
        beside = List.copyOf(beside);
        files = List.copyOf(files);
    }

    /** The same with one thing more beside it. */
    public ModeratedPart with(Beside more) {
        return new ModeratedPart(
                key,
                title,
                stance,
                texts,
                Stream.concat(beside.stream(), Stream.of(more)).toList(),
                note,
                files,
                separable);
    }

    /** The one part of a content that is a single text. */
    public static ModeratedPart whole(String key, Text text, List<Beside> beside) {
        return new ModeratedPart(
                key, "", null, List.of(new ModeratedText(key, "", text)), beside, null, List.of(), false);
    }
}
