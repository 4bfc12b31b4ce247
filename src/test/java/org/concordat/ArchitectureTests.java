package org.concordat;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.credential.Tries;
import org.concordat.kernel.PublicRead;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * What the compiler and Modulith cannot see. Each rule is held against the product, and against classes planted to
 * break it, so that a rule that cannot fail is noticed.
 */
class ArchitectureTests extends RuleBook {

    private static final DescribedPredicate<JavaCall<?>> READS_THE_CLOCK_OF_THE_MACHINE = DescribedPredicate.describe(
            "now() without a Clock",
            call -> call.getTarget().getOwner().getPackageName().equals("java.time")
                    && call.getTarget().getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(it -> it.isEquivalentTo(Clock.class)));

    private static final int MOST_COLLABORATORS = 7;

    private static final Set<String> SCRIPTING = Set.of("executeJs", "callJsFunction", "executeJavaScript");

    private static final Set<String> TYPED_INTO = Set.of(
            "com.vaadin.flow.component.combobox.ComboBox",
            "com.vaadin.flow.component.combobox.MultiSelectComboBox",
            "com.vaadin.flow.component.datepicker.DatePicker",
            "com.vaadin.flow.component.textfield.EmailField",
            "com.vaadin.flow.component.textfield.TextArea",
            "com.vaadin.flow.component.textfield.TextField");

    /** What has to be done together, or not at all. */
    private static final Set<String> PARTS_OF_AN_ENDING = Set.of(
            "org.concordat.organisation.OrganisationEndings",
            "org.concordat.membership.MovingMembers",
            "org.concordat.response.WithdrawnResponses",
            "org.concordat.discussion.WithdrawnComments");

    /** What is done to accounts by whoever has proven that they may: the room that asks for the proof does it, and no other. */
    private static final Set<String> TAKES_A_PROOF = Set.of(
            "org.concordat.account.PasswordHash.<init>",
            "org.concordat.account.PasswordHashes.of",
            "org.concordat.account.PasswordHashes.opening",
            "org.concordat.account.PasswordHashes.change",
            "org.concordat.account.Enrolment.move",
            "org.concordat.account.AccountClosing.close");

    /** Whatever tells a right secret from a wrong one, where it could be guessed. */
    private static final Map<String, String> LOOKS_AT_A_SECRET = Map.of(
            "matches", "org.springframework.security.crypto.password.PasswordEncoder",
            "authenticate", "org.springframework.security.authentication.",
            "stepOf", "org.concordat.factor.OneTimeCode",
            "useUp", "org.concordat.factor.RecoveryCodeRows");

