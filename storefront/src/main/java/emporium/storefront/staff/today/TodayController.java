package emporium.storefront.staff.today;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class TodayController {

    @GetMapping("/staff")
    String today() {
        return "staff/today";
    }
}
