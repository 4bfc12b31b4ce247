package org.concordat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;

/** What one waits for while working needs no browser, and no test disturbs the build that runs it. */
class TestTiersTests {

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.concordat");

    private static final ArchRule WHAT_DRIVES_A_BROWSER_IS_SLOW = classes()
            .that()
            .haveSimpleNameEndingWith("Tests")
            .and(DescribedPredicate.describe("drive a browser", it -> drivesABrowser(it, new HashSet<>())))
            .should(beTaggedSlow());

    private static final ArchRule PROGRAMS_HAVE_STREAMS_OF_THEIR_OWN =
            noClasses().should().callMethod(ProcessBuilder.class, "inheritIO");

    private static final ArchRule WHO_COMES_AT_ONCE_HAS_A_BARRIER = noClasses()
            .that()
            .doNotBelongToAnyOf(AtOnce.class)
            .should()
            .callMethod(ExecutorService.class, "invokeAll", Collection.class);

    @Test
    void startRacesTogether() {
        WHO_COMES_AT_ONCE_HAS_A_BARRIER.check(TESTS);
    }

    @Test
    void giveProgramsStreamsOfTheirOwn() {
        PROGRAMS_HAVE_STREAMS_OF_THEIR_OWN.check(TESTS);
    }

    @Test
    void leaveBrowsersToTheSlowOnes() {
        WHAT_DRIVES_A_BROWSER_IS_SLOW.check(TESTS);
    }

    @Test
    void noticeOneThatDoesNot() {
        var planted = new ClassFileImporter().importPackages("planted");
        assertThatThrownBy(() -> WHAT_DRIVES_A_BROWSER_IS_SLOW.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PlantedJourneyTests");
    }

    /** By itself, or with the hands of what other tests have made for it. */
    private static boolean drivesABrowser(JavaClass test, Set<JavaClass> seen) {
        return test.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(it -> it.getPackageName().startsWith("com.microsoft.playwright")
                        || it.getPackageName().startsWith("org.concordat") && seen.add(it) && drivesABrowser(it, seen));
    }

    private static ArchCondition<JavaClass> beTaggedSlow() {
        return new ArchCondition<>("be tagged slow") {
            @Override
            public void check(JavaClass test, ConditionEvents events) {
                boolean slow = AnnotationSupport.findRepeatableAnnotations(test.reflect(), Tag.class).stream()
                        .anyMatch(it -> it.value().equals("slow"));
                events.add(new SimpleConditionEvent(
                        test, slow, test.getName() + " drives a browser and is not tagged slow"));
            }
        };
    }
}
