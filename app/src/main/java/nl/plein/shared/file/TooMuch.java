package nl.plein.shared.file;

import java.io.IOException;

/** There is more in a file than we read. Whoever sent it makes smaller ones. */
public class TooMuch extends IOException {

    public static final String REASON = "file.too-much";

    public TooMuch() {
        super(REASON);
    }
}
