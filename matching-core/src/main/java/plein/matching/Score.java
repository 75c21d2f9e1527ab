package plein.matching;

import java.util.List;

/**
 * How well a helper fits a need, as a list of named terms.
 *
 * <p>Whole numbers only: the same terms give the same total on every machine.
 */
public record Score(List<Term> terms) {

    public static final int MAX = 10_000;

    public Score {
        terms = List.copyOf(terms);
    }

    /**
     * The weighted mean of the terms, 0..10,000. Where nothing was wished for nothing is missing, so no terms give the
     * full score: somebody who asks little must not lose from somebody who asks much.
     */
    public int total() {
        long weights = 0;
        long sum = 0;
        for (var term : terms) {
            weights += term.weight();
            sum += (long) term.weight() * term.value();
        }
        return weights == 0 ? MAX : (int) (sum * 10 / weights);
    }
}
