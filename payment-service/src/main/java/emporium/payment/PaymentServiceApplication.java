package emporium.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import emporium.payment.domain.PaymentId;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
class PaymentServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(PaymentServiceApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Sortable by time, so that new rows lie side by side. */
    @Bean
    Supplier<PaymentId> freshPaymentIds() {
        return () -> new PaymentId(UuidCreator.getTimeOrderedEpoch());
    }
}
