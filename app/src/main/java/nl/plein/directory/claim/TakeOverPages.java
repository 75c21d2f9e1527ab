package nl.plein.directory.claim;

import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.access.PersonalLinks;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.holder.HolderLetters;
import nl.plein.directory.holder.Holders;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.PartnershipEnded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * The pages that a partner kept go on with whoever took over from it. Who holds a link to one of them gets a new one: an old
 * one holds the key of who left.
 */
@Component
class TakeOverPages {

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Initiatives initiatives;
    private final Holders holders;
    private final HolderLetters letters;
    private final PersonalLinks links;
    private final Keys keys;

    TakeOverPages(
            JdbcClient jdbc,
            Organisations organisations,
            Initiatives initiatives,
            Holders holders,
            HolderLetters letters,
            PersonalLinks links,
            Keys keys) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.holders = holders;
        this.letters = letters;
        this.links = links;
        this.keys = keys;
    }

    @ApplicationModuleListener
    void on(PartnershipEnded ended) {
        var next = organisations.inCharge(ended.organisation()).orElseThrow().id();
        keys.onDuty(() -> {
            var kept = jdbc.sql("select id from directory.initiative where organisation = :left and closed_at is null order by id")
                    .param("left", ended.organisation().value())
                    .query(UUID.class)
                    .list();
            move("update directory.report set organisation = :next where organisation = :left", ended.organisation(), next);
            move("update directory.listing set organisation = :next where organisation = :left", ended.organisation(), next);
            move("update directory.place set organisation = :next where organisation = :left", ended.organisation(), next);
            move("update directory.initiative set organisation = :next where organisation = :left", ended.organisation(), next);
            kept.forEach(id -> newLinks(new InitiativeId(id)));
        });
    }

    private void newLinks(InitiativeId id) {
        initiatives.find(id).ifPresent(initiative -> holders.of(id).forEach(holder -> {
            links.revoke(holder.id());
            letters.send(initiative, holder, "letter.page.link");
        }));
    }

    private void move(String sql, OrganisationId left, OrganisationId next) {
        jdbc.sql(sql).param("left", left.value()).param("next", next.value()).update();
    }
}
