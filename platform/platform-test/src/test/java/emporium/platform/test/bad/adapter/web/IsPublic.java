package emporium.platform.test.bad.adapter.web;

/** And its package is not null-marked. */
public record IsPublic() {}
