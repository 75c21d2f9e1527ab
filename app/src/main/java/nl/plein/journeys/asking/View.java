package nl.plein.journeys.asking;

import java.util.List;
import nl.plein.journeys.Journey.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the page.
 *
 * @param name of who is helped
 * @param everybody the name and the others, as one reads them
 * @param others who help, as one reads it
 * @param initials of all of them, for the picture on top
 * @param back whether it is time to look back: NOT_YET, MAY, ASK or SAID
 * @param asked times to pick from, when there is no first time yet
 * @param next the talk that comes; null when none is planned
 * @param qualities those that were found
 */
record View(
        String name,
        String everybody,
        String others,
        boolean several,
        List<String> initials,
        String programme,
        boolean isOver,
        String back,
        List<Talk> asked,
        @Nullable Talk next,
        @Nullable Meeting meeting,
        List<Talk> talks,
        List<Task> tasks,
        boolean hasQualities,
        List<String> qualities) {

    public List<Task> tasksNow() {
        return tasks.stream().filter(Task::isNow).toList();
    }

    public List<Task> tasksBefore() {
        return tasks.stream().filter(task -> !task.isNow()).toList();
    }

    public long talked() {
        return talks.stream().filter(talk -> talk.state() == Talk.State.HAPPENED).count();
    }

    public int made() {
        return tasks.stream().mapToInt(task -> task.made().size()).sum();
    }
}
