package nl.plein.web;

import java.util.List;
import java.util.Locale;
import nl.plein.journeys.programme.KindsOfHelp;
import nl.plein.needs.Kinds;
import nl.plein.shared.Choice;
import org.springframework.stereotype.Component;

/** Tells journeys what kinds of help the alliance has. */
@Component
class NameKindsOfHelp implements KindsOfHelp {

    private final Kinds kinds;

    NameKindsOfHelp(Kinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public List<Choice> all(Locale language) {
        return kinds.all().stream()
                .map(kind -> new Choice(kind.key(), kind.name().in(language), null, kind.icon()))
                .toList();
    }
}
