package emporium.user.application;

/** Which key signs now. */
public interface CurrentKey {

    String id();
}
