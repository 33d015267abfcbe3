package emporium.storefront.staff.categories;

import emporium.storefront.clients.Credentials;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Categories as staff keep them. */
public interface Departments {

    Optional<Department> find(Credentials staff, String slug);

    void add(Credentials staff, NewDepartment wanted);

    void change(Credentials staff, Department seen, Place wanted);

    void remove(Credentials staff, Department seen);

    record Department(
            String slug, String name, @Nullable String parent, int position, long version) {}

    record NewDepartment(String slug, String name, @Nullable String parent, int position) {}

    record Place(String name, @Nullable String parent, int position) {}
}
