package emporium.storefront.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The browser's language, unless another was chosen. */
@Configuration(proxyBeanMethods = false)
public class Languages implements WebMvcConfigurer {

    /**
     * Those that there are message bundles for. Arabic without a region: its numbers are written
     * with the digits 0 to 9 everywhere, those of Egypt or Saudi Arabia with Arabic-Indic ones, and
     * SKUs, card numbers and postal codes beside them would not be.
     */
    public static final List<Locale> ALL =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("ar"));

    static final String PARAMETER = "lang";

    @Bean
    LocaleResolver localeResolver() {
        var resolver =
                new CookieLocaleResolver("lang") {
                    @Override
                    protected Locale parseLocaleValue(String value) {
                        return ours(Locale.forLanguageTag(value));
                    }
                };
        resolver.setDefaultLocaleFunction(Languages::preferred);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        var change =
                new LocaleChangeInterceptor() {
                    @Override
                    protected Locale parseLocaleValue(String value) {
                        return ours(Locale.forLanguageTag(value));
                    }
                };
        change.setParamName(PARAMETER);
        change.setIgnoreInvalidLocale(true);
        interceptors.addInterceptor(change);
    }

    public static boolean isRightToLeft(Locale language) {
        return language.getLanguage().equals("ar");
    }

    private static Locale preferred(HttpServletRequest request) {
        var wishes = request.getHeader("Accept-Language");
        if (wishes == null) {
            return Locale.ENGLISH;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(wishes), ALL);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException nonsense) {
            return Locale.ENGLISH;
        }
    }

    private static Locale ours(Locale wish) {
        return ALL.stream()
                .filter(language -> language.getLanguage().equals(wish.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
