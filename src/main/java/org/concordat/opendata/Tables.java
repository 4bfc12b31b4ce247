package org.concordat.opendata;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.kernel.Answer;
import org.concordat.kernel.QuestionKind;
import org.concordat.record.ListedCondition;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.ListedPosition;
import org.concordat.record.OrganisationReading.OrganisationOnRecord;
import org.concordat.record.PublishedDetail.Change;
import org.concordat.record.ResponseReading.ListedResponse;
import org.concordat.record.SentIn;
import org.concordat.record.ThreadedComment;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What tables of each sort of thing hold, column by column. */
@Component
class Tables {

    private static final String APART = "; ";

    private final InWords words;
    private final PublicSettings settings;

    Tables(InWords words, PublicSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    List<Column<ListedPosition>> positions() {
        return List.of(
                new Column<>("reference", it -> it.reference().value()),
                new Column<>("version", ListedPosition::version),
                new Column<>("url", it -> settings.printed("/positions/" + it.reference())),
                new Column<>("consultation", it -> it.consultation().value()),
                new Column<>("organisations", it -> names(it.organisations())),
                new Column<>("kinds", it -> kinds(it.organisations())),
                new Column<>("fictional", it -> fictional(it.organisations())),
                new Column<>("question", ListedPosition::question),
                new Column<>("paragraph", ListedPosition::paragraph),
                new Column<>("stance", it -> Codes.of(it.stance())),
                new Column<>("conditions", it -> it.conditions().size()),
                new Column<>("open_conditions", ListedPosition::openConditions),
                new Column<>("stance_in_words", words::held),
                new Column<>("provenance", it -> Codes.of(it.provenance())),
                new Column<>("reasons", it -> LeftOutWords.plain(it.text())),
                new Column<>("conditions_in_words", this::conditions),
                new Column<>("proposed_change", it -> change(it.detail().change())),
                new Column<>(
                        "proposed_because",
                        it -> it.detail().change() == null
                                ? null
                                : plain(it.detail().change().because())),
                new Column<>("evidence", it -> plain(it.detail().evidence())),
                new Column<>("as_at", it -> it.asAt().toString()),
                new Column<>("published_at", it -> it.publishedAt().toString()),
                new Column<>(
                        "speaker",
                        it -> it.report() == null ? null : it.report().speaker()),
                new Column<>(
                        "office", it -> it.report() == null ? null : it.report().office()),
                new Column<>(
                        "source", it -> it.report() == null ? null : it.report().source()),
                new Column<>(
                        "response",
                        it -> it.response() == null ? null : it.response().value()),
                new Column<>("signed_off_by", it -> String.join(APART, it.signedOffBy())),
                new Column<>("comments", ListedPosition::comments),
                new Column<>("late", ListedPosition::late),
                new Column<>(
                        "answer", it -> it.answer() == null ? null : it.answer().words()),
                new Column<>("answer_keys", it -> keys(it.answer())),
                new Column<>(
                        "answer_number",
                        it -> it.answer() instanceof Answer.Written number
                                ? number.value().map(BigDecimal::toPlainString).orElse(null)
                                : null),
                new Column<>(
                        "source_address",
                        it -> it.report() == null ? null : it.report().address()),
                new Column<>("sent_in_by", it -> sentIn(it.sentIn())),
                new Column<>("sent_in_confirmed", it -> confirmed(it.sentIn())));
    }

    private static @Nullable String keys(@Nullable Answer answer) {
        return answer instanceof Answer.Chosen(var chosen)
                ? chosen.stream().map(QuestionKind.Option::key).collect(Collectors.joining(APART))
                : null;
    }

    private static @Nullable String sentIn(@Nullable SentIn it) {
        return it == null ? null : Codes.of(it.by());
    }

    private static @Nullable Boolean confirmed(@Nullable SentIn it) {
        return it == null ? null : it.confirmedOn() != null;
    }

    List<Column<ListedResponse>> responses() {
        return List.of(
                new Column<>("reference", it -> it.reference().value()),
                new Column<>("version", ListedResponse::version),
                new Column<>("url", it -> settings.printed("/responses/" + it.reference())),
                new Column<>("consultation", it -> it.consultation().value()),
                new Column<>("organisations", it -> names(it.organisations())),
                new Column<>("kinds", it -> kinds(it.organisations())),
                new Column<>("fictional", it -> fictional(it.organisations())),
                new Column<>("submitted_at", it -> it.submittedAt().toString()),
                new Column<>("published_at", it -> it.publishedAt().toString()),
                new Column<>("signed_off_by", it -> String.join(APART, it.signedOffBy())),
                new Column<>("positions", ListedResponse::positions),
                new Column<>("content_hash", it -> it.contentHash().hex()),
                new Column<>("late_reason", ListedResponse::lateReason),
                new Column<>("sent_in_by", it -> sentIn(it.sentIn())),
                new Column<>("sent_in_confirmed", it -> confirmed(it.sentIn())));
    }

    List<Column<ThreadedComment>> comments() {
        return List.of(
                new Column<>("reference", it -> it.reference().value()),
                new Column<>("version", ThreadedComment::version),
                new Column<>(
                        "url",
                        it -> CommentData.url(
                                it.position().value(), it.reference().value(), settings)),
                new Column<>("position", it -> it.position().value()),
                new Column<>(
                        "reply_to",
                        it -> it.replyTo() == null ? null : it.replyTo().value()),
                new Column<>(
                        "organisation",
                        it -> it.organisation() == null
                                ? null
                                : it.organisation().name()),
                new Column<>(
                        "kind",
                        it -> it.organisation() == null
                                ? null
                                : Codes.of(it.organisation().kind())),
                new Column<>(
                        "fictional",
                        it -> it.organisation() != null && it.organisation().fictional()),
                new Column<>("quoted", ThreadedComment::quoted),
                new Column<>("words", it -> plain(it.text())),
                new Column<>("written_at", it -> it.writtenAt().toString()),
                new Column<>(
                        "edited_at",
                        it -> it.editedAt() == null ? null : it.editedAt().toString()));
    }

    List<Column<OrganisationOnRecord>> organisations() {
        return List.of(
                new Column<>("name", it -> it.organisation().name()),
                new Column<>("kind", it -> Codes.of(it.organisation().kind())),
                new Column<>("fictional", it -> it.organisation().fictional()),
                new Column<>(
                        "url",
                        it -> settings.printed(
                                "/organisations/" + it.organisation().slug())),
                new Column<>(
                        "part_of",
                        it -> it.partOf() == null ? null : it.partOf().name()),
                new Column<>(
                        "closed_on",
                        it -> it.closedOn() == null ? null : it.closedOn().toString()),
                new Column<>("responses", OrganisationOnRecord::responses),
                new Column<>("reported_positions", OrganisationOnRecord::reported),
                new Column<>("comments", OrganisationOnRecord::comments),
                new Column<>("consultations_run", OrganisationOnRecord::consulting));
    }

    static String names(List<ListedOrganisation> organisations) {
        return organisations.stream().map(ListedOrganisation::name).collect(Collectors.joining(APART));
    }

    private static String kinds(List<ListedOrganisation> organisations) {
        return organisations.stream().map(it -> Codes.of(it.kind())).distinct().collect(Collectors.joining(APART));
    }

    private static boolean fictional(List<ListedOrganisation> organisations) {
        return organisations.stream().anyMatch(ListedOrganisation::fictional);
    }

    String conditions(ListedPosition position) {
        var conditions = position.conditions();
        return IntStream.range(0, conditions.size())
                .mapToObj(it -> (it + 1) + ". " + condition(conditions.get(it)))
                .collect(Collectors.joining("\n"));
    }

    private String condition(ListedCondition it) {
        return it.mark() == null
                ? LeftOutWords.plain(it.words())
                : LeftOutWords.plain(it.words()) + " (" + words.say("condition.mark." + it.mark()) + ")";
    }

    /** What goes and what comes, as programs that compare texts write it. */
    static @Nullable String change(@Nullable Change change) {
        return change == null
                ? null
                : LeftOutWords.plain(change.tracked().pieces().stream()
                        .map(it -> switch (it.fate()) {
                            case KEPT -> it.words();
                            case REMOVED -> "[-" + it.words() + "-]";
                            case ADDED -> "{+" + it.words() + "+}";
                        })
                        .collect(Collectors.joining()));
    }

    private static @Nullable String plain(@Nullable PublishedText text) {
        return text == null ? null : LeftOutWords.plain(text);
    }
}
