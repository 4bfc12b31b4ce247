package org.concordat;

import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.account.ServiceRole;
import org.concordat.attachment.AttachmentId;
import org.concordat.attachment.CheckedFile;
import org.concordat.attachment.CopyId;
import org.concordat.attachment.TestFiles;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.consultation.NewConsultation;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultee.AskedListId;
import org.concordat.consultee.ConsulteeId;
import org.concordat.contribution.CollectionId;
import org.concordat.contribution.ContributionId;
import org.concordat.discussion.CommentDraft;
import org.concordat.kernel.Answer;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.kernel.Window;
import org.concordat.mail.Mail;
import org.concordat.membership.InvitationId;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.FileChoice;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.Verdict;
import org.concordat.notification.NoticeId;
import org.concordat.outcome.OutcomeId;
import org.concordat.outcome.PointId;
import org.concordat.preparation.PreparationId;
import org.concordat.preparation.PreparedQuestionId;
import org.concordat.preparation.ReviewAct;
import org.concordat.record.CommentReading;
import org.concordat.record.Follow;
import org.concordat.record.RecordChanges;
import org.concordat.response.AsideId;
import org.concordat.response.JointId;
import org.concordat.response.JointInvitationId;
import org.concordat.response.Mandate;
import org.concordat.response.PositionDraft;
import org.concordat.response.PositionRevision;
import org.concordat.response.ResponseId;
import org.concordat.signoff.spi.SignableId;
import org.concordat.staff.HeldRole;
import org.concordat.text.Text;
import org.concordat.transcript.TranscriptId;

/**
 * Makes an argument for any parameter of a service: things of our organisation, or things that nobody has. Ids, values and
 * words are named here; records, lists and the like are put together from them. A new type of id is added to
 * {@link #things}.
 */
class MatrixArguments {

    /** A value of a type: ours, or one that names nothing. */
    private final Map<Class<?>, Function<Boolean, Object>> things = new HashMap<>();

    MatrixArguments(MatrixStage stage, TestConsultations consultations, ConsultationClock clock) {
        thing(OrganisationId.class, stage.ours.id(), () -> new OrganisationId(UUID.randomUUID()));
        thing(PersonId.class, stage.drafter, () -> new PersonId(UUID.randomUUID()));
        thing(ConsultationId.class, stage.drafted.id(), () -> new ConsultationId(UUID.randomUUID()));
        thing(ResponseId.class, stage.draft, () -> new ResponseId(UUID.randomUUID()));
        thing(SignableId.class, stage.draft.signable(), () -> new SignableId(UUID.randomUUID()));
        thing(CaseId.class, stage.waiting, () -> new CaseId(UUID.randomUUID()));
        thing(UUID.class, stage.content, UUID::randomUUID);
        thing(ContentId.class, new ContentId(stage.content), () -> new ContentId(UUID.randomUUID()));
        thing(Reference.class, stage.published, () -> new Reference("P-0000-0000"));
        thing(Slug.class, stage.ours.slug(), () -> new Slug("nobody-is-called-this"));
        thing(
                Follow.class,
                Follow.organisation(stage.ours.slug()),
                () -> Follow.organisation(new Slug("nobody-is-called-this")));

        thing(AsideId.class, new AsideId(UUID.randomUUID()), () -> new AsideId(UUID.randomUUID()));

        thing(NoticeId.class, new NoticeId(UUID.randomUUID()), () -> new NoticeId(UUID.randomUUID()));

        thing(InvitationId.class, stage.invitation, () -> new InvitationId(UUID.randomUUID()));

        thing(JointId.class, stage.joint, () -> new JointId(UUID.randomUUID()));
        thing(JointInvitationId.class, stage.asked, () -> new JointInvitationId(UUID.randomUUID()));

        thing(AttachmentId.class, stage.file, () -> new AttachmentId(UUID.randomUUID()));
        thing(CopyId.class, stage.copy, () -> new CopyId(UUID.randomUUID()));
        thing(CollectionId.class, stage.collection, () -> new CollectionId(UUID.randomUUID()));
        thing(ContributionId.class, stage.contribution, () -> new ContributionId(UUID.randomUUID()));

        thing(PreparationId.class, stage.preparation, () -> new PreparationId(UUID.randomUUID()));
        thing(PreparedQuestionId.class, stage.preparedQuestion, () -> new PreparedQuestionId(UUID.randomUUID()));

        thing(
                AskedListId.class,
                AskedListId.of(stage.preparation),
                () -> AskedListId.of(new PreparationId(UUID.randomUUID())));
        thing(ConsulteeId.class, new ConsulteeId(UUID.randomUUID()), () -> new ConsulteeId(UUID.randomUUID()));

        thing(TranscriptId.class, stage.transcript, () -> new TranscriptId(UUID.randomUUID()));

        thing(OutcomeId.class, new OutcomeId(UUID.randomUUID()), () -> new OutcomeId(UUID.randomUUID()));
        thing(PointId.class, new PointId(UUID.randomUUID()), () -> new PointId(UUID.randomUUID()));

        value(Act.class, () -> Act.PASSKEY_ADDED);
        value(AuditEntry.class, () -> AuditEntry.as(AuditRole.PERSON).did(Act.CONSULTATION_ANNOUNCED, ""));
        value(Mail.class, () -> new Mail("matrix@test.example", "invitation", List.of("Matrix", "Matrix"), null));
        value(Decision.class, () -> Decision.against(Verdict.Kind.RETURN, Set.of(DecisionReason.ABUSE), ""));
        value(FileChoice.class, () -> FileChoice.withhold(DecisionReason.ABUSE));
        value(Target.class, () -> Target.ofQuestion(1));
        value(QuestionKind.class, () -> QuestionKind.stance());
        value(Answer.class, () -> new Answer.Written("7", ""));
        value(Locale.class, () -> Locale.UK);
        value(ReviewAct.class, () -> new ReviewAct.Delete("p1"));
        value(Path.class, () -> Path.of("README.md"));
        value(OutputStream.class, OutputStream::nullOutputStream);
        // From the newest on.
        value(PositionRevision.class, () -> null);
        value(HeldRole.class, () -> new HeldRole(ServiceRole.MODERATOR, null));
        var prepared = consultations.preparedConsultation();
        value(NewConsultation.class, () -> prepared);
        value(NewConsultation.Chapter.class, () -> prepared.chapters().getFirst());
        // From the first on: no mark.
        value(CommentReading.Mark.class, () -> null);
        value(RecordChanges.Look.class, () -> null);
        value(CommentDraft.class, () -> CommentDraft.of(Text.ofPlain("Who pays?")));
        value(PositionDraft.class, () -> PositionDraft.plain(Stance.MIXED, "Words of the matrix."));
        value(Mandate.class, Mandate::own);
        value(CheckedFile.class, () -> TestFiles.checked("matrix.csv"));
        value(Text.class, () -> Text.ofPlain("Words of the matrix."));
        value(Sha256.class, () -> Sha256.of("matrix"));
        value(String.class, () -> "matrix");
        value(Instant.class, clock::instant);
        // Two looks at the clock may be one moment.
        value(Window.class, () -> new Window(clock.instant(), clock.instant().plusSeconds(1)));
        value(LocalDate.class, () -> LocalDate.of(2010, 9, 1));
        value(Duration.class, () -> Duration.ofMinutes(1));
        value(int.class, () -> 1);
        value(Integer.class, () -> 1);
        value(long.class, () -> 1L);
        value(Long.class, () -> 1L);
        value(boolean.class, () -> false);
        value(Boolean.class, () -> false);
        value(byte[].class, () -> new byte[] {1});
        value(char[].class, () -> "matrix".toCharArray());
    }

