package emporium.platform.config.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.config.bus.BusMessage.Answer;
import emporium.platform.config.bus.BusMessage.Refresh;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusFormatTest {

    @Test
    void whatIsSaidIsHeard() {
        for (var message :
                List.of(
                        new Refresh("1", "", "order-service-1"),
                        new Refresh("1", "gateway", "order-service-1"),
                        new Answer("1", "gateway-1", List.of("a.b", "c"), null),
                        new Answer("1", "gateway-1", List.of(), "no \"answer\""))) {
            assertThat(BusFormat.decode(BusFormat.encode(message))).contains(message);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "{\"kind\":\"refresh\"",
                "null",
                "[]",
                "7",
                "{}",
                "{\"kind\":\"dance\",\"id\":\"1\"}",
                "{\"kind\":\"refresh\"}",
                "{\"kind\":\"refresh\",\"id\":{\"a\":1}}",
                "{\"kind\":\"answer\",\"to\":\"1\"}"
            })
    void whatIsNoMessageIsNone(String text) {
        assertThat(BusFormat.decode(text.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void nothingSaidBreaksALogsLine() {
        var said = BusFormat.encode(new Refresh("1", "", "gateway-1\n12:00 INFO all is well"));

        assertThat(BusFormat.decode(said))
                .contains(new Refresh("1", "", "gateway-1 12:00 INFO all is well"));
    }

    @Test
    void anEmptyRecordIsNone() {
        assertThat(BusFormat.decode(null)).isEmpty();
    }

    @Test
    void whoIsNotMeantIsLeftAlone() {
        assertThat(new Refresh("1", "", "x").isFor("gateway")).isTrue();
        assertThat(new Refresh("1", "gateway", "x").isFor("gateway")).isTrue();
        assertThat(new Refresh("1", "gateway", "x").isFor("order-service")).isFalse();
    }
}
