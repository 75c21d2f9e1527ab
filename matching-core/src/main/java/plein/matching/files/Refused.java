package plein.matching.files;

/** A row that was left out, and why. @param line counted from 1, with the header */
public record Refused(String file, long line, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
