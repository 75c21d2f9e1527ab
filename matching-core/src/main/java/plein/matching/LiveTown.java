package plein.matching;

import java.util.Arrays;

/**
 * Who is with whom in a town that is kept the best, in numbers, with a price for a place at each helper. What a served need
 * has left follows from the price of its helper. All prices rise and fall together by {@link #level}, at once; the prices that
 * are kept are above that.
 */
final class LiveTown {

    static final int NONE = -1;
    /** Far from overflow, and farther than the level comes but in many thousand changes. */
    private static final long FARTHEST = 1L << 56;

    private byte[] tiers = new byte[64];
    private LiveRow[] needRows = new LiveRow[64];
    /** Per need its helper, and what it is worth there. Together, for the sake of the cache. */
    private long[] seats = new long[2 * 64];
    final Bag unserved = new Bag();

    private LiveRow[] helperRows = new LiveRow[64];
    private int[][] held = new int[64][];
    private int[] holding = new int[64];
    private int[] capacity = new int[64];
    private long[] price = new long[64];
    private long level;
    private int helpers;

    /** Helpers by what it costs to have a place there; {@link #lossOf} tells from the key how much that is. */
    final Lowest byLoss = new Lowest();
    /** Helpers by price; {@link #priceOf} tells how much that is. */
    final Lowest byPrice = new Lowest();

    void addNeed(int need, int tier) {
        if (need >= needRows.length) {
            int to = need * 2;
            tiers = Arrays.copyOf(tiers, to);
            needRows = Arrays.copyOf(needRows, to);
            seats = Arrays.copyOf(seats, 2 * to);
        }
        tiers[need] = (byte) tier;
        needRows[need] = new LiveRow();
        seats[2 * need] = NONE;
        unserved.add(need);
    }

    void addHelper(int helper, int places, long price) {
        if (helper >= helperRows.length) {
            int to = helper * 2;
            helperRows = Arrays.copyOf(helperRows, to);
            held = Arrays.copyOf(held, to);
            holding = Arrays.copyOf(holding, to);
            capacity = Arrays.copyOf(capacity, to);
            this.price = Arrays.copyOf(this.price, to);
        }
        helpers = Math.max(helpers, helper + 1);
        helperRows[helper] = new LiveRow();
        held[helper] = new int[1];
        holding[helper] = 0;
        capacity[helper] = places;
        this.price[helper] = price - level;
        refresh(helper);
    }

    void connect(int need, int helper, int score) {
        needRows[need].add(helper, tiers[need], score);
        helperRows[helper].add(need, tiers[need], score);
    }

    /** A need that has no place any more. */
    void removeNeed(int need) {
        unserved.remove(need);
        for (int at = 0; at < needRows[need].size(); at++) helperRows[needRows[need].other(at)].remove(need);
        needRows[need] = null;
    }

    /** A helper whom everybody has left. */
    void removeHelper(int helper) {
        for (int at = 0; at < helperRows[helper].size(); at++) needRows[helperRows[helper].other(at)].remove(helper);
        helperRows[helper] = null;
        byLoss.remove(helper);
        byPrice.remove(helper);
    }

    void changeCapacity(int helper, int by) {
        capacity[helper] += by;
    }

    void sit(int need, int helper) {
        if (helperOf(need) == NONE) unserved.remove(need);
        else remove(need, helperOf(need));
        seats[2 * need] = helper;
        seats[2 * need + 1] = needRows[need].worth(needRows[need].find(helper));
        if (holding[helper] == held[helper].length) held[helper] = Arrays.copyOf(held[helper], holding[helper] * 2);
        held[helper][holding[helper]++] = need;
    }

    void leave(int need) {
        remove(need, helperOf(need));
        seats[2 * need] = NONE;
        unserved.add(need);
    }

    /** To be called when somebody came or went there, or the price changed. */
    void refresh(int helper) {
        byPrice.put(helper, price[helper]);
        if (holding[helper] > 0 || hasPlace(helper)) byLoss.put(helper, loss(helper) + level);
        else byLoss.remove(helper);
    }

    /** What it costs to have a place here: nothing when one is left, or what the one has left who loses least; there may be none at all. */
    long loss(int helper) {
        if (hasPlace(helper)) return 0;
        return holding[helper] == 0 ? Frontier.NOWHERE : worth(losesLeast(helper)) - price(helper);
    }

    long lossOf(long key) {
        return key - level;
    }

    long priceOf(long key) {
        return key + level;
    }

    int losesLeast(int helper) {
        int least = held[helper][0];
        for (int i = 1; i < holding[helper]; i++) if (worth(held[helper][i]) < worth(least)) least = held[helper][i];
        return least;
    }

    /** What a need misses that would go from its own helper, or from nowhere, to one where it is worth so much. */
    long slack(int need, int helper, long worthThere) {
        int own = helperOf(need);
        return own == NONE ? price(helper) - worthThere : worth(need) - price[own] + price[helper] - worthThere;
    }

    long price(int helper) {
        return price[helper] + level;
    }

    void changePrice(int helper, long by) {
        price[helper] += by;
    }

    /** All prices at once. */
    void changeLevel(long by) {
        level += by;
        if (Math.abs(level) < FARTHEST) return;
        for (int helper = 0; helper < helpers; helper++) price[helper] += level;
        level = 0;
        for (int helper = 0; helper < helpers; helper++) if (helperRows[helper] != null) refresh(helper);
    }

    /** What a need would have left with the helper who leaves it most, or nothing. */
    long most(int need) {
        long most = 0;
        var row = needRows[need];
        for (int at = 0; at < row.size(); at++) most = Math.max(most, row.worth(at) - price(row.other(at)));
        return most;
    }

    boolean hasItsBest(int need) {
        return left(need) >= most(need);
    }

    /** No price is below 0, nobody has more than there is room for, and where a place is left it costs nothing. */
    boolean pricesHold() {
        for (int helper = 0; helper < helpers; helper++) {
            if (helperRows[helper] == null) continue;
            if (price(helper) < 0 || holding[helper] > capacity[helper] || hasPlace(helper) && price(helper) != 0) return false;
        }
        return true;
    }

    /** What a need has left in the plan. */
    long left(int need) {
        return helperOf(need) == NONE ? 0 : worth(need) - price(helperOf(need));
    }

    /** Of a served need. */
    int score(int need) {
        return needRows[need].score(needRows[need].find(helperOf(need)));
    }

    boolean hasPlace(int helper) {
        return holding[helper] < capacity[helper];
    }

    int tier(int need) {
        return tiers[need];
    }

    int helperOf(int need) {
        return (int) seats[2 * need];
    }

    /** What a served need is worth with its own helper. */
    private long worth(int need) {
        return seats[2 * need + 1];
    }

    int holding(int helper) {
        return holding[helper];
    }

    int held(int helper, int at) {
        return held[helper][at];
    }

    LiveRow needRow(int need) {
        return needRows[need];
    }

    LiveRow helperRow(int helper) {
        return helperRows[helper];
    }

    int helpers() {
        return helpers;
    }

    private void remove(int need, int helper) {
        int at = 0;
        while (held[helper][at] != need) at++;
        held[helper][at] = held[helper][--holding[helper]];
    }
}
