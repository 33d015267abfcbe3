package emporium.order.adapter;

import emporium.order.order.application.CheckoutSettings;
import emporium.order.quote.application.QuoteSettings;
import emporium.order.quote.application.TariffSettings;
import emporium.order.rates.application.RateSettings;
import emporium.order.returns.application.ReturnSettings;
import emporium.platform.config.Live;
import emporium.platform.config.LiveConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator can change while the shop is open. */
@Configuration(proxyBeanMethods = false)
class Settings {

    @Bean
    Live<CheckoutSettings> checkoutSettings(LiveConfiguration configuration) {
        return configuration.bind("emporium.order.checkout", CheckoutSettings.class);
    }

    @Bean
    Live<QuoteSettings> quoteSettings(LiveConfiguration configuration) {
        return configuration.bind("emporium.order.quotes", QuoteSettings.class);
    }

    @Bean
    Live<ReturnSettings> returnSettings(LiveConfiguration configuration) {
        return configuration.bind("emporium.order.returns", ReturnSettings.class);
    }

    @Bean
    Live<RateSettings> rateSettings(LiveConfiguration configuration) {
        return configuration.bind("emporium.order.rates", RateSettings.class);
    }

    @Bean
    Live<TariffSettings> tariffSettings(LiveConfiguration configuration) {
        return configuration.bind("emporium.order.tariffs", TariffSettings.class);
    }
}
