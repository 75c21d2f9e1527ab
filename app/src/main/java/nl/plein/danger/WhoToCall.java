package nl.plein.danger;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who can be reached now, the most fitting first; those of the alliance itself come after the one everybody can call. */
@Component
class WhoToCall {

    private static final Pattern OWN = Pattern.compile("\\s*(.*?)[\\s:]*(\\+?[0-9][0-9 ()-]*)");

    private final List<Contact> own;
    private final String elsewhere;

    /** @param elsewhere a page that says nothing about whoever looks at it */
    WhoToCall(@Value("${plein.emergency-numbers}") String numbers, @Value("${plein.leave-to}") String elsewhere) {
        this.own = Stream.of(numbers.split(";")).filter(number -> !number.isBlank()).map(WhoToCall::own).toList();
        this.elsewhere = elsewhere;
    }

    private static Contact own(String written) {
        var parts = OWN.matcher(written.strip());
        if (!parts.matches()) throw new IllegalStateException("plein.emergency-numbers is a name with a number, and ; between them");
        return new Contact(null, parts.group(1), parts.group(2).strip(), null);
    }

    String elsewhere() {
        return elsewhere;
    }

    List<Contact> all() {
        return of(new Heard(EnumSet.allOf(Danger.class), true));
    }

    List<Contact> of(Heard heard) {
        var contacts = new LinkedHashSet<Contact>();
        if (heard.now()) contacts.add(Contact.EMERGENCY);
        var fitting = new ArrayList<List<Contact>>();
        for (var danger : heard.dangers()) fitting.add(first(danger));
        fitting.forEach(some -> contacts.add(some.getFirst()));
        contacts.addAll(own);
        fitting.forEach(contacts::addAll);
        contacts.add(Contact.EMERGENCY);
        return List.copyOf(contacts);
    }

    private static List<Contact> first(Danger danger) {
        return switch (danger) {
            case SUICIDE -> List.of(Contact.SUICIDE_LINE, Contact.EMERGENCY);
            case SEXUAL -> List.of(Contact.SEXUAL_VIOLENCE, Contact.SAFE_AT_HOME, Contact.EMERGENCY);
            case CHILD -> List.of(Contact.CHILDREN, Contact.SAFE_AT_HOME, Contact.EMERGENCY);
            case VIOLENCE -> List.of(Contact.SAFE_AT_HOME, Contact.EMERGENCY);
            case EXPLOITATION -> List.of(Contact.TRAFFICKING, Contact.SAFE_AT_HOME, Contact.EMERGENCY);
        };
    }
}
