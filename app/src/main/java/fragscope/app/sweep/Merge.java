// SPDX-License-Identifier: Apache-2.0
package fragscope.app.sweep;

import fragscope.app.source.UnusableException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shards of one sweep put together, after all of them are known to be there, once, and whole. */
public final class Merge implements Closeable {

    private final List<RunJournal> shards = new ArrayList<>();

    private Merge() {
    }

    /**
     * Opens shards.
     *
     * @param folders one a shard, in any order
     * @throws UnusableException when one is missing, there twice, not whole, or of another sweep; the sentence names it
     */
    public static Merge of(List<Path> folders) throws UnusableException {
        Merge merge = new Merge();
        try {
            merge.open(folders);
            return merge;
        } catch (UnusableException | RuntimeException e) {
            merge.close();
            throw e;
        }
    }

    private void open(List<Path> folders) throws UnusableException {
        Map<Integer, Path> byNumber = new TreeMap<>();
        Map<Integer, RunJournal> journals = new TreeMap<>();
        for (Path folder : folders) {
            RunJournal journal = RunJournal.read(folder);
            shards.add(journal);
            JournalHead first = shards.getFirst().head();
            JournalHead head = journal.head();
            if (!head.digest().equals(first.digest()) || head.shard().of() != first.shard().of()) {
                throw new UnusableException(folder + ": is of another sweep, or of one dealt out otherwise, than "
                        + folders.getFirst() + "; right would be shards of one plan and source");
            }
            Path twice = byNumber.put(head.shard().number(), folder);
            if (twice != null) {
                throw new UnusableException("shard " + head.shard() + " is there twice: " + twice + " and " + folder
                        + "; right would be one of them");
            }
            journals.put(head.shard().number(), journal);
        }
        complete(byNumber, journals);
        shards.clear();
        shards.addAll(journals.values());
    }

    private static void complete(Map<Integer, Path> byNumber, Map<Integer, RunJournal> journals)
            throws UnusableException {
        int of = journals.values().iterator().next().head().shard().of();
        List<String> missing = new ArrayList<>();
        for (int number = 1; number <= of; number++) {
            RunJournal journal = journals.get(number);
            if (journal == null) {
                missing.add(number + "/" + of);
            } else if (!journal.complete()) {
                throw new UnusableException(byNumber.get(number) + ": has " + journal.rows() + " of "
                        + journal.head().rows() + " rows; right would be to run shard " + journal.head().shard()
                        + " again, which goes on where it stopped");
            }
        }
        if (!missing.isEmpty()) {
            throw new UnusableException((missing.size() == 1 ? "shard " : "shards ") + String.join(", ",
                    missing.subList(0, Math.min(8, missing.size()))) + (missing.size() > 8 ? " and more" : "")
                    + (missing.size() == 1 ? " is" : " are") + " missing; right would be the folders of all " + of);
        }
    }

    /** How many rows there are. */
    public long runs() {
        return shards.getFirst().head().runs();
    }

    /** Every row of the sweep. */
    public ResultFiles.RowSource rows() {
        return taker -> {
            for (long run = 0; run < runs(); run++) {
                RunJournal shard = shards.get((int) (run % shards.size()));
                taker.take(shard.row(run / shards.size()));
            }
        };
    }

    @Override
    public void close() {
        for (RunJournal shard : shards) {
            try {
                shard.close();
            } catch (IOException e) {
                assert !e.toString().isEmpty() : "closing what was only read loses nothing";
            }
        }
    }
}
