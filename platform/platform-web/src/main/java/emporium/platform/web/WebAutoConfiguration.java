package emporium.platform.web;

import emporium.platform.web.problem.DataProblemAdvice;
import emporium.platform.web.problem.ProblemAdvice;
import emporium.platform.web.problem.ProblemErrorController;
import emporium.platform.web.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.json.JsonMapper;

/** Before Spring Boot's own, which step back from what is there already. */
@AutoConfiguration(
        before = {
            WebMvcAutoConfiguration.class,
            ErrorMvcAutoConfiguration.class,
            JacksonAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebLimits.class)
class WebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(ResponseEntityExceptionHandler.class)
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController() {
        return new ProblemErrorController();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    JsonFactoryBuilderCustomizer jsonDepthLimit(WebLimits limits) {
        return factory ->
                factory.streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(limits.jsonDepth())
                                .build());
    }

    /** Outermost: nothing reads a body before it is limited. */
    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
            WebLimits limits, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(limits, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DataAccessException.class)
    static class WithDatabase {

        @Bean
        DataProblemAdvice dataProblemAdvice() {
            return new DataProblemAdvice();
        }
    }
}
