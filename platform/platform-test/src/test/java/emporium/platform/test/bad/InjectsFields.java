package emporium.platform.test.bad;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class InjectsFields {

    @Autowired Clock clock;

    InjectsFields(@Value("${some.time}") String time) {}
}
