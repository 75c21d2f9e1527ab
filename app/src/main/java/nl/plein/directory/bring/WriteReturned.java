package nl.plein.directory.bring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.plein.shared.file.CsvFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What does not come in, as a list for whoever keeps the file: row, name and reason. */
@Component
class WriteReturned {

    private final MessageSource messages;

    WriteReturned(MessageSource messages) {
        this.messages = messages;
    }

    byte[] write(Look.Seen seen, Locale locale) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(said("bring.row", locale), said("bring.name", locale), said("bring.reason", locale)));
        for (var returned : seen.returned())
            lines.add(List.of(String.valueOf(returned.row()), returned.name(), told(returned.reasons(), locale)));
        for (var partly : seen.partly())
            lines.add(List.of(String.valueOf(partly.row()), partly.name(), told(partly.left(), locale)));
        for (var field : seen.untold().entrySet())
            lines.add(List.of("", field.getKey(), said("bring.untold", locale) + ": " + field.getValue()));
        return CsvFile.forPeople(lines);
    }

    private String told(List<Incoming.Reason> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> messages.getMessage(reason.key(), new Object[] {reason.written()}, locale))
                .collect(Collectors.joining(" "));
    }

    private String said(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
