package nl.plein.directory.gaps;

import java.util.ArrayList;
import java.util.List;
import nl.plein.shared.file.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All numbers as a table that programs read. Of everybody together each district has a line for each subject, also where
 * there is nothing; of one group of people only what there is.
 */
@Component
class WriteNumbers {

    private static final List<String> HEADER =
            List.of("district", "place", "subject", "subject_name", "for_whom", "for_whom_name", "listings", "initiatives");

    byte[] write(Numbers numbers, Names names) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADER);
        for (var where : names.where())
            for (var subject : orNotSaid(names.subjects())) {
                line(lines, numbers, where, subject, null);
                for (var people : orNotSaid(names.forWhom())) line(lines, numbers, where, subject, people);
            }
        return CsvFile.forPrograms(lines);
    }

    private static List<Named> orNotSaid(List<Named> all) {
        var more = new ArrayList<>(all);
        more.add(new Named(Numbers.NOT_SAID, ""));
        return more;
    }

    private static void line(
            List<List<String>> lines, Numbers numbers, Named where, Named subject, @Nullable Named people) {
        var forWhom = people == null ? null : people.key();
        var listings = numbers.listings(where.key(), subject.key(), forWhom);
        if (listings == 0 && (people != null || subject.key().equals(Numbers.NOT_SAID))) return;
        lines.add(List.of(
                where.key(),
                where.name(),
                subject.key(),
                subject.name(),
                people == null ? "everybody-together" : people.key(),
                people == null ? "" : people.name(),
                String.valueOf(listings),
                String.valueOf(numbers.initiativesCount(where.key(), subject.key(), forWhom))));
    }
}
