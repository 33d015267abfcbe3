package emporium.notification.privacy.adapter.web;

import emporium.notification.privacy.application.PersonalData;
import emporium.platform.security.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the caller's own token; the gateway has no route here. */
@RestController
class PersonalDataController {

    private final PersonalData data;

    PersonalDataController(PersonalData data) {
        this.data = data;
    }

    @GetMapping("/api/personal-data")
    ResponseEntity<Map<String, List<Map<String, @Nullable Object>>>> mine(Caller caller) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(data.of(caller.id()));
    }
}
