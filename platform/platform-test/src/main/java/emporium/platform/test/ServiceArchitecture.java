package emporium.platform.test;

/** The rules of a service. */
public final class ServiceArchitecture {

    private ServiceArchitecture() {}
}