    private <T> void thing(Class<T> type, T ours, java.util.function.Supplier<T> nobodys) {
        things.put(type, known -> known ? ours : nobodys.get());
    }

    private <T> void value(Class<T> type, java.util.function.Supplier<T> value) {
        things.put(type, known -> value.get());
    }

    /** Whether a type names something, itself or within. */
    boolean names(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(this::names);
        }
        if (!(type instanceof Class<?> plain)) {
            return false;
        }
        if (things.containsKey(plain)) {
            return plain == UUID.class
                    || plain == Reference.class
                    || plain == Slug.class
                    || plain.getSimpleName().endsWith("Id");
        }
        return plain.isRecord()
                && Arrays.stream(plain.getRecordComponents()).anyMatch(it -> names(it.getGenericType()));
    }

    /** The arguments with which a method is called. */
    Object[] of(Method method, boolean known) {
        return Arrays.stream(method.getGenericParameterTypes())
                .map(it -> {
                    try {
                        return of(it, known);
                    } catch (ReflectiveOperationException failure) {
                        throw new IllegalStateException("No argument for " + method + ": name one here", failure);
                    }
                })
                .toArray();
    }

    private Object of(Type type, boolean known) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), known);
        }
        if (!(type instanceof Class<?> plain)) {
            return "matrix"; // a type variable
        }
        var thing = things.get(plain);
        if (thing != null) {
            return thing.apply(known);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isRecord()) {
            return record(plain, known);
        }
        return plain.isInterface() ? doingNothing(plain) : null;
    }

    private Object container(Class<?> raw, Type[] of, boolean known) throws ReflectiveOperationException {
        if (raw == Optional.class) {
            return Optional.empty();
        }
        if (raw == Map.class) {
            return Map.of(of(of[0], known), of(of[1], known));
        }
        if (raw == Set.class) {
            return Set.of(of(of[0], known));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return List.of(of(of[0], known));
        }
        return raw.isInterface() ? doingNothing(raw) : null;
    }

    private Object record(Class<?> type, boolean known) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = of(components[i].getGenericType(), known);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    /** Suppliers, consumers and the like that are handed to a service. */
    private static Object doingNothing(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? (Object) false : null);
    }
}
