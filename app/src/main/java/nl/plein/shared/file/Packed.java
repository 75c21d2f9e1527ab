package nl.plein.shared.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What is in a zip. What it says of its sizes is not believed; what comes out is counted while it comes. */
public final class Packed implements AutoCloseable {

    private static final int MOST_ENTRIES = 2_000;

    /** Text packs some twenty times smaller, a list that says the same in each row some hundred times. */
    private static final int MOST_TIMES_LARGER = 200;
    private static final int SMALL = 4_000_000;

    private final ZipFile zip;
    private final Allowance allowance;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    private Packed(ZipFile zip, Allowance allowance) {
        this.zip = zip;
        this.allowance = allowance;
    }

    public static boolean isOne(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K';
    }

    public static Packed of(byte[] file, Allowance allowance) throws IOException {
        if (entries(file) > MOST_ENTRIES) throw new TooMuch();
        var packed = new Packed(ZipFile.builder().setByteArray(file).setIgnoreLocalFileHeader(true).get(), allowance);
        packed.zip.getEntries().asIterator().forEachRemaining(entry -> packed.entries.putIfAbsent(entry.getName(), entry));
        return packed;
    }

    /** Counted by the marks before them in the list at the end, as that list is what is read whole. */
    private static int entries(byte[] file) {
        var count = 0;
        for (var at = 0; at + 4 <= file.length; at++)
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 3] == 2) count++;
        return count;
    }

    public Set<String> names() {
        return entries.keySet();
    }

    public InputStream open(String name) throws IOException {
        var entry = entries.get(name);
        if (entry == null || !zip.canReadEntryData(entry)) throw new IOException("not in it");
        return new Counted(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {

        private final long packedSize;
        private long read;

        Counted(InputStream in, long packedSize) {
            super(in);
            this.packedSize = packedSize;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var more = super.read(into, offset, length);
            if (more > 0) count(more);
            return more;
        }

        @Override
        public long skip(long most) throws IOException {
            throw new IOException("what is skipped is not counted");
        }

        private void count(int more) throws TooMuch {
            read += more;
            allowance.unpacked(more);
            if (read > SMALL && read / packedSize > MOST_TIMES_LARGER) throw new TooMuch();
        }
    }
}
