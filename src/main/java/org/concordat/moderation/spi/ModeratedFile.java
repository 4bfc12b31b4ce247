package org.concordat.moderation.spi;

import java.util.List;
import java.util.UUID;

/**
 * A file that lies with a part. The public reads none but a copy that says nothing beside what it shows.
 *
 * @param key names it within its content, and in every later version of it
 * @param words its name, kind and size
 * @param address where a moderator of its consultation may read it
 * @param found what it says beside what it shows, in words
 * @param copies that may be published in its place, the latest last; where there is none, it is withheld
 */
public record ModeratedFile(String key, String words, String address, List<String> found, List<Copy> copies) {

    public ModeratedFile {
        found = List.copyOf(found);
        copies = List.copyOf(copies);
    }

    /**
     * What may be published in the place of a file.
     *
     * @param redacted whether somebody sent it, with words left out; otherwise it shows what the file shows
     * @param words its kind and size
     * @param address where a moderator of its consultation may read it
     */
    public record Copy(UUID id, boolean redacted, String words, String address) {}
}
