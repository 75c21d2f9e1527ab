package nl.plein.access;

import java.util.List;
import nl.plein.access.HangsOn.Hanging;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that hangs on an organisation or on one colleague there, by every module; what is none is left out. */
@Component
public class Hangings {

    private final ObjectProvider<HangsOn> modules;
    private final Keys keys;

    Hangings(ObjectProvider<HangsOn> modules, Keys keys) {
        this.modules = modules;
        this.keys = keys;
    }

    @Transactional(readOnly = true)
    public List<Hanging> on(OrganisationId organisation) {
        return keys.onDuty(() -> some(modules.orderedStream().flatMap(one -> one.organisation(organisation).stream()).toList()));
    }

    @Transactional(readOnly = true)
    public List<Hanging> on(OrganisationId organisation, PersonId colleague) {
        return keys.onDuty(() ->
                some(modules.orderedStream().flatMap(one -> one.colleague(organisation, colleague).stream()).toList()));
    }

    private static List<Hanging> some(List<Hanging> all) {
        return all.stream().filter(one -> one.many() > 0).toList();
    }
}
