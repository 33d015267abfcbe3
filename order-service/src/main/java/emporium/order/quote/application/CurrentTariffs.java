package emporium.order.quote.application;

import emporium.order.quote.domain.Tariffs;
import emporium.platform.config.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tariffs of the newest settings, made once for each of them. */
@Component
class CurrentTariffs {

    private record Made(TariffSettings from, Tariffs tariffs) {}

    private final Live<TariffSettings> settings;
    private volatile @Nullable Made last;

    CurrentTariffs(Live<TariffSettings> settings) {
        this.settings = settings;
    }

    @SuppressWarnings("ReferenceEquality") // a refresh makes another object
    Tariffs get() {
        var now = settings.get();
        var made = last;
        if (made == null || made.from != now) {
            made = new Made(now, now.toTariffs());
            last = made;
        }
        return made.tariffs;
    }
}
