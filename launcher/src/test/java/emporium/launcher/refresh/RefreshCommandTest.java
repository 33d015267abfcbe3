package emporium.launcher.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import emporium.launcher.Refusal;
import emporium.launcher.plan.Services;
import emporium.launcher.service.Operator;
import emporium.launcher.supervisor.Row;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against actuators that write down what they are asked. */
class RefreshCommandTest {

    private static final String REFRESH = "POST /actuator/refresh";
    private static final String PREVIEW = "GET /actuator/refresh";
    private static final String SILENCE =
            "{\"title\":\"The config server does not answer\",\"status\":503}";

    private final Operator operator = new Operator("p", Duration.ofSeconds(5));
    private final List<Actuator> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(Actuator::close);
        operator.close();
    }

    @Test
    void onlyWhoHasSettingsOfTheConfigServerAndRunsIsAsked() {
        var rows =
                List.of(
                        Actuator.row(Services.POSTGRES, 1, 1, "up"),
                        Actuator.row(Services.KAFKA, 1, 2, "up"),
                        Actuator.row(Services.TRACING, 1, 3, "up"),
                        Actuator.row(Services.CONFIG_SERVER, 1, 4, "up"),
                        Actuator.row(Services.REGISTRY, 1, 5, "up"),
                        Actuator.row(Services.SANDBOX, 1, 9, "up"),
                        Actuator.row("gateway", 1, 6, "up"),
                        Actuator.row("order-service", 1, 7, "unwell"),
                        Actuator.row("order-service", 2, 8, "stopped"));

        assertThat(Targets.among(rows, "")).extracting(Row::port).containsExactly(6, 7);
        assertThat(Targets.among(rows, "order-service")).extracting(Row::port).containsExactly(7);
    }

    @Test
    void whoTakesNoRefreshIsNamedWithWhatHelps() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Targets.among(List.of(), Services.TRACING))
                .withMessageContaining("./shop restart tracing");
    }

    @Test
    void eachTellsWhatChanged() throws Exception {
        process("gateway", 1).replies(REFRESH, 200, "[\"a.b\",\"c\"]");
        process("order-service", 2).replies(REFRESH, 200, "[]");
        process("storefront", 1).replies(REFRESH, 503, SILENCE);
        process("user-service", 1).close();

        var outcomes = new Asking(operator).refresh(rows());

        assertThat(outcomes).extracting(Outcome::good).containsExactly(true, true, false, false);
        assertThat(Report.text(outcomes))
                .isEqualTo(
                        """
                        gateway                changed: a.b, c
                        order-service-2        nothing changed
                        storefront             refused (503): The config server does not answer
                        user-service           does not answer\
                        """);
    }

    @Test
    void aPreviewShowsBeforeAfterAndWhereFrom() throws Exception {
        process("gateway", 1)
                .replies(
                        PREVIEW,
                        200,
                        """
                        {"changes": [
                           {"key": "a.limit", "before": "1MB", "after": "1KB",
                            "source": "configserver:file:/somewhere/config/gateway.yaml"},
                           {"key": "a.new", "after": "7", "source": "configserver:x/application.yaml"}],
                         "overridden": [
                           {"key": "a.fixed", "served": "2", "value": "1", "by": "systemEnvironment"}],
                         "refused": {"b": "b.most must be greater than 0"}}
                        """);
        process("order-service", 1).replies(PREVIEW, 200, "{\"changes\":[],\"overridden\":[]}");
        process("storefront", 1).replies(PREVIEW, 503, SILENCE);

        var outcomes = new Asking(operator).preview(rows());

        assertThat(Report.text(outcomes))
                .isEqualTo(
                        """
                        gateway                would change
                                                 a.limit: 1MB -> 1KB  (gateway.yaml)
                                                 a.new: not set -> 7  (application.yaml)
                                                 a.fixed stays 1 by the environment, though 2 is served
                                                 b would be refused, and stay as it is: b.most must be greater than 0
                        order-service          nothing would change
                        storefront             refused (503): The config server does not answer\
                        """);
        assertThat(Report.json(outcomes))
                .contains("\"process\" : \"gateway\"", "\"before\" : \"1MB\"", "\"problem\" :");
        assertThat(processes)
                .allSatisfy(process -> assertThat(process.asked).containsExactly(PREVIEW));
    }

    @Test
    void overTheBusOneIsToldAndAllAnswer() throws Exception {
        process("gateway", 1)
                .replies("POST /actuator/busrefresh", 200, "{\"id\":\"7\"}")
                .replies(
                        "GET /actuator/busrefresh/7",
                        200,
                        """
                        {"answers": [
                           {"instance": "gateway-1", "changed": ["a.b"]},
                           {"instance": "order-service-2", "changed": [], "problem": "too bad"},
                           {"instance": "stranger-1", "changed": []}]}
                        """);
        var orders = process("order-service", 2);

        var outcomes = bus(10_000).refresh(rows(), "");

        assertThat(Report.text(outcomes))
                .isEqualTo(
                        """
                        gateway                changed: a.b
                        order-service-2        too bad\
                        """);
        assertThat(orders.asked).isEmpty();
    }

    @Test
    void whoHasNotAnsweredIsNamed() throws Exception {
        process("gateway", 1).close();
        process("gateway", 2)
                .replies("POST /actuator/busrefresh/gateway", 200, "{\"id\":\"7\"}")
                .replies(
                        "GET /actuator/busrefresh/7",
                        200,
                        "{\"answers\":[{\"instance\":\"gateway-2\",\"changed\":[]}]}");

        var outcomes = bus(300).refresh(rows(), "gateway");

        assertThat(Report.text(outcomes))
                .isEqualTo(
                        """
                        gateway                has not answered on the bus
                        gateway-2              nothing changed\
                        """);
    }

    @Test
    void withoutABrokerTheWayWithoutItIsNamed() throws Exception {
        process("gateway", 1)
                .replies(
                        "POST /actuator/busrefresh",
                        503,
                        "{\"title\":\"The broker does not answer\"}");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> bus(300).refresh(rows(), ""))
                .withMessageContaining("The broker does not answer")
                .withMessageContaining("without --bus");
    }

    private BusRound bus(int millis) {
        return new BusRound(operator, Duration.ofMillis(millis));
    }

    private List<Row> rows() {
        return processes.stream().map(Actuator::row).toList();
    }

    private Actuator process(String program, int number) throws IOException {
        var process = new Actuator(program, number);
        processes.add(process);
        return process;
    }
}
