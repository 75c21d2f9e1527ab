package plein.matching;

import java.util.Arrays;

/** Numbers in no order, each once. */
final class Bag {

    private int[] numbers = new int[64];
    private int[] place = new int[64];
    private int size;

    void add(int number) {
        if (number >= place.length) {
            place = Arrays.copyOf(place, number * 2);
            numbers = Arrays.copyOf(numbers, number * 2);
        }
        place[number] = size;
        numbers[size++] = number;
    }

    void remove(int number) {
        int last = numbers[--size];
        numbers[place[number]] = last;
        place[last] = place[number];
    }

    int size() {
        return size;
    }

    int get(int at) {
        return numbers[at];
    }
}
