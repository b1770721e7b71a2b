// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where the thing that a fact states happens in the kernel's source, or in what stands outside the kernel. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Models {

    /** File below the kernel's tree; empty for hardware and the application. */
    String file() default "";

    /** Function, register or rule. */
    String function();

    /** Kernel version since which it is so; empty where it does not matter. */
    String since() default "";

    /** How closely the simulation follows it. */
    Fidelity as() default Fidelity.MODELLED;

    /** How closely a source is followed. */
    enum Fidelity {
        /** Every outcome that the source can have here is executed. */
        MODELLED,
        /** Some outcomes are left out; the engine's README names them. */
        SIMPLIFIED
    }
}
