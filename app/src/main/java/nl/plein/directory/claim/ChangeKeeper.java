package nl.plein.directory.claim;

import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.directory.Initiative;
import nl.plein.directory.holder.Holders;
import nl.plein.directory.holder.KeeperLetters;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another partner keeps the pages of an initiative from now on. Links that were given out hold the keys of the one before,
 * so they are taken back. What each source said stays as it was.
 */
@Repository
@Transactional
class ChangeKeeper {

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Holders holders;
    private final Organisations organisations;
    private final KeeperLetters letters;

    ChangeKeeper(JdbcClient jdbc, Keys keys, Holders holders, Organisations organisations, KeeperLetters letters) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.holders = holders;
        this.organisations = organisations;
        this.letters = letters;
    }

    /** Needs the keys of both: it is the alliance that moves a page from one partner to another. */
    void change(Initiative initiative, OrganisationId to) {
        var before = initiative.upkeep().organisation();
        if (before.equals(to)) return;
        keys.onDuty(() -> {
            holders.of(initiative.id()).forEach(holder -> holders.takeBack(initiative.id(), holder.id()));
            var id = initiative.id().value();
            moveReports(id, to);
            move("update directory.listing set organisation = :to where initiative = :id", id, to);
            move("update directory.initiative set organisation = :to where id = :id", id, to);
            var name = organisations.find(to).map(Organisation::name).orElse("");
            letters.send(before, "letter.page.moved", id, "/initiative/" + id, initiative.name(), name);
        });
    }

    private void moveReports(UUID id, OrganisationId to) {
        move("""
                update directory.report set organisation = :to
                where thing = :id or thing in (select l.id from directory.listing l where l.initiative = :id)
                """, id, to);
    }

    private void move(String sql, UUID id, OrganisationId to) {
        jdbc.sql(sql).param("id", id).param("to", to.value()).update();
    }
}
