package org.concordat;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Rules that hold for the whole product. Each is held against the product, and against classes planted to break it, so
 * that a rule that cannot fail is noticed.
 */
abstract class RuleBook {

    /** Everything that is delivered. */
    static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.concordat");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    /** The rules, each with its name. */
    abstract Map<String, ArchRule> rules();

    @TestFactory
    Stream<DynamicTest> hold() {
        return rules().entrySet().stream()
                .map(it ->
                        DynamicTest.dynamicTest(it.getKey(), () -> it.getValue().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> areBrokenByWhatWasPlanted() {
        return rules().entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.getKey(),
                        () -> assertThatThrownBy(() -> it.getValue().check(PLANTED))
                                .isInstanceOf(AssertionError.class)));
    }
}
