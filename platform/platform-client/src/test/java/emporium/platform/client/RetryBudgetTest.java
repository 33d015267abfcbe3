package emporium.platform.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private final RetryBudget budget = new RetryBudget();

    @Test
    void hasAFewSavedUpForAQuietClient() {
        for (var i = 0; i < 10; i++) {
            assertThat(budget.takeRetry()).isTrue();
        }
        assertThat(budget.takeRetry()).isFalse();
    }

    @Test
    void earnsOneRetryWithTenCalls() {
        while (budget.takeRetry()) {
            // spend what was saved
        }
        for (var i = 0; i < 9; i++) {
            budget.called();
        }
        assertThat(budget.takeRetry()).isFalse();
        budget.called();
        assertThat(budget.takeRetry()).isTrue();
        assertThat(budget.takeRetry()).isFalse();
    }
}
