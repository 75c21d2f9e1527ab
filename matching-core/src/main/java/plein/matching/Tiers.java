package plein.matching;

import java.util.Arrays;

/**
 * Finds how many needs of each tier can be served, scores aside: tier by tier, the most urgent first, each as many as
 * possible without giving up any of a more urgent tier (Hopcroft and Karp, 1973, with places instead of partners). Taking
 * the tiers in this order is the greedy algorithm of the transversal matroid (Edmonds and Fulkerson, 1965), and greedy is
 * exact there.
 *
 * <p>Where needs of tier t are left over, the helpers they can reach by any chain of moves are all full, and stay full in
 * every best plan. Such helpers get t as their {@link #level}; the others 0. Best plans never mix levels, so that scores
 * can be settled level by level, without weights that keep the tiers apart.
 */
final class Tiers {

    /** A matching with the right number of needs of every tier; -1 for none. */
    final int[] helperOf;
    /** Per helper: 0, or the least urgent tier that competes for its places. */
    final byte[] level;

    private final Problem problem;
    private final int[] free;
    private final Holders holders;
    private final int[] depth;
    private final int[] queue;
    private final int[] cursor;
    /** Where in its row a need has still to look for a free place; what is full stays full. */
    private final int[] ahead;
    /** Number of the search that saw the helper last. */
    private final int[] seen;
    private final int[] seenNeed;
    private int[] path = new int[64];
    private int search;
    private int shortest;

    Tiers(Problem problem) {
        this.problem = problem;
        int needs = problem.needs();
        int helpers = problem.helpers();
        helperOf = problem.fixed.clone();
        level = new byte[helpers];
        free = problem.freePlaces();
        holders = new Holders(helperOf, helpers);
        depth = new int[needs];
        queue = new int[needs];
        cursor = new int[needs];
        ahead = Arrays.copyOf(problem.rowStart, needs);
        seen = new int[helpers];
        seenNeed = new int[needs];

        int from = 0;
        for (int tier = 1; tier <= Problem.TIERS; tier++) {
            int to = from;
            while (to < needs && problem.tiers[to] == tier) to++;
            if (to > from) serve(tier, from, to);
            from = to;
        }
    }

    private void serve(int tier, int from, int to) {
        int left = takeFreePlaces(from, to);
        int found = left;
        // any chain of moves will do while many are found; it need not be a short one
        while (left > 0 && found * 10L >= left) {
            found = chainAnyhow(from, to);
            if (found == 0) {
                close(tier);
                return;
            }
            left -= found;
        }
        while (left > 0) {
            spread(from, to);
            if (shortest < 0) {
                close(tier);
                return;
            }
            search++;
            for (int need = from; need < to; need++) if (helperOf[need] < 0 && depth[need] == 0 && augment(need)) left--;
        }
    }

    /** Nothing that the last search saw leads to a free place. */
    private void close(int tier) {
        for (int helper = 0; helper < level.length; helper++) if (seen[helper] == search) level[helper] = (byte) tier;
    }

    private int takeFreePlaces(int from, int to) {
        int left = 0;
        for (int need = from; need < to; need++) {
            if (helperOf[need] >= 0) continue;
            if (seesFreePlace(need)) {
                int helper = problem.columns[ahead[need]];
                free[helper]--;
                holders.join(need, helper);
            } else if (problem.rowStart[need + 1] > problem.rowStart[need]) {
                left++;
            }
        }
        return left;
    }

    private boolean seesFreePlace(int need) {
        int end = problem.rowStart[need + 1];
        while (ahead[need] < end && free[problem.columns[ahead[need]]] == 0) ahead[need]++;
        return ahead[need] < end;
    }

