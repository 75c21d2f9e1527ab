package nl.plein.directory.gaps;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(HEADER);
            for (var where : names.where())
                for (var subject : orNotSaid(names.subjects())) {
                    line(writer, numbers, where, subject, null);
                    for (var people : orNotSaid(names.forWhom())) line(writer, numbers, where, subject, people);
                }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Named> orNotSaid(List<Named> all) {
        var more = new ArrayList<>(all);
        more.add(new Named(Numbers.NOT_SAID, ""));
        return more;
    }

    private static void line(CsvWriter writer, Numbers numbers, Named where, Named subject, @Nullable Named people) {
        var forWhom = people == null ? null : people.key();
        var listings = numbers.listings(where.key(), subject.key(), forWhom);
        if (listings == 0 && (people != null || subject.key().equals(Numbers.NOT_SAID))) return;
        writer.writeRecord(
                where.key(),
                harmless(where.name()),
                subject.key(),
                harmless(subject.name()),
                people == null ? "everybody-together" : people.key(),
                people == null ? "" : harmless(people.name()),
                String.valueOf(listings),
                String.valueOf(numbers.initiativesCount(where.key(), subject.key(), forWhom)));
    }

    /** A cell that begins like a formula is one to a spreadsheet program. */
    private static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
