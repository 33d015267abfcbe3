package emporium.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PagesAtOnceTest {

    private final PagesAtOnce impatient = new PagesAtOnce(new PageLimits(1, Duration.ofMillis(1)));

    @Test
    void whoFindsNoPlaceInTimeIsSentAwayAndTheNextIsServed() throws Exception {
        var first = enters(impatient);
        isFull();

        leaves(first);
        leaves(first);

        enters(impatient);
        isFull();
    }

    @Test
    void furtherPagesWaitForAPlace() throws Exception {
        var patient = new PagesAtOnce(new PageLimits(1, Duration.ofMinutes(1)));
        var first = enters(patient);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = threads.submit(() -> enters(patient));

            patient.afterCompletion(first, new MockHttpServletResponse(), this, null);

            assertThat(second.get()).isNotNull();
        }
    }

    @Test
    void whatStaysOpenGivesItsPlaceBack() throws Exception {
        var stream = enters(impatient);

        impatient.afterConcurrentHandlingStarted(stream, new MockHttpServletResponse(), this);

        enters(impatient);
        isFull();
    }

    @Test
    void theEndOfAStreamNeedsNone() throws Exception {
        enters(impatient);
        var end = new MockHttpServletRequest();
        end.setDispatcherType(DispatcherType.ASYNC);

        assertThat(impatient.preHandle(end, new MockHttpServletResponse(), this)).isTrue();
        leaves(end);

        isFull();
    }

    private static MockHttpServletRequest enters(PagesAtOnce pages) throws InterruptedException {
        var request = new MockHttpServletRequest();
        assertThat(pages.preHandle(request, new MockHttpServletResponse(), pages)).isTrue();
        return request;
    }

    private void leaves(MockHttpServletRequest request) {
        impatient.afterCompletion(request, new MockHttpServletResponse(), this, null);
    }

    private void isFull() {
        assertThatExceptionOfType(PagesAtOnce.Full.class).isThrownBy(() -> enters(impatient));
    }
}
