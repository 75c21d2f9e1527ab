package plein.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Gives everybody who comes a number, and the number of who went to who comes next. */
final class Numbers {

    private final Map<String, Integer> byId = new HashMap<>();
    private String[] ids = new String[64];
    private int[] open = new int[64];
    private int opened;
    private int size;

    int add(String id) {
        int number = opened > 0 ? open[--opened] : size++;
        if (number == ids.length) ids = Arrays.copyOf(ids, number * 2);
        ids[number] = id;
        byId.put(id, number);
        return number;
    }

    void remove(int number) {
        byId.remove(ids[number]);
        ids[number] = null;
        if (opened == open.length) open = Arrays.copyOf(open, opened * 2);
        open[opened++] = number;
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** -1 for who is not here. */
    int of(String id) {
        return byId.getOrDefault(id, -1);
    }

    String id(int number) {
        return ids[number];
    }

    /** All numbers are below this; some may be nobody's. */
    int end() {
        return size;
    }

    boolean isSomebodys(int number) {
        return ids[number] != null;
    }
}
