package org.concordat;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.concordat.account.CurrentPerson;
import org.concordat.account.RequestMemory;
import org.concordat.kernel.PublicRead;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.MemberAuthority;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.stereotype.Component;

/**
 * Everything that is called says who may call it, in a way that Spring Security hears. Each rule is held against the product, and
 * against classes planted to break it.
 */
@Tag("A1")
@Tag("T33")
class AccessRulesTests extends RuleBook {

    /**
     * They answer who is asking, and to nobody nothing, or hand a service what it was itself allowed to read in the same
     * request: there is nobody to refuse.
     */
    private static final List<Class<?>> KNOW_ONLY_WHO_ASKS =
            List.of(CurrentPerson.class, CurrentMember.class, MemberAuthority.class, RequestMemory.class);

    private static final DescribedPredicate<JavaClass> MARKED = DescribedPredicate.describe(
            "carry a rule of who may call them",
            it -> it.isAnnotatedWith(PreAuthorize.class)
                    || it.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(PreAuthorize.class)));

    private static final Map<String, ArchRule> RULES = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "what others can call says who may",
                    classes()
                            .that(resideOutsideOfPackages("..ui..", "..uikit..", "..shell.."))
                            .and()
                            .areMetaAnnotatedWith(Component.class)
                            .and()
                            .arePublic()
                            .and(not(assignableTo(AbstractHttpConfigurer.class))) // set up the filters at start
                            .and(DescribedPredicate.describe(
                                    "do more than know who asks",
                                    it -> KNOW_ONLY_WHO_ASKS.stream().noneMatch(it::isEquivalentTo)))
                            .should(markEachPublicMethod())),
            Map.entry(
                    "rules stand where Spring Security finds them: not on what is inherited",
                    classes()
                            .that(MARKED)
                            .should(be(
                                    "concrete classes of their own",
                                    it -> !it.isInterface()
                                            && !it.getModifiers().contains(JavaModifier.ABSTRACT)
                                            && it.getTypeParameters().isEmpty()
                                            && it.getRawSuperclass()
                                                    .filter(above -> above.isEquivalentTo(Object.class))
                                                    .isPresent()))),
            Map.entry(
                    "rules stand where Spring Security finds them: on beans that can be wrapped",
                    classes()
                            .that(MARKED)
                            .should(be(
                                    "beans that are not final",
                                    it -> it.isMetaAnnotatedWith(Component.class)
                                            && !it.getModifiers().contains(JavaModifier.FINAL)))),
            Map.entry(
                    "rules stand where Spring Security finds them: on public methods that can be wrapped",
                    methods()
                            .that()
                            .areAnnotatedWith(PreAuthorize.class)
                            .should()
                            .bePublic()
                            .andShould()
                            .notBeFinal()
                            .andShould()
                            .notBeStatic()),
            Map.entry(
                    "one language for rules",
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("org.springframework.security.access.annotation")),
            Map.entry(
                    "only the record, and its data, are read by everybody",
                    classes()
                            .that()
                            .areAnnotatedWith(PublicRead.class)
                            .should()
                            .resideInAnyPackage("org.concordat.record", "org.concordat.opendata")),
            Map.entry(
                    "pages do not reach for the database",
                    noClasses()
                            .that()
                            .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "jakarta.persistence..",
                                    "org.springframework.data..",
                                    "org.springframework.jdbc..",
                                    "javax.sql.."))));

    @Override
    Map<String, ArchRule> rules() {
        return RULES;
    }

    /** What is open to strangers says why, beside the mark. */
    @Test
    void explainEachDoorThatIsOpenToStrangers() throws IOException {
        assertThat(unexplained(List.of("@PreAuthorize(\"permitAll()\")", "class Planted {}")))
                .as("the rule can fail")
                .hasSize(1);
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(it -> it.toString().endsWith(".java")).toList()) {
                assertThat(unexplained(Files.readAllLines(source)))
                        .as(source.toString())
                        .isEmpty();
            }
        }
    }

    private static List<String> unexplained(List<String> lines) {
        var silent = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            boolean explained = lines.get(i).contains("//")
                    || i > 0 && lines.get(i - 1).strip().startsWith("//");
            if (lines.get(i).contains("\"permitAll()\"") && !explained) {
                silent.add(lines.get(i).strip());
            }
        }
        return silent;
    }

    private static ArchCondition<JavaClass> markEachPublicMethod() {
        return new ArchCondition<>("say for each public method who may call it") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                if (service.isAnnotatedWith(PreAuthorize.class) || service.isAnnotatedWith(PublicRead.class)) {
                    return;
                }
                service.getMethods().stream()
                        .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(it -> !it.getModifiers().contains(JavaModifier.STATIC))
                        .filter(it -> !it.isAnnotatedWith(PreAuthorize.class))
                        .map(JavaMethod::getFullName)
                        .forEach(it -> events.add(SimpleConditionEvent.violated(service, it + " lets anybody in")));
            }
        };
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> rule) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass subject, ConditionEvents events) {
                if (!rule.test(subject)) {
                    events.add(SimpleConditionEvent.violated(subject, subject.getName() + " is not"));
                }
            }
        };
    }
}
