package nl.plein.journeys.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.plein.shared.Form;

/** Reads a day and a time of day that belong together, from the fields day and at. */
public class TimeOfDay {

    private TimeOfDay() {}

    /** Empty when neither was filled in, or when one of them is wrong; the form says which. */
    public static Optional<LocalDateTime> read(Form form) {
        if (form.value("day").isEmpty() && form.value("at").isEmpty()) return Optional.empty();
        var day = form.optionalDate("day", "journey.time.no-day");
        if (day.isEmpty()) form.reject("day", "journey.time.no-day");
        return day.flatMap(on -> at(form, on));
    }

    /** As {@link #read}, for a form that has to have both. */
    public static Optional<LocalDateTime> need(Form form) {
        var read = read(form);
        if (read.isEmpty() && !form.isWrong()) form.reject("day", "journey.time.no-day");
        return read;
    }

    /** 18:30, 18.30 or 9:30. */
    private static Optional<LocalDateTime> at(Form form, LocalDate day) {
        var typed = form.value("at").replace('.', ':');
        try {
            return Optional.of(day.atTime(LocalTime.parse(typed.matches("[0-9]:.*") ? "0" + typed : typed)));
        } catch (DateTimeParseException _) {
            form.reject("at", "journey.time.no-time");
            return Optional.empty();
        }
    }
}
