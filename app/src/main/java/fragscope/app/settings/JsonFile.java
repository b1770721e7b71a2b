// SPDX-License-Identifier: Apache-2.0
package fragscope.app.settings;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One record in one file. Written beside it and moved over it, so that a reader sees the old file or the new one. A
 * file that cannot be understood is set aside under another name, never written over.
 */
final class JsonFile<T> {

    private static final int NAMES = 100;

    /**
     * What was found.
     *
     * @param value   the record; empty when there was no file, or none that can be understood
     * @param trouble what was wrong with the file and where it is now
     */
    record Found<T>(Optional<T> value, Optional<Trouble> trouble) {
    }

    private final JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).enable(
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS).disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build(); // a newer program's settings
    private final Path path;
    private final Class<T> type;

    JsonFile(Path path, Class<T> type) {
        this.path = path;
        this.type = type;
    }

    Found<T> read() {
        try {
            if (!Files.exists(path)) {
                return new Found<>(Optional.empty(), Optional.empty());
            }
            T value = mapper.readValue(Files.readAllBytes(path), type);
            if (value == null) {
                return broken("holds nothing");
            }
            return new Found<>(Optional.of(value), Optional.empty());
        } catch (JacksonException e) {
            return broken(reason(e));
        } catch (IOException e) {
            return new Found<>(Optional.empty(), Optional.of(new Trouble(path, "cannot be read (" + e + ")", "")));
        }
    }

    private static String reason(JacksonException e) {
        String place = e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : "line " + e.getLocation().getLineNr() + ": ";
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String words = cause instanceof JacksonException j
                ? j.getOriginalMessage()
                : String.valueOf(cause.getMessage());
        return place + words.lines().findFirst().orElse("is no JSON");
    }

    private Found<T> broken(String reason) {
        String name = String.valueOf(path.getFileName());
        for (int n = 1; n <= NAMES; n++) {
            Path aside = path.resolveSibling(name.replace(".json", "-broken-" + n + ".json"));
            if (!Files.exists(aside)) {
                try {
                    Files.move(path, aside);
                    return new Found<>(Optional.empty(),
                            Optional.of(new Trouble(path, reason, String.valueOf(aside.getFileName()))));
                } catch (IOException e) {
                    return new Found<>(Optional.empty(), Optional.of(new Trouble(path, reason, "")));
                }
            }
        }
        return new Found<>(Optional.empty(), Optional.of(new Trouble(path, reason, "")));
    }

    void write(T value) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder == null ? Path.of(".") : folder);
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.write(fresh, mapper.writeValueAsBytes(value));
        try {
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
