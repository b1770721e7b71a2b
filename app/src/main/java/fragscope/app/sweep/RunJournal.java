// SPDX-License-Identifier: Apache-2.0
package fragscope.app.sweep;

import fragscope.app.source.UnusableException;
import fragscope.engine.input.InputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * The rows of a sweep, or of a shard, in the order in which they were finished: a file that only grows, so that a
 * process can be killed at any moment and another one goes on. What was half written is cut off; a line that is not
 * whole counts as not run.
 *
 * <p>Safe for several threads. Cost: 8 bytes of memory a row.
 */
public final class RunJournal implements Closeable {

    /** The file's name within the sweep's folder. */
    public static final String FILE = "journal";
    /** So many rows one journal holds. */
    public static final long ROWS_MAX = 10_000_000;

    private static final int LINE_BYTES_MAX = 1 << 20;
    private static final int HEAD = -1;

    private final Path file;
    private final FileChannel channel;
    private JournalHead head;
    /** For each row where it starts and its bytes; 0 where it is not there. */
    private long[] places = {};
    private long rows;
    private long end;

    private RunJournal(Path file, FileChannel channel, JournalHead head) {
        this.file = file;
        this.channel = channel;
        this.head = head;
    }

    /** Whether a folder has a journal already. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /**
     * Goes on with the folder's journal, or begins one.
     *
     * @throws UnusableException when the journal there is another sweep's, another process writes it, or the folder
     *         cannot be written
     */
    static RunJournal open(Path folder, JournalHead head) throws UnusableException {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            RunJournal journal = new RunJournal(file, channel, head);
            try {
                journal.lock();
                journal.goOn();
                return journal;
            } catch (IOException | UnusableException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UnusableException(file + ": cannot be written (" + e + ")", e);
        }
    }

    /** Reads a folder's journal. */
    static RunJournal read(Path folder) throws UnusableException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new UnusableException(folder + ": has no journal; right would be the folder of a sweep or shard");
        }
        try {
            RunJournal journal = new RunJournal(file, FileChannel.open(file, StandardOpenOption.READ),
                    new JournalHead("", 0, Shard.WHOLE));
            if (!journal.load()) {
                throw new UnusableException(file + ": is no journal of a sweep");
            }
            return journal;
        } catch (IOException e) {
            throw new UnusableException(file + ": cannot be read (" + e + ")", e);
        }
    }

    private void lock() throws UnusableException {
        boolean mine;
        try {
            mine = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            mine = false;
        } catch (IOException e) {
            mine = true; // this file system has no locks
        }
        if (!mine) {
            throw new UnusableException(file + ": another process writes it; right would be to wait for its end");
        }
    }

    private void goOn() throws IOException, UnusableException {
        JournalHead wanted = head;
        byte[] first = new JournalLine(HEAD, wanted.line()).bytes();
        if (torn(first)) {
            channel.truncate(0);
            write(first, 0);
            places = new long[Math.toIntExact(wanted.rows())];
            end = first.length;
            return;
        }
        if (!load()) {
            throw new UnusableException(file + ": is no journal of a sweep; right would be another folder");
        }
        if (!head.equals(wanted)) {
            String what = head.digest().equals(wanted.digest()) ? "shard " + head.shard() : "another plan or source";
            throw new UnusableException(file + ": is of " + what + "; right would be another folder");
        }
        channel.truncate(end);
    }

    /** Whether the file is empty, or ends within what would be its first line. */
    private boolean torn(byte[] first) throws IOException {
        if (channel.size() >= first.length) {
            return false;
        }
        ByteBuffer there = ByteBuffer.allocate((int) channel.size());
        readFully(there, 0);
        return Arrays.equals(there.array(), 0, there.position(), first, 0, there.position());
    }

    /** Finds all whole lines; false when the first is no head. */
    private boolean load() throws IOException, UnusableException {
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel.position(0)), 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        long at = 0;
        long start = 0;
        boolean headSeen = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            at++;
            if (b != '\n') {
                if (line.size() < LINE_BYTES_MAX) {
                    line.write(b);
                }
                continue;
            }
            Optional<JournalLine> whole = JournalLine.parse(line.toByteArray());
            if (!headSeen) {
                if (whole.isEmpty() || whole.get().run() != HEAD) {
                    return false;
                }
                takeHead(whole.get());
                headSeen = true;
            } else if (whole.isPresent()) {
                place(head.shard().index(whole.get().run()), start, line.size() + 1);
            }
            start = at;
            line.reset();
        }
        end = start;
        return headSeen;
    }

    private void takeHead(JournalLine line) throws UnusableException {
        try {
            head = JournalHead.parse(file.toString(), line.text());
        } catch (InputException e) {
            throw new UnusableException(e.getMessage(), e);
        }
        if (head.runs() < 0 || head.rows() > ROWS_MAX) {
            throw new UnusableException(file + ": has " + head.rows() + " rows; right would be at most " + ROWS_MAX);
        }
        places = new long[(int) head.rows()];
    }

    private void place(long index, long start, int bytes) {
        if (index >= 0 && index < places.length) {
            rows += places[(int) index] == 0 ? 1 : 0;
            places[(int) index] = start << 21 | bytes;
        }
    }

    JournalHead head() {
        return head;
    }

    /** How many rows there are. */
    public synchronized long rows() {
        return rows;
    }

    /** How many rows there will be. */
    long size() {
        return places.length;
    }

    /** Whether every row is there. */
    public synchronized boolean complete() {
        return rows == places.length;
    }

    /** Whether the shard's {@code index}-th row is there. */
    synchronized boolean has(long index) {
        return places[(int) index] != 0;
    }

    /** Adds a row. */
    synchronized void append(long run, String row) throws IOException {
        byte[] line = new JournalLine(run, row).bytes();
        write(line, end);
        place(head.shard().index(run), end, line.length);
        end += line.length;
    }

    private void write(byte[] bytes, long at) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(bytes);
        while (out.hasRemaining()) {
            channel.write(out, at + out.position());
        }
    }

    /** The shard's {@code index}-th row, which is there. */
    synchronized String row(long index) throws IOException {
        long place = places[(int) index];
        ByteBuffer line = ByteBuffer.allocate((int) (place & ((1 << 21) - 1)) - 1);
        readFully(line, place >>> 21);
        return JournalLine.parse(line.array()).orElseThrow(() -> new IOException("a row changed")).text();
    }

    private void readFully(ByteBuffer to, long from) throws IOException {
        int read = 0;
        while (to.hasRemaining() && read >= 0) {
            read = channel.read(to, from + to.position());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
