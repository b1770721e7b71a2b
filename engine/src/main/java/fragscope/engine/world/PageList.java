// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

import java.util.Arrays;

/** Numbers of pages, each once: who appends keeps a flag for it. */
final class PageList {

    private int[] pages = new int[256];
    private int size;

    void add(int page) {
        if (size == pages.length) {
            pages = Arrays.copyOf(pages, size * 2);
        }
        pages[size++] = page;
    }

    int size() {
        return size;
    }

    int page(int i) {
        return pages[i];
    }

    void clear() {
        size = 0;
    }
}
