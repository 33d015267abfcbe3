package emporium.platform.test.bad.application;

import emporium.platform.test.bad.adapter.web.IsPublic;

public record AsksTheAdapter(IsPublic adapter) {}
