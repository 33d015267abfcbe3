package emporium.storefront.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style sheet, script and pictures. Their addresses contain a hash of their content, so they may be
 * kept for ever, by browsers and by whatever is in between.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/", htmx())
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** Where its WebJar keeps it, in a folder that is named by its version. */
    private static String htmx() {
        try {
            var jar = "META-INF/maven/org.webjars.npm/htmx.org/pom.properties";
            var version = PropertiesLoaderUtils.loadAllProperties(jar).getProperty("version");
            return "classpath:/META-INF/resources/webjars/htmx.org/" + version + "/dist/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets templates write the plain address. */
    @Bean
    ResourceUrlEncodingFilter hashedAddresses() {
        return new ResourceUrlEncodingFilter();
    }
}
