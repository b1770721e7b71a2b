// SPDX-License-Identifier: Apache-2.0
package fragscope.app.moment;

import fragscope.app.command.Command;
import fragscope.app.dialog.FilePicker;
import fragscope.app.notice.Notice;
import fragscope.app.session.Request;
import fragscope.app.source.SessionSource;
import fragscope.app.source.UnusableException;
import fragscope.app.tool.Desk;
import fragscope.engine.input.InputException;
import fragscope.engine.input.SessionJson;
import fragscope.engine.run.SavedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Save, copy and paste the present moment, and look for a session's capture. */
public final class MomentCommands {

    private static final String ENDING = ".fragscope.json";

    private MomentCommands() {
    }

    /** Adds the File menu's command. */
    public static void addSave(Desk desk, FilePicker picker) {
        desk.commands().add(new Command("file.save-session", open(desk), () -> picker.place(desk.texts(),
                proposal(desk)).ifPresent(path -> save(desk, path))));
    }

    /**
     * Adds the Edit menu's commands.
     *
     * @param opener opens what was pasted
     */
    public static void addText(Desk desk, Consumer<Request> opener) {
        desk.commands().add(new Command("edit.copy-moment", open(desk), () -> copy(desk)));
        desk.commands().add(Command.always("edit.paste-moment", () -> paste(desk, opener)));
    }

    private static BooleanBinding open(Desk desk) {
        return desk.session().factsProperty().greaterThan(0);
    }

    private static String proposal(Desk desk) {
        String title = desk.session().opened().map(o -> o.title()).orElse("session");
        String name = title.endsWith(ENDING) ? title.substring(0, title.length() - ENDING.length()) : title;
        return name.replaceFirst("\\.json$", "") + "-" + desk.session().fact() + ENDING;
    }

    private static void save(Desk desk, Path path) {
        try {
            Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path.toAbsolutePath());
            Files.writeString(path, SessionJson.write(Saving.beside(Saving.of(desk.session()), folder)));
            desk.notices().post(Notice.quiet(desk.texts().get("moment.saved", path.getFileName())));
        } catch (UnusableException e) {
            failed(desk, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            failed(desk, desk.texts().get("moment.unwritten", path, e.getClass().getSimpleName()));
        }
    }

    private static void copy(Desk desk) {
        try {
            ClipboardContent content = new ClipboardContent();
            content.putString(SessionJson.write(Saving.of(desk.session())));
            Clipboard.getSystemClipboard().setContent(content);
            desk.notices().post(Notice.quiet(desk.texts().get("moment.copied", desk.session().fact())));
        } catch (UnusableException e) {
            failed(desk, String.valueOf(e.getMessage()));
        }
    }

    private static void failed(Desk desk, String sentence) {
        desk.notices().post(Notice.problem(desk.texts().get("moment.unsaved"), sentence));
    }

    private static void paste(Desk desk, Consumer<Request> opener) {
        String text = Clipboard.getSystemClipboard().getString();
        String name = desk.texts().get("moment.clipboard");
        if (text == null || text.isBlank()) {
            refused(desk, desk.texts().get("moment.empty"));
            return;
        }
        try {
            opener.accept(Request.of(SessionJson.parse(name, text)));
        } catch (InputException e) {
            refused(desk, String.valueOf(e.getMessage()));
        }
    }

    private static void refused(Desk desk, String sentence) {
        desk.notices().post(Notice.problem(desk.texts().get("moment.unpasted"), sentence));
    }

    /** Says that a session's capture is missing, and offers to look for it. */
    public static Notice missing(Desk desk, FilePicker picker, SavedSession session, String sentence,
            Consumer<Request> opener) {
        return Notice.problem(desk.texts().get("moment.missing"), sentence).with(new Notice.Action(
                desk.texts().get("moment.look"), () -> picker.pick(desk.texts()).ifPresent(path -> opener.accept(
                        Request.of(SessionSource.from(session, path.toString()))))));
    }
}
