package org.lianhu.app.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.lianhu.app.rules.bad.BadHabits;

/** Rules about the compiled code of all modules. Each message says what to use instead. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/org/lianhu/jooq/"))
            .importPackages("org.lianhu");

    private static final JavaClasses BAD = new ClassFileImporter().importClasses(BadHabits.class);

    private static final String[] PURE = {
        "org.lianhu.kernel..",
        "org.lianhu.engine..",
        "org.lianhu.procedure..",
        "org.lianhu.tabular..",
        "org.lianhu.schemes.."
    };

    private static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .because("dependencies come through the constructor, so that a class can be made in a test");

    private static final ArchRule NO_CLOCKLESS_NOW = noClasses()
            .that()
            .resideOutsideOfPackage("org.lianhu.app.platform.time..")
            .and()
            .haveSimpleNameNotEndingWith("Main")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("reads the machine's time") {
                @Override
                public boolean test(JavaMethodCall call) {
                    var target = call.getTarget();
                    var owner = target.getOwner().getName();
                    boolean now = owner.startsWith("java.time.")
                            && target.getName().equals("now")
                            && target.getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
                    boolean system =
                            owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
                    boolean clock =
                            owner.equals("java.time.Clock") && target.getName().startsWith("system");
                    return now || system || clock;
                }
            })
            .because(
                    "time comes from the injected Clock: LocalDate.now(clock), clock.instant(); only main classes make one");

    private static final ArchRule NO_OLD_DATES = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.(Simple)?DateFormat")
            .because("days are LocalDate, moments are Instant");

    private static final ArchRule NO_RANDOM_IDS = noClasses()
            .should()
            .callMethod(java.util.UUID.class, "randomUUID")
            .because("identifiers come from the injected Ids, so that the demo county is repeatable");

    private static ArchRule noFramework(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "jakarta..")
                .because("these modules are pure: they run in a test, a command line or a cluster without the server");
    }

    /** The one place that has to hand a java.util.Date to a library that asks for one. */
    private static JavaClasses withoutCertificates() {
        return CODE.that(JavaClass.Predicates.resideOutsideOfPackage("org.lianhu.app.platform.tls.."));
    }

    @Test
    void fields_are_not_injected() {
        NO_FIELD_INJECTION.check(CODE);
        fires(NO_FIELD_INJECTION);
    }

    @Test
    void time_comes_from_the_clock() {
        NO_CLOCKLESS_NOW.check(CODE);
        fires(NO_CLOCKLESS_NOW);
    }

    @Test
    void old_date_classes_are_not_used() {
        NO_OLD_DATES.check(withoutCertificates());
        fires(NO_OLD_DATES);
    }

    @Test
    void identifiers_are_injected() {
        NO_RANDOM_IDS.check(CODE);
        assertThatThrownBy(() -> NO_RANDOM_IDS.check(new ClassFileImporter().importPackages("org.lianhu.app.support")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void pure_modules_know_no_framework() {
        noFramework(PURE).check(CODE);
        fires(noFramework("org.lianhu.app.rules.bad.."));
    }

    @Test
    void every_package_says_what_it_is_and_is_null_marked() {
        assertThat(unmarked(CODE)).isEmpty();
        assertThat(unmarked(BAD)).containsExactly("org.lianhu.app.rules.bad");
    }

    private static Set<String> unmarked(JavaClasses classes) {
        var unmarked = new TreeSet<String>();
        classes.stream()
                .map(JavaClass::getPackage)
                .filter(p -> !isNullMarked(p))
                .forEach(p -> unmarked.add(p.getName()));
        return unmarked;
    }

    private static boolean isNullMarked(JavaPackage javaPackage) {
        return javaPackage.isAnnotatedWith(NullMarked.class);
    }

    private static void fires(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(BAD))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("BadHabits");
    }
}
