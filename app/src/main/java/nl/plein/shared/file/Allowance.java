package nl.plein.shared.file;

/**
 * What may still be read of one file, all its parts together. The largest lists people brought hold some ten thousand rows;
 * what is more than this is no list, and a small file can unpack to a mountain.
 */
public final class Allowance {

    /** As much as a cell of a spreadsheet program holds. */
    static final int LONGEST_CELL = 32_767;

    static final int MOST_COLUMNS = 500;

    private int rows = 50_000;
    private int cells = 600_000;
    private long letters = 16_000_000;
    private long bytes = 48_000_000;

    void row() throws TooMuch {
        if (--rows < 0) throw new TooMuch();
    }

    void cell(String text) throws TooMuch {
        if (text.isEmpty()) return;
        letters -= text.length();
        if (--cells < 0 || letters < 0) throw new TooMuch();
    }

    void unpacked(int more) throws TooMuch {
        bytes -= more;
        if (bytes < 0) throw new TooMuch();
    }
}
