package nl.plein.needs.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plein.needs.Side;

/**
 * An uploaded file that waits for a yes.
 *
 * @param unknown headers that say nothing to us
 * @param counts how many rows are in each state
 */
record Upload(UUID id, Side side, List<String> header, List<String> unknown, Map<State, Integer> counts) {

    enum State {
        GOOD,
        BAD,
        /** came in before, or stands in this file twice */
        THERE,
        TAKEN_IN
    }

    /**
     * A row of it.
     *
     * @param cells as they were written; empty once the row was taken in
     * @param incoming what is taken in; null for a bad row
     */
    record Row(long line, State state, List<String> cells, List<ReadRow.Reason> reasons, Incoming incoming) {}

    public int count(State state) {
        return counts.getOrDefault(state, 0);
    }

    public boolean isTakenIn() {
        return count(State.GOOD) == 0;
    }
}
