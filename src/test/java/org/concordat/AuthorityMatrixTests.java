package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.consultation.TestConsultations;
import org.concordat.contribution.TestContributions;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PublicRead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every method of every service, called by everybody, with things of one organisation and with things that nobody has.
 * What is expected stands in {@code authority-matrix.csv}, which is read and agreed by people; how to read it and how to
 * bring it up to date is said in docs/authority.md.
 */
@PortalTest
@Import({MatrixStage.class, TestContributions.class})
@ActiveProfiles("matrix") // on a portal of its own: what others left would be counted
@Tag("A1")
@Tag("A2")
@Tag("T3")
@Tag("T4")
@Tag("T33")
@Tag("slow")
class AuthorityMatrixTests {

    private static final Path EXPECTED = Path.of("src/test/resources/authority-matrix.csv");
    private static final String TO_REVIEW = "TO REVIEW";

    /** Refused for the role alone, before anybody looked at what the call names. */
    private static final String REFUSED = "refused ";

    @Autowired
    ApplicationContext context;

    @Autowired
    TestPortal portal;

    @Autowired
    MatrixStage stage;

    @Autowired
    TestConsultations consultations;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<String> leaks = new ArrayList<>();

    /** What came of a call: done, none (done, and nothing to show), refused, missing, invalid, or broken. */
    private record Cell(String known, String unknown) {

