// SPDX-License-Identifier: Apache-2.0
package fragscope.app.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.AbstractList;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class LongListTest extends ApplicationTest {

    private static final int MANY = 3_000_000;

    private @Nullable ListView<Integer> shown;
    private @Nullable LongList<Integer> made;

    @Override
    public void start(Stage stage) {
        ListView<Integer> view = new ListView<>(); // a control needs the toolkit
        shown = view;
        made = new LongList<>(view);
        view.setFixedCellSize(20);
        // as large as the windows of the tests after it: they share the stage
        stage.setScene(new Scene(view, 990, 790));
        stage.show();
    }

    private ListView<Integer> view() {
        return Objects.requireNonNull(shown);
    }

    private LongList<Integer> list() {
        return Objects.requireNonNull(made);
    }

    @AfterEach
    void closeTheWindow() throws TimeoutException {
        interact(() -> view().getScene().getWindow().hide());
        FxToolkit.cleanupStages();
    }

    private static ObservableList<Integer> numbers(int count) {
        return FXCollections.observableList(new AbstractList<>() {

            @Override
            public Integer get(int index) {
                return index;
            }

            @Override
            public int indexOf(Object number) {
                return (Integer) number;
            }

            @Override
            public int size() {
                return count;
            }
        });
    }

    /** The first number in view. */
    private int first() {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            view().layout();
            return (Integer) ((VirtualFlow<?>) view().lookup(".virtual-flow")).getFirstVisibleCell().getItem();
        });
    }

    @Test
    void aShortListIsGivenWhole() {
        interact(() -> list().show(numbers(LongList.PART)));
        assertEquals(LongList.PART, view().getItems().size());
        interact(() -> list().reveal(LongList.PART - 1));
        assertTrue(first() > LongList.PART - 60);
    }

    @Test
    void ofALongListTheEntryThatIsRevealedIsInViewWhereverItLies() {
        interact(() -> list().show(numbers(MANY)));
        for (int wanted : new int[]{MANY - 1, 0, MANY / 2, MANY / 2 + 15_000, 7}) {
            interact(() -> {
                list().select(wanted);
                list().reveal(wanted);
            });
            assertEquals(LongList.PART, view().getItems().size());
            assertEquals(wanted, view().getSelectionModel().getSelectedItem());
            int first = first();
            assertTrue(first <= wanted && wanted < first + 40, first + " for " + wanted);
        }
    }

    @Test
    void whoScrollsToTheEndOfAPartGoesOnIntoTheNext() {
        interact(() -> {
            list().show(numbers(MANY));
            list().reveal(0);
            list().select(5);
        });
        interact(() -> view().scrollTo(LongList.PART - 60));
        int before = first();
        interact(list()::refresh);
        assertEquals(before, first(), "what is in view stays");
        interact(() -> view().scrollTo(view().getItems().indexOf(before) + 5_000));
        assertEquals(before + 5_000, first());
    }

    @Test
    void whatIsSelectedStaysSelectedInAnotherPartThatHasIt() {
        interact(() -> {
            list().show(numbers(MANY));
            list().select(15_000);
            list().reveal(18_000);
        });
        assertEquals(15_000, view().getSelectionModel().getSelectedItem());
    }
}
