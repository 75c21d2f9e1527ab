package nl.plein.directory.way;

import java.util.stream.Stream;
import nl.plein.directory.ListingContent;
import nl.plein.directory.ListingContent.Device;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.search.PartOfDay;

/** Whether something fits what somebody answered: can it be done at all, and how much is it as they like it. */
final class Fit {

    private Fit() {}

    /** Without a computer nobody follows a course on a computer; who reads with difficulty needs no course of reading much. */
    static boolean isPossible(Answers answers, ListingContent content) {
        if (Integer.valueOf(0).equals(content.placesFree())) return false;
        if (answers.reading() == Reading.LISTEN && content.read() && !content.listen()) return false;
        if (content.devices().isEmpty() || answers.having() == null) return true;
        return switch (answers.having()) {
            case COMPUTER -> true;
            case PHONE -> content.devices().contains(Device.PHONE);
            case NOTHING -> false;
        };
    }

    /** How many of their wishes it meets. */
    static int liked(Answers answers, ListingContent content) {
        return (int) Stream.of(
                        isThen(answers, content),
                        isInCompany(answers, content),
                        answers.reading() == Reading.LISTEN && content.listen())
                .filter(met -> met)
                .count();
    }

    /** What has no hours is there at any time. */
    static boolean isThen(Answers answers, ListingContent content) {
        return answers.part() == null
                || content.when().isEmpty()
                || content.when().stream().anyMatch(session -> PartOfDay.of(session).contains(answers.part()));
    }

    static boolean isInCompany(Answers answers, ListingContent content) {
        return answers.company() == null || (answers.company() == Company.ALONE ? content.alone() : content.together());
    }

    /** Of a place whose hours are not known nobody can say that it is closed. */
    static boolean isOpenThen(Answers answers, PlaceContent content) {
        return answers.part() == null
                || content.open().isEmpty()
                || content.open().stream().anyMatch(open -> answers.part().overlaps(open.from(), open.to()));
    }
}
