package plein.matching;

/** Numbers in line: who came first goes first. A ring that grows. */
final class Line {

    private int[] numbers;
    private int head;
    private int size;

    /** @param room for so many without growing */
    Line(int room) {
        numbers = new int[Math.max(1, room)];
    }

    void add(int number) {
        if (size == numbers.length) grow();
        int at = head + size++;
        numbers[at < numbers.length ? at : at - numbers.length] = number;
    }

    int take() {
        int number = numbers[head];
        if (++head == numbers.length) head = 0;
        size--;
        return number;
    }

    boolean isEmpty() {
        return size == 0;
    }

    private void grow() {
        var larger = new int[size * 2];
        System.arraycopy(numbers, head, larger, 0, size - head);
        System.arraycopy(numbers, 0, larger, size - head, head);
        numbers = larger;
        head = 0;
    }
}
