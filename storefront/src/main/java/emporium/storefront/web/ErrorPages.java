package emporium.storefront.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Errors that never reached a controller: what the container and its filters refuse. */
@Controller
class ErrorPages implements ErrorController {

    private final ErrorView view;

    ErrorPages(ErrorView view) {
        this.view = view;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ModelAndView error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer value ? HttpStatus.resolve(value) : null;
        return view.of(status == null ? HttpStatus.NOT_FOUND : status, request);
    }
}
