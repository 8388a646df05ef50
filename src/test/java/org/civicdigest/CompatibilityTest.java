package org.civicdigest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What breaks beside Spark breaks here first, with a name. */
class CompatibilityTest {
    @Test
    void jacksonIsOfSparksMinor() {
        assertThat(com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION.toString())
                .as("Spark's Scala module refuses another minor of Jackson")
                .startsWith("2.21.");
    }

    @Test
    void yamlIsOfJacksonsMinor() {
        assertThat(com.fasterxml.jackson.dataformat.yaml.PackageVersion.VERSION.getMinorVersion())
                .isEqualTo(com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION.getMinorVersion());
    }

    @Test
    void loggingIsSparks() {
        assertThat(org.slf4j.LoggerFactory.getILoggerFactory().getClass().getName())
                .as("only Spark's binding answers for slf4j")
                .startsWith("org.apache.logging.slf4j");
    }

    @Test
    void sparkIsTheOneThatTheBuildNames() {
        assertThat(org.apache.spark.package$.MODULE$.SPARK_VERSION()).isEqualTo("4.2.0");
    }
}
