// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The desktop program and the command line over the engine. */
@NullMarked
module fragscope.app {
    requires static transitive org.jspecify;
    requires fragscope.engine;
    requires fragscope.assets;
    requires fragscope.lessons;
    requires info.picocli;
    requires org.apache.commons.jexl3;
    requires javafx.controls;
    requires atlantafx.base;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.javafx;
    requires org.commonmark;
    requires tools.jackson.databind;

    exports fragscope.app.shell to javafx.graphics;

    opens fragscope.app.cli to info.picocli;
    opens fragscope.app.settings to tools.jackson.databind;
}
