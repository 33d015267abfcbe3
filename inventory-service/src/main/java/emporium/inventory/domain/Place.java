package emporium.inventory.domain;

/** A point on the earth, in degrees. */
public record Place(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6_371;

    /** As the crow flies. */
    public double kilometresTo(Place other) {
        var phi = Math.toRadians(latitude);
        var otherPhi = Math.toRadians(other.latitude);
        var halfPhi = Math.sin((otherPhi - phi) / 2);
        var halfLambda = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        var haversine =
                halfPhi * halfPhi + Math.cos(phi) * Math.cos(otherPhi) * halfLambda * halfLambda;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
