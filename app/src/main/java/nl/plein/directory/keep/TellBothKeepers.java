package nl.plein.directory.keep;

import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeHandedOver;
import nl.plein.directory.Initiatives;
import nl.plein.directory.holder.KeeperLetters;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * When what ended goes on at another partner, the coordinators of both hear of it, so that they hand over on the board
 * whoever still waits. At the same partner the needs are with the right coordinator already.
 */
@Component
class TellBothKeepers {

    private final Initiatives initiatives;
    private final Organisations organisations;
    private final KeeperLetters letters;

    TellBothKeepers(Initiatives initiatives, Organisations organisations, KeeperLetters letters) {
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.letters = letters;
    }

    @ApplicationModuleListener
    void on(InitiativeHandedOver fact) {
        if (fact.keeper().equals(fact.nextKeeper())) return;
        var ended = initiatives.find(fact.initiative()).orElseThrow();
        var next = initiatives.find(fact.successor()).orElseThrow();
        tell(fact.keeper(), "letter.page.handed-over.from", ended, next, fact.nextKeeper());
        tell(fact.nextKeeper(), "letter.page.handed-over.to", ended, next, fact.keeper());
    }

    private void tell(OrganisationId whom, String key, Initiative ended, Initiative next, OrganisationId other) {
        var name = organisations.find(other).map(Organisation::name).orElse("");
        letters.send(whom, key, ended.id().value(), "/board", ended.name(), next.name(), name);
    }
}
