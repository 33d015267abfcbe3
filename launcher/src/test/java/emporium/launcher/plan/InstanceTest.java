package emporium.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstanceTest {

    @Test
    void theProgramsNameMeansAllItsInstances() {
        assertThat(new Instance("order-service", 1).matches("order-service")).isTrue();
        assertThat(new Instance("order-service", 2).matches("order-service")).isTrue();
    }

    @Test
    void aNumberMeansOneOfThem() {
        assertThat(new Instance("order-service", 1).matches("order-service-1")).isTrue();
        assertThat(new Instance("order-service", 2).matches("order-service-1")).isFalse();
        assertThat(new Instance("order-service", 2).name()).isEqualTo("order-service-2");
    }
}
