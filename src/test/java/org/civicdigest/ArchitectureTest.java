package org.civicdigest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The architecture, to be read aloud: which part may know which. */
class ArchitectureTest {
    private static final String ROOT = "org.civicdigest.";
    private static final String[] SPARK = {"org.apache.spark.."};

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.civicdigest");

    @Test
    void eachPartKnowsOnlyWhatItIsMadeOf() {
        the("model").knowsNothing();
        the("statistics").knowsNothing();
        the("notice").knows("model");
        the("table").knowsNothing();
        the("catalogue").knows("model", "notice");
        the("intake").knows("model", "notice");
        the("screening").knows("model", "notice", "table");
        the("check").knows("model", "notice", "intake", "screening");
        the("suggest").knows("model", "notice", "intake");
        the("store").knows("model", "notice");
        the("cube").knows("model", "table", "statistics");
        the("disclosure").knowsNothing();
        the("attack").knowsNothing();
        the("indicators").knows("model", "statistics", "disclosure");
        the("charts").knows("model");
        the("digest").knows("model", "notice", "charts");
        the("print").knows("charts", "digest");
        the("sample").knows("model", "notice");
    }

    @Test
    void whatCanBeTriedWithoutSparkKnowsNothingOfIt() {
        for (String part : List.of(
                "model",
                "notice",
                "statistics",
                "disclosure",
                "attack",
                "catalogue",
                "intake",
                "check",
                "suggest",
                "indicators",
                "charts",
                "digest",
                "print",
                "store",
                "sample")) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + part + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(SPARK)
                    .because(part + " is plain Java")
                    .check(CLASSES);
        }
    }

    @Test
    void theModelIsMadeOfTheJavaPlatformOnly() {
        classes()
                .that()
                .resideInAPackage(ROOT + "model..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", ROOT + "model..", "org.jspecify.."))
                .check(CLASSES);
    }

    @Test
    void statisticsAreMadeOfThePlatformOfQuantilesOfEigenvaluesAndOfSketches() {
        classes()
                .that()
                .resideInAPackage(ROOT + "statistics..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        ROOT + "statistics..",
                        "org.apache.commons.statistics..",
                        "org.apache.commons.math3..",
                        "org.apache.datasketches..",
                        "org.jspecify.."))
                .check(CLASSES);
    }

    @Test
    void noPartComesBackToItself() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyMainEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "jobs.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void columnsAreSpelledInTablesOnly() {
        classes()
                .that()
                .resideInAPackage(ROOT + "table..")
                .and()
                .haveSimpleNameNotEndingWith("Columns")
                .and()
                .areNotInterfaces()
                .should(beMadeOfConstants())
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> beMadeOfConstants() {
        return new ArchCondition<>("hold constants only") {
            @Override
            public void check(JavaClass table, ConditionEvents events) {
                table.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                                || !field.getModifiers().contains(JavaModifier.FINAL))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
            }
        };
    }

    private static Part the(String name) {
        return new Part(name);
    }

    /** A package, and the sentence about it. */
    private record Part(String name) {
        void knowsNothing() {
            knows();
        }

        void knows(String... others) {
            List<String> allowed = new ArrayList<>();
            allowed.add(ROOT + name + "..");
            for (String other : others) {
                allowed.add(ROOT + other + "..");
            }
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + name + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(ROOT.substring(0, ROOT.length() - 1) + "..")
                            .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                    resideInAnyPackage(allowed.toArray(String[]::new)))))
                    .allowEmptyShould(true)
                    .because(name + " knows " + (others.length == 0 ? "nothing else" : String.join(", ", others)))
                    .check(CLASSES);
        }
    }
}
