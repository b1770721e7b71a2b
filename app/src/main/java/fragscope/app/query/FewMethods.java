// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Set;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/** What a condition may reach: some methods of words that neither change anything nor grow, and nothing else. */
final class FewMethods implements JexlPermissions {

    /** Methods that may be called, all of {@link String}. */
    static final Set<String> OF_STRING = Set.of("contains", "startsWith", "endsWith", "length", "isEmpty", "indexOf",
            "substring", "toLowerCase", "toUpperCase", "trim", "equals", "equalsIgnoreCase");

    FewMethods() {
    }

    @Override
    public boolean allow(Package pack) {
        return pack.getName().equals("java.lang") || pack.getName().equals("java.util");
    }

    @Override
    public boolean allow(Class<?> type) {
        return type == String.class || type == CharSequence.class || type == Object.class;
    }

    @Override
    public boolean allow(Constructor<?> constructor) {
        return false;
    }

    @Override
    public boolean allow(Field field) {
        return false;
    }

    @Override
    public boolean allow(Method method) {
        Class<?> owner = method.getDeclaringClass();
        return (owner == String.class || owner == CharSequence.class) && OF_STRING.contains(method.getName());
    }

    @Override
    public JexlPermissions compose(String... more) {
        return this;
    }
}