        @Override
        public String toString() {
            return known.equals(unknown) ? known : known + "|" + unknown;
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isAsItWasAgreed() throws Exception {
        var arguments = new MatrixArguments(stage, consultations, clock);
        var expected = read();
        var before = everything();
        var found = new TreeMap<String, String>();
        for (var service : services()) {
            for (var method : methods(service)) {
                var name = name(method);
                found.put(name, row(name, method, context.getBean(service), stage, arguments, expected));
            }
        }
        assertThat(everything())
                .as("a call that was taken back has changed something")
                .isEqualTo(before);
        if (System.getProperty("matrix", "").equals("write")) {
            write(stage, found);
        }
        assertThat(leaks)
                .as("a thing of ours is told from one that never existed, or is changed")
                .isEmpty();
        var wrong = found.entrySet().stream()
                .filter(it -> !it.getValue().equals(expected.get(it.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(wrong).as("rows to add or change in " + EXPECTED).isEmpty();
        assertThat(expected.keySet()).as("rows of methods that are gone").isSubsetOf(found.keySet());
    }

    private List<Class<?>> services() {
        var services = new ArrayList<Class<?>>();
        for (var bean : context.getBeanDefinitionNames()) {
            var type = context.getType(bean);
            var service = type == null ? null : org.springframework.util.ClassUtils.getUserClass(type);
            if (service != null
                    && service.getName().startsWith("org.concordat.")
                    && Modifier.isPublic(service.getModifiers())
                    && !methods(service).isEmpty()) {
                services.add(service);
            }
        }
        return services;
    }

    private static List<Method> methods(Class<?> service) {
        boolean whole = isMarked(service);
        return Arrays.stream(service.getDeclaredMethods())
                .filter(it -> Modifier.isPublic(it.getModifiers()) && !Modifier.isStatic(it.getModifiers()))
                .filter(it -> !it.isSynthetic() && (whole || isMarked(it)))
                .toList();
    }

    private static boolean isMarked(java.lang.reflect.AnnotatedElement element) {
        return AnnotatedElementUtils.hasAnnotation(element, PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(element, PublicRead.class);
    }

    private static String name(Method method) {
        var service = method.getDeclaringClass();
        return service.getPackageName().replace("org.concordat.", "") + "." + service.getSimpleName() + "."
                + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(" ", "(", ")"));
    }

    private String row(
            String name,
            Method method,
            Object service,
            MatrixStage stage,
            MatrixArguments arguments,
            Map<String, String> expected) {
        boolean names = Arrays.stream(method.getGenericParameterTypes()).anyMatch(arguments::names);
        var cells = new LinkedHashMap<String, Cell>();
        stage.actors.forEach((actor, authentication) -> {
            var known = call(name + " by " + actor, method, service, authentication, arguments, true);
            var unknown = names && !known.equals(REFUSED)
                    ? call(name + " by " + actor, method, service, authentication, arguments, false)
                    : known;
            cells.put(actor, new Cell(known.strip(), unknown.strip()));
        });
        boolean tells = MatrixStage.STRANGERS.stream()
                .map(cells::get)
                .anyMatch(it -> !it.known().equals(it.unknown()));
        var agreed = Optional.ofNullable(expected.get(name))
                .map(it -> it.split(";", cells.size() + 2))
                .filter(it -> it.length == cells.size() + 2)
                .map(it -> it[cells.size() + 1])
                .filter(it -> !it.isBlank());
        var why = agreed.orElse(tells ? TO_REVIEW : "");
        if (tells && why.equals(TO_REVIEW)) {
            leaks.add(name + " " + cells);
        }
        return name + ";" + cells.values().stream().map(Cell::toString).collect(Collectors.joining(";")) + ";" + why;
    }

    /** Calls it in a transaction that is taken back, and makes sure that a refusal would have changed nothing. */
    private String call(
            String what,
            Method method,
            Object service,
            Authentication actor,
            MatrixArguments arguments,
            boolean known) {
        var outcome = new String[1];
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            var given = arguments.of(method, known);
            SecurityContextHolder.setContext(new SecurityContextImpl(actor));
            try {
                outcome[0] = told(
                        method,
                        AopUtils.selectInvocableMethod(method, service.getClass())
                                .invoke(service, given));
                entities.flush();
            } catch (InvocationTargetException failed) {
                outcome[0] = told(failed.getTargetException());
            } catch (ReflectiveOperationException | RuntimeException failed) {
                outcome[0] = "broken";
            } finally {
                SecurityContextHolder.clearContext();
            }
            boolean kept = !transaction.isRollbackOnly();
            if (kept && List.of("refused", "missing").contains(outcome[0]) && hasChangedSomething()) {
                leaks.add(what + " was " + outcome[0] + " and changed something");
            }
            transaction.setRollbackOnly();
        });
        return outcome[0];
    }

    /** A transaction has a number from its first change on. */
    private boolean hasChangedSomething() {
        return database.sql("select pg_current_xact_id_if_assigned() is not null")
                .query(Boolean.class)
                .single();
    }

    private static String told(Method method, Object result) {
        boolean nothing =
                switch (result) {
                    case null -> method.getReturnType() != void.class;
                    case Optional<?> optional -> optional.isEmpty();
                    case Collection<?> collection -> collection.isEmpty();
                    case Map<?, ?> map -> map.isEmpty();
                    case Number number -> number.longValue() == 0;
                    case Boolean answer -> !answer;
                    default -> false;
                };
        return nothing ? "none" : "done";
    }

    private static String told(Throwable failure) {
        return switch (failure) {
            case AuthorizationDeniedException _ -> REFUSED;
            case AccessDeniedException _ -> "refused";
            case AuthenticationException _ -> "refused";
            case NotFound _ -> "missing";
            case IllegalArgumentException _ -> "invalid";
            case IllegalStateException _ -> "invalid";
            case UnsupportedOperationException _ -> "invalid";
            default -> failure.getClass().getName().startsWith("org.concordat.") ? "invalid" : "broken";
        };
    }

    /** A hash of the rows of each table, those apart that tell of the asking. */
    private List<String> everything() {
        return database.sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname in ('concordat', 'record') and tablename not like 'audit%' order by 1
                        """).query(String.class).list().stream()
                .map(table -> table + " "
                        + database.sql(
                                        "select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "
                                                + table + " t")
                                .query(String.class)
                                .single())
                .toList();
    }

    private static Map<String, String> read() throws IOException {
        var rows = new TreeMap<String, String>();
        if (Files.exists(EXPECTED)) {
            Files.readAllLines(EXPECTED).stream()
                    .skip(1)
                    .filter(it -> !it.isBlank())
                    .forEach(it -> rows.put(it.substring(0, it.indexOf(';')), it));
        }
        return rows;
    }

    private static void write(MatrixStage stage, Map<String, String> rows) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("method;" + String.join(";", stage.actors.keySet()) + ";why strangers may tell ours from nothing");
        lines.addAll(rows.values());
        Files.write(EXPECTED, lines);
    }
}
