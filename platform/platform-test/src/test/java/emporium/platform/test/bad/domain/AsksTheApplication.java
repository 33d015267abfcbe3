package emporium.platform.test.bad.domain;

import emporium.platform.test.bad.application.AsksTheAdapter;

record AsksTheApplication(AsksTheAdapter application) {}
