// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.engine.packet.Addresses;
import org.jspecify.annotations.Nullable;

/** The texts of addresses, each made once. */
final class AddressTexts {

    private final Addresses addresses;
    private final @Nullable String[] texts;

    AddressTexts(Addresses addresses) {
        this.addresses = addresses;
        this.texts = new String[addresses.count()];
    }

    /** The address's text; null for {@link Addresses#NO_ADDRESS}. */
    @Nullable
    String of(int id) {
        if (id == Addresses.NO_ADDRESS) {
            return null;
        }
        String made = texts[id];
        if (made == null) {
            made = addresses.text(id);
            texts[id] = made;
        }
        return made;
    }
}
