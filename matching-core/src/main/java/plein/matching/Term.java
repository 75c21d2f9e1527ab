package plein.matching;

/**
 * One named reason in a score, so that it can be shown, tested and argued about.
 *
 * @param name   a stable key, such as "distance"
 * @param weight how much this reason counts beside the others
 * @param value  how well it is met, in thousandths: 0 not at all, 1000 fully
 */
public record Term(String name, int weight, int value) {

    public Term {
        if (name == null || name.isBlank()) throw new IllegalArgumentException("a term needs a name");
        if (weight < 0) throw new IllegalArgumentException(name + ": weight below 0: " + weight);
        if (value < 0 || value > 1000) throw new IllegalArgumentException(name + ": value outside 0..1000: " + value);
    }
}