    /** Breadth first from all needs of the tier that are left, until a free place is seen. */
    private void spread(int from, int to) {
        Arrays.fill(depth, -1);
        int tail = 0;
        search++;
        shortest = -1;
        for (int need = from; need < to; need++) {
            if (helperOf[need] < 0) {
                depth[need] = 0;
                cursor[need] = problem.rowStart[need];
                queue[tail++] = need;
            }
        }
        for (int head = 0; head < tail; head++) {
            int need = queue[head];
            if (shortest >= 0 && depth[need] >= shortest) break;
            for (int at = problem.rowStart[need], end = problem.rowStart[need + 1]; at < end; at++) {
                int helper = problem.columns[at];
                if (seen[helper] == search || level[helper] != 0) continue;
                seen[helper] = search;
                if (free[helper] > 0) {
                    shortest = depth[need] + 1;
                    continue;
                }
                for (int other = holders.first[helper]; other >= 0; other = holders.next[other]) {
                    if (depth[other] >= 0) continue;
                    depth[other] = depth[need] + 1;
                    cursor[other] = problem.rowStart[other];
                    queue[tail++] = other;
                }
            }
        }
    }

    /** One round of searches that never see a need twice (Pothen and Fan, 1990); returns how many needs it served. */
    private int chainAnyhow(int from, int to) {
        search++;
        int found = 0;
        for (int need = from; need < to; need++) if (helperOf[need] < 0 && chain(need)) found++;
        return found;
    }

    private boolean chain(int start) {
        int length = enter(start, 0);
        while (length > 0) {
            int need = path[length - 1];
            if (seesFreePlace(need)) {
                cursor[need] = ahead[need];
                free[problem.columns[cursor[need]]]--;
                shift(length);
                return true;
            }
            int other = -1;
            for (int end = problem.rowStart[need + 1]; cursor[need] < end; cursor[need]++) {
                int helper = problem.columns[cursor[need]];
                if (level[helper] != 0) continue;
                other = unseen(helper);
                if (other >= 0) break;
            }
            length = other >= 0 ? enter(other, length) : length - 1;
        }
        return false;
    }

    private int enter(int need, int length) {
        seenNeed[need] = search;
        cursor[need] = problem.rowStart[need];
        if (length == path.length) path = Arrays.copyOf(path, length * 2);
        path[length] = need;
        return length + 1;
    }

    private int unseen(int helper) {
        if (seen[helper] == search) return -1;
        for (int other = holders.first[helper]; other >= 0; other = holders.next[other]) if (seenNeed[other] != search) return other;
        seen[helper] = search;
        return -1;
    }

    /** Depth first along the layers; the cursors keep every pair from being looked at twice. No recursion: chains are long. */
    private boolean augment(int start) {
        depth[start] = 0;
        int length = enter(start, 0);
        while (length > 0) {
            int need = path[length - 1];
            int other = -1;
            for (int end = problem.rowStart[need + 1]; cursor[need] < end; cursor[need]++) {
                int helper = problem.columns[cursor[need]];
                if (level[helper] != 0) continue;
                if (free[helper] > 0 && depth[need] + 1 == shortest) {
                    free[helper]--;
                    shift(length);
                    return true;
                }
                other = seen[helper] == search || free[helper] > 0 ? -1 : nextLayer(helper, depth[need] + 1);
                if (other >= 0) break;
            }
            if (other >= 0) {
                length = enter(other, length);
            } else {
                depth[need] = Integer.MAX_VALUE;
                length--;
            }
        }
        return false;
    }

    private int nextLayer(int helper, int layer) {
        if (layer >= shortest) return -1;
        boolean exhausted = true;
        for (int other = holders.first[helper]; other >= 0; other = holders.next[other]) {
            if (depth[other] == layer) return other;
            exhausted &= depth[other] == Integer.MAX_VALUE;
        }
        if (exhausted) seen[helper] = search;
        return -1;
    }

    private void shift(int length) {
        for (int i = length - 1; i >= 0; i--) {
            int need = path[i];
            int helper = problem.columns[cursor[need]];
            if (helperOf[need] >= 0) holders.leave(need);
            holders.join(need, helper);
            depth[need] = Integer.MAX_VALUE;
        }
    }
}
