package emporium.sandbox.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MailsController {

    private static final int MOST = 500;

    private final Mails mails;

    MailsController(Mails mails) {
        this.mails = mails;
    }

    @GetMapping("/api/mails")
    List<StoredMail> mails(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String order) {
        return mails.find(to, order, MOST);
    }
}
