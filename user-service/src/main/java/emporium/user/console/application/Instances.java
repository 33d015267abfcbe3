package emporium.user.console.application;

import java.net.URI;
import java.util.List;

/** Who has signed on at the registry. */
public interface Instances {

    List<Instance> all();

    record Instance(String service, String id, URI address) {}
}
