package org.concordat.record;

import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What a reader follows: an organisation, a consultation, one of its questions, or everything where all is open.
 *
 * @param question a number of the consultation's
 */
public record Follow(
        @Nullable Slug consultation,
        @Nullable Integer question,
        @Nullable Slug organisation) {

    public static final Follow EVERYTHING = new Follow(null, null, null);

    /** @throws IllegalArgumentException when it is a question of no consultation, or an organisation's in one */
    public Follow {
        if (question != null && consultation == null || organisation != null && consultation != null) {
            throw new IllegalArgumentException("A question belongs to a consultation, an organisation to none");
        }
    }

    public static Follow consultation(Slug slug) {
        return new Follow(slug, null, null);
    }

    public static Follow question(Slug consultation, int number) {
        return new Follow(consultation, number, null);
    }

    public static Follow organisation(Slug slug) {
        return new Follow(null, null, slug);
    }

    /** The path of the page that is followed. */
    public String page() {
        if (organisation != null) {
            return "/organisations/" + organisation;
        }
        if (consultation == null) {
            return "/";
        }
        return "/consultations/" + consultation + (question == null ? "" : "/questions/" + question);
    }

    /** What it is called by, as its table and its tests write it. */
    @Override
    public String toString() {
        return page();
    }
}
