package emporium.catalog.adapter.demo;

import org.jspecify.annotations.Nullable;

record DemoCategory(String slug, String name, @Nullable String parent) {}