    private static final Map<String, ArchRule> RULES = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "Vaadin is known only where screens are",
                    noClasses()
                            .that(resideOutsideOfPackages("..ui..", "..uikit..", "..shell.."))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("com.vaadin.flow..")),
            Map.entry(
                    "views are package-private",
                    classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate()),
            Map.entry(
                    "views are called views",
                    classes().that().areAnnotatedWith(Route.class).should().haveSimpleNameEndingWith("View")),
            Map.entry(
                    "views say who may open them",
                    classes()
                            .that()
                            .areAnnotatedWith(Route.class)
                            .should()
                            .beAnnotatedWith(RolesAllowed.class)
                            .orShould()
                            .beAnnotatedWith(PermitAll.class)
                            .orShould()
                            .beAnnotatedWith(AnonymousAllowed.class)),
            Map.entry(
                    "entities are package-private",
                    classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate()),
            Map.entry(
                    "repositories, and nothing else, are called repositories",
                    classes()
                            .that()
                            .haveSimpleNameEndingWith("Repository")
                            .or()
                            .areAssignableTo(org.springframework.data.repository.Repository.class)
                            .should()
                            .beAssignableTo(org.springframework.data.repository.Repository.class)
                            .andShould()
                            .haveSimpleNameEndingWith("Repository")),
            Map.entry(
                    "rows are read and written by SQL",
                    classes()
                            .that()
                            .haveSimpleNameEndingWith("Rows")
                            .should()
                            .dependOnClassesThat()
                            .areAssignableTo(JdbcClient.class)),
            Map.entry(
                    "repositories are package-private",
                    classes()
                            .that()
                            .areAssignableTo(org.springframework.data.repository.Repository.class)
                            .should()
                            .bePackagePrivate()),
            Map.entry(
                    "screens do not reach for the database",
                    noClasses()
                            .that()
                            .resideInAnyPackage("..ui..", "..uikit..", "..shell..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "jakarta.persistence..",
                                    "org.springframework.data..",
                                    "org.springframework.jdbc..",
                                    "org.springframework.transaction..")),
            Map.entry(
                    "services say who may call them",
                    classes()
                            .that()
                            .areAnnotatedWith(Service.class)
                            .should()
                            .beAnnotatedWith(PreAuthorize.class)
                            .orShould()
                            .beAnnotatedWith(PublicRead.class)),
            Map.entry(
                    "time comes from a clock",
                    noClasses()
                            .should()
                            .callCodeUnitWhere(DescribedPredicate.describe(
                                    "now() without a Clock", READS_THE_CLOCK_OF_THE_MACHINE::test))),
            Map.entry(
                    "nothing is injected into fields",
                    noFields()
                            .should()
                            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                            .orShould()
                            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")),
            Map.entry(
                    "whatever is put together by Spring, views too, asks for at most seven others",
                    noConstructors()
                            .that()
                            .areDeclaredInClassesThat(DescribedPredicate.describe(
                                    "are put together by Spring",
                                    it -> it.isMetaAnnotatedWith(Component.class) || it.isAnnotatedWith(Route.class)))
                            .should()
                            .haveRawParameterTypes(DescribedPredicate.describe(
                                    "more than seven", (List<JavaClass> it) -> it.size() > MOST_COLLABORATORS))),
            Map.entry(
                    "names say what a thing is",
                    noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO|VO)")),
            Map.entry(
                    "the precompiled bundle stays enough",
                    noClasses()
                            .should()
                            .beAnnotatedWith("com.vaadin.flow.component.dependency.JsModule")
                            .orShould()
                            .beAnnotatedWith("com.vaadin.flow.component.dependency.NpmPackage")
                            .orShould()
                            .beAnnotatedWith("com.vaadin.flow.component.dependency.CssImport")
                            .orShould()
                            .beAnnotatedWith("com.vaadin.flow.component.dependency.JavaScript")
                            .orShould()
                            .beAnnotatedWith("com.vaadin.flow.theme.Theme")),
            Map.entry(
                    "everything has a room",
                    classes()
                            .that()
                            .resideInAnyPackage("org.concordat", "planted")
                            .should()
                            .haveNameMatching("org\\.concordat\\.(ConcordatApplication|RecordNode|package-info)")),
            Map.entry(
                    "organisations end in one place",
                    noClasses()
                            .that(resideOutsideOfPackages("org.concordat.stewardship.."))
                            .should()
                            .callMethodWhere(DescribedPredicate.describe(
                                    "a part of an ending",
                                    call -> PARTS_OF_AN_ENDING.contains(
                                                    call.getTargetOwner().getName())
                                            && !call.getOriginOwner().equals(call.getTargetOwner())))),
            Map.entry(
                    "passwords are kept in one room",
                    noClasses()
                            .that(resideOutsideOfPackages("org.concordat.account..", "org.concordat.credential.."))
                            .should()
                            .callCodeUnitWhere(DescribedPredicate.describe(
                                    "what takes a proof",
                                    call -> TAKES_A_PROOF.contains(
                                            call.getTargetOwner().getName() + "."
                                                    + call.getTarget().getName())))),
            Map.entry(
                    "every look at a secret is counted",
                    noClasses()
                            .that()
                            .areNotAssignableTo(PasswordEncoder.class) // they are what is asked
                            .should()
                            .callCodeUnitWhere(DescribedPredicate.describe(
                                    "a look at a secret outside Tries",
                                    call -> looksAtASecret(call) && !isCounted(call.getOrigin(), new HashSet<>())))),
            Map.entry(
                    "HTML is shown in one place",
                    noClasses()
                            .that()
                            .doNotHaveFullyQualifiedName("org.concordat.uikit.Prose")
                            .and()
                            .doNotHaveFullyQualifiedName("org.concordat.uikit.Still")
                            .should()
                            .dependOnClassesThat()
                            .haveFullyQualifiedName("com.vaadin.flow.component.Html")),
            Map.entry(
                    "scripts stand in files and are called in one place",
                    noClasses()
                            .that()
                            .doNotHaveFullyQualifiedName("org.concordat.uikit.Script")
                            .should()
                            .callMethodWhere(DescribedPredicate.describe(
                                    "a script in Java",
                                    call -> SCRIPTING.contains(call.getTarget().getName())))),
            Map.entry(
                    "no screen waits for a pause in typing",
                    noClasses()
                            .that(resideOutsideOfPackages("..uikit.."))
                            .should()
                            .dependOnClassesThat()
                            .haveFullyQualifiedName("com.vaadin.flow.data.value.ValueChangeMode")),
            Map.entry(
                    "words are typed into fields that cannot lose them",
                    noClasses()
                            .that(resideOutsideOfPackages("..uikit.."))
                            .should()
                            .callConstructorWhere(DescribedPredicate.describe(
                                    "a field of Vaadin's",
                                    call -> TYPED_INTO.contains(
                                            call.getTarget().getOwner().getName())))),
            Map.entry(
                    "the vocabulary knows no framework",
                    noClasses()
                            .that(resideInAnyPackage("org.concordat.kernel..", "planted.kernel.."))
                            .and()
                            .doNotHaveSimpleName("package-info")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "org.springframework..", "com.vaadin..", "jakarta..", "org.hibernate..")),
            Map.entry(
                    "the record is read by the reader's role",
                    noClasses()
                            .that(resideInAnyPackage(
                                    "org.concordat.publication..", "org.concordat.opendata..", "planted.publication.."))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "org.springframework.jdbc..", "javax.sql..", "jakarta.persistence.."))));

    private static boolean looksAtASecret(JavaCall<?> call) {
        var owner = LOOKS_AT_A_SECRET.get(call.getTarget().getName());
        return owner != null
                && call.getTarget().getOwner().getAllClassesSelfIsAssignableTo().stream()
                        .anyMatch(it -> it.getName().startsWith(owner));
    }

    /** Whether it is done through Tries, there or by all that call it, which only the class itself can. */
    private static boolean isCounted(JavaCodeUnit look, Set<JavaCodeUnit> seen) {
        boolean here = look.getMethodCallsFromSelf().stream()
                .anyMatch(it -> it.getTargetOwner().isEquivalentTo(Tries.class)
                        && it.getTarget().getName().startsWith("look"));
        return here
                || look.getModifiers().contains(JavaModifier.PRIVATE)
                        && !look.getCallsOfSelf().isEmpty()
                        && look.getCallsOfSelf().stream()
                                .allMatch(it -> !seen.add(it.getOrigin()) || isCounted(it.getOrigin(), seen));
    }

    @Override
    Map<String, ArchRule> rules() {
        return RULES;
    }

    @Test
    void looksAtTheWholeProduct() {
        assertThat(PRODUCT.size()).isGreaterThan(200);
    }
}
