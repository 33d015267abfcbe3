package emporium.sandbox.provider.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The provider's books, to be read. */
@Service
public class Books {

    private final JdbcCharges charges;
    private final JdbcMovements movements;

    Books(JdbcCharges charges, JdbcMovements movements) {
        this.charges = charges;
        this.movements = movements;
    }

    /** Everything of one order, given by its id or its number; or else the newest charges. */
    public List<ChargeLine> lines(@Nullable String order, int size) {
        if (order == null) {
            return charges.newest(size).stream()
                    .map(charge -> ChargeLine.of(charge, List.of()))
                    .toList();
        }
        return charges.ofOrder(order).stream()
                .map(charge -> ChargeLine.of(charge, movements.ofCharge(charge.reference())))
                .toList();
    }
}
