package emporium.storefront.staff.orders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ShipmentForm(
        @NotBlank(message = "{staff.ship.carrier.missing}")
                @Size(max = 60, message = "{form.tooLong}")
                String carrier,
        @NotBlank(message = "{staff.ship.tracking.missing}")
                @Size(max = 60, message = "{form.tooLong}")
                String trackingNumber) {

    ShipmentForm {
        carrier = carrier == null ? "" : carrier.strip();
        trackingNumber = trackingNumber == null ? "" : trackingNumber.strip();
    }

    StaffOrder.Shipment parcel() {
        return new StaffOrder.Shipment(carrier, trackingNumber);
    }
}
