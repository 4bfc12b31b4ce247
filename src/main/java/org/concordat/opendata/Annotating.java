package org.concordat.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.Reference;
import org.concordat.opendata.Annotation.Agent;
import org.concordat.opendata.Annotation.Body;
import org.concordat.opendata.Annotation.Specific;
import org.concordat.record.ListedPosition;
import org.concordat.record.ThreadedComment;
import org.springframework.stereotype.Component;

/** Says what was published as annotations of what it is about. */
@Component
class Annotating {

    private final InWords words;
    private final PublicSettings settings;

    Annotating(InWords words, PublicSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    /**
     * A position, and the change that it proposes to the paper, which is an annotation by itself.
     *
     * @param paper the words of each paragraph, by its ref
     */
    List<Annotation> position(ListedPosition it, Map<String, String> paper) {
        var annotations = new ArrayList<Annotation>();
        var address = settings.printed("/positions/" + it.reference() + "?version=" + it.version());
        var source = source(it);
        var body = new ArrayList<>(List.of(Body.of("tagging", tag(it))));
        if (!it.text().plain().isBlank()) {
            body.add(Body.of("commenting", LeftOutWords.plain(it.text())));
        }
        var about = it.paragraph() == null ? null : paper.get(it.paragraph());
        annotations.add(annotation(
                it, address, "assessing", body, about == null ? source : Specific.of(source, Passage.whole(about))));
        var change = it.detail().change();
        if (change != null) {
            var edit = Edit.of(change.tracked());
            var edited = new ArrayList<>(List.of(Body.of("editing", LeftOutWords.plain(edit.by()))));
            if (change.because() != null) {
                edited.add(Body.of("commenting", LeftOutWords.plain(change.because())));
            }
            annotations.add(annotation(
                    it,
                    address + "#detail",
                    "editing",
                    edited,
                    edit.replaced().text().equals(about) ? Specific.of(source, edit.replaced()) : source));
        }
        return annotations;
    }

    private Annotation annotation(ListedPosition it, String id, String motivation, List<Body> body, Object target) {
        var creators =
                it.isReported() ? List.<OrganisationData>of() : OrganisationData.of(it.organisations(), settings);
        return new Annotation(
                id,
                "Annotation",
                motivation,
                creators.stream().map(Agent::of).toList(),
                it.publishedAt(),
                null,
                body,
                target);
    }

    /** Where it stands, never without its conditions; of what was reported also whose it is, and that it was reported. */
    private String tag(ListedPosition it) {
        return it.isReported()
                ? words.say("opendata.entry.reported", words.names(it.organisations()), words.held(it), words.about(it))
                : words.held(it);
    }

    private String source(ListedPosition it) {
        var consultation = "/consultations/" + it.consultation();
        if (it.question() != null) {
            return settings.printed(consultation + "/questions/" + it.question());
        }
        return settings.printed(consultation + "/paper" + (it.paragraph() == null ? "" : "#" + it.paragraph()));
    }

    /**
     * A comment on a position, or a reply to one.
     *
     * @param quotable the words of what they are about, by reference
     */
    Annotation comment(ThreadedComment it, Map<Reference, String> quotable) {
        var address = CommentData.url(it.position().value(), it.reference().value(), settings);
        var reply = it.replyTo();
        var source = reply == null
                ? settings.printed("/positions/" + it.position())
                : CommentData.url(it.position().value(), reply.value(), settings);
        var about = LeftOutWords.plain(quotable.getOrDefault(reply == null ? it.position() : reply, ""));
        var quoted = it.quoted();
        var passage = quoted == null ? null : Passage.of(about, quoted).orElse(null);
        return new Annotation(
                address,
                "Annotation",
                reply == null ? "commenting" : "replying",
                it.organisation() == null
                        ? List.of()
                        : List.of(Agent.of(OrganisationData.of(it.organisation(), settings))),
                it.writtenAt(),
                it.editedAt(),
                it.text() == null ? List.of() : List.of(Body.of("commenting", LeftOutWords.plain(it.text()))),
                passage == null ? source : Specific.of(source, passage));
    }
}
