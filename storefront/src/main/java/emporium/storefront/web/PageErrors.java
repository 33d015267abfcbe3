package emporium.storefront.web;

import emporium.platform.client.ProxyStatus;
import emporium.storefront.clients.Away;
import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.session.SignedOut;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, as a page: what it means and what to do now, never how it looks inside. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class PageErrors {

    private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

    private final ErrorView view;

    PageErrors(ErrorView view) {
        this.view = view;
    }

    @ExceptionHandler
    ModelAndView notFound(NotThere nothing, HttpServletRequest request) {
        return view.of(HttpStatus.NOT_FOUND, request);
    }

    /** In a path it names nothing; in a form it is a mistake. */
    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException value, HttpServletRequest request) {
        var inPath = value.getParameter().hasParameterAnnotation(PathVariable.class);
        return view.of(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    ModelAndView away(Away away, HttpServletRequest request, HttpServletResponse response) {
        log.warn("{}", away.getMessage());
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, away.retryAfter().toSeconds())));
        response.setHeader(ProxyStatus.HEADER, ProxyStatus.unavailable(away.service()));
        return view.of(HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    @ExceptionHandler
    ModelAndView full(
            PagesAtOnce.Full queue, HttpServletRequest request, HttpServletResponse response) {
        log.warn("{}", queue.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return view.of(HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    @ExceptionHandler
    ModelAndView signedOut(SignedOut over, Shopper shopper) {
        shopper.forgetMember();
        return new ModelAndView("redirect:/sign-in?notice=ended");
    }

    /** One that no page was prepared for. */
    @ExceptionHandler
    ModelAndView refused(Refused refused, Shopper shopper, HttpServletRequest request) {
        return switch (refused.status()) {
            case 401 -> signedOut(new SignedOut(), shopper);
            case 403, 404 -> view.of(HttpStatus.NOT_FOUND, request);
            case 429 -> view.of(HttpStatus.TOO_MANY_REQUESTS, request);
            default -> unexpected(refused, request);
        };
    }

    @ExceptionHandler
    ModelAndView unexpected(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = HttpStatus.resolve(known.getStatusCode().value());
            return view.of(status == null ? HttpStatus.BAD_REQUEST : status, request);
        }
        var id = UUID.randomUUID();
        log.error("Unexpected error {}", id, failure);
        return view.of(HttpStatus.INTERNAL_SERVER_ERROR, request).addObject("incident", id);
    }
}
