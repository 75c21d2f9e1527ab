package nl.plein.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says when something is, as people say it: dinsdag 24 november om 18.30 uur. */
@Component
public class When {

    private final MessageSource messages;
    private final Clock clock;

    When(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public String of(Instant moment, Locale language) {
        return messages.getMessage("parts.when", new Object[] {day(moment, language), time(moment, language)}, language);
    }

    public String day(Instant moment, Locale language) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", language).format(moment.atZone(clock.getZone()));
    }

    public String time(Instant moment, Locale language) {
        var pattern = language.getLanguage().equals("nl") ? "H.mm" : "H:mm";
        return DateTimeFormatter.ofPattern(pattern, language).format(moment.atZone(clock.getZone()));
    }
}
