package emporium.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.launcher.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void isEverythingUnlessToldOtherwise() {
        assertThat(names(plan(List.of(), List.of(), Map.of())))
                .containsExactlyElementsOf(Plan.programs());
    }

    @Test
    void onlyBringsWhatIsNeeded() {
        assertThat(names(plan(List.of("order-service"), List.of(), Map.of())))
                .containsExactly("postgres", "kafka", "config-server", "registry", "order-service");
    }

    @Test
    void exceptLeavesTheOthers() {
        assertThat(names(plan(List.of(), List.of("order-service", "sandbox"), Map.of())))
                .doesNotContain("order-service", "sandbox")
                .hasSize(Plan.programs().size() - 2);
    }

    @Test
    void countsInstances() {
        assertThat(names(plan(List.of("order-service"), List.of(), Map.of("order-service", 3))))
                .endsWith("order-service", "order-service-2", "order-service-3");
    }

    @Test
    void tracesOnlyForThoseWhoAskForIt() {
        var plan = plan(List.of("order-service"), List.of(), Map.of());

        assertThat(plan.has("tracing")).isFalse();
        assertThat(names(plan.with(List.of("tracing", "tracing")))).containsOnlyOnce("tracing");
        assertThatThrownBy(() -> plan.with(List.of("jaeger")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Known: tracing");
    }

    @Test
    void leavesOutModulesThatTheCheckoutLacks() {
        var plan = Plan.of(List.of(), List.of(), Map.of(), name -> !name.equals("sandbox"));

        assertThat(names(plan)).contains("postgres", "gateway").doesNotContain("sandbox");
    }

    @Test
    void namesWhatIsKnownWhenANameIsNot() {
        assertThatThrownBy(() -> plan(List.of("orders"), List.of(), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("order-service");
    }

    @Test
    void hasOneDatabaseAndOneBroker() {
        assertThatThrownBy(() -> plan(List.of(), List.of(), Map.of("kafka", 2)))
                .isInstanceOf(Refusal.class)
                .hasMessage("There can be only one kafka.");
    }

    @Test
    void refusesToStartNothing() {
        assertThatThrownBy(() -> plan(List.of(), Plan.programs(), Map.of()))
                .isInstanceOf(Refusal.class);
    }

    private static Plan plan(List<String> only, List<String> except, Map<String, Integer> counts) {
        return Plan.of(only, except, counts, _ -> true);
    }

    private static List<String> names(Plan plan) {
        return plan.instances().stream().map(Instance::name).toList();
    }
}
