package emporium.storefront.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes so many pages at a time, and the others in the order in which they were asked for. A crowd
 * all served at once would all be served late: each page's calls would run out of time, where one
 * after the other they are answered in a moment.
 */
@Component
class PagesAtOnce implements AsyncHandlerInterceptor, WebMvcConfigurer {

    private static final String PLACE = PagesAtOnce.class.getName();

    private final Semaphore places;
    private final Duration patience;

    PagesAtOnce(PageLimits limits) {
        this.places = new Semaphore(limits.atOnce(), true);
        this.patience = limits.patience();
    }

    /** The queue was too long to stand in. */
    static final class Full extends RuntimeException {
        Full() {
            super("too many pages are asked for");
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).excludePathPatterns("/assets/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page)
            throws InterruptedException {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Full();
            }
            request.setAttribute(PLACE, this);
        }
        return true;
    }

    /** An order's live status stays open for minutes, and costs nothing meanwhile. */
    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object page) {
        leave(request);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object page,
            @Nullable Exception failure) {
        leave(request);
    }

    private void leave(HttpServletRequest request) {
        if (request.getAttribute(PLACE) != null) {
            request.removeAttribute(PLACE);
            places.release();
        }
    }
}
