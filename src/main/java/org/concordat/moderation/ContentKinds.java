package org.concordat.moderation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Reference;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ModeratedContent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the content behind a case by its kind. */
@Component
class ContentKinds {

    private final ObjectProvider<ModeratedContent> contents;

    ContentKinds(ObjectProvider<ModeratedContent> contents) {
        this.contents = contents;
    }

    ModeratedContent of(ContentKind kind) {
        var found = byKind().get(kind);
        if (found == null) {
            throw new IllegalStateException("Nobody offers " + kind + " to be moderated");
        }
        return found;
    }

    /** What the public reads under a name, among all kinds. */
    Optional<Reporting.Named> published(Reference reference) {
        return contents.stream()
                .flatMap(kind -> kind.published(reference).map(it -> new Reporting.Named(kind.kind(), it)).stream())
                .findFirst();
    }

    private Map<ContentKind, ModeratedContent> byKind() {
        List<ModeratedContent> all = contents.stream().toList();
        return all.stream().collect(Collectors.toMap(ModeratedContent::kind, Function.identity()));
    }
}
