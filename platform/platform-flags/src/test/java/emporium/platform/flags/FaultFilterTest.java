package emporium.platform.flags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openfeature.sdk.OpenFeatureAPI;
import emporium.platform.web.problem.ProblemWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class FaultFilterTest {

    private FlagSettings settings = new FlagSettings(Map.of());
    private double dice = 0.5;
    private final List<Integer> pauses = new ArrayList<>();

    @Test
    void withoutAFlagNothingHappens() throws Exception {
        assertThat(get("/api/cart").getStatus()).isEqualTo(200);
    }

    @Test
    void soManyAreRefusedAsTheFlagSays() throws Exception {
        settings = new FlagSettings(Map.of(FaultFilter.ERRORS, "0.6"));

        var refused = get("/api/cart");

        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        dice = 0.7;
        assertThat(get("/api/cart").getStatus()).isEqualTo(200);
    }

    @Test
    void probesAndTheWayBackAreSpared() throws Exception {
        settings = new FlagSettings(Map.of(FaultFilter.ERRORS, "1", FaultFilter.DELAY, "60000"));

        for (var path :
                new String[] {"/actuator/health/readiness", "/actuator/refresh", "/readyz"}) {
            assertThat(get(path).getStatus()).isEqualTo(200);
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    void aDelayIsWaitedForAndNeverLongerThanAMinute() throws Exception {
        settings = new FlagSettings(Map.of(FaultFilter.DELAY, "30"));
        assertThat(get("/api/cart").getStatus()).isEqualTo(200);
        settings = new FlagSettings(Map.of(FaultFilter.DELAY, "600000"));
        assertThat(get("/api/cart").getStatus()).isEqualTo(200);

        assertThat(pauses).containsExactly(30, 60_000);
    }

    private MockHttpServletResponse get(String path) throws Exception {
        var api = OpenFeatureAPI.getInstance();
        api.setProviderAndWait("faults", new ConfiguredFlags(() -> settings));
        var filter =
                new FaultFilter(
                        api.getClient("faults"),
                        new ProblemWriter(new JsonMapper()),
                        () -> dice,
                        pauses::add);
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response;
    }
}
