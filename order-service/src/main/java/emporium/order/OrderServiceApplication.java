package emporium.order;

import com.github.f4b6a3.uuid.UuidCreator;
import emporium.order.domain.Ids;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
class OrderServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(OrderServiceApplication.class, args);
    }

    /** As fine as the database keeps time, so that what is read equals what was written. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    /** Ordered by time, so that new rows land at the end of every index. */
    @Bean
    Ids ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }
}
