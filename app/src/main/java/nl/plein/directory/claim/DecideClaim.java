package nl.plein.directory.claim;

import java.time.Clock;
import java.util.List;
import nl.plein.access.PersonalLinks;
import nl.plein.directory.Initiative;
import nl.plein.directory.holder.HolderLetters;
import nl.plein.directory.holder.Holders;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.PersonId;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Yes or no. After a yes the claimer holds the personal link; works for a partner, that partner keeps the page. */
@Component
class DecideClaim {

    private final Claims claims;
    private final ChangeKeeper changeKeeper;
    private final Holders holders;
    private final HolderLetters letters;
    private final PersonalLinks links;
    private final Organisations organisations;
    private final Post post;
    private final Clock clock;

    DecideClaim(
            Claims claims,
            ChangeKeeper changeKeeper,
            Holders holders,
            HolderLetters letters,
            PersonalLinks links,
            Organisations organisations,
            Post post,
            Clock clock) {
        this.claims = claims;
        this.changeKeeper = changeKeeper;
        this.holders = holders;
        this.letters = letters;
        this.links = links;
        this.organisations = organisations;
        this.post = post;
        this.clock = clock;
    }

    /** May be repeated. */
    @Transactional
    void grant(Claim claim, Initiative initiative, @Nullable PersonId by) {
        if (!claims.decide(claim, true, clock.instant(), by)) return;
        links.revoke(claim.id());
        var partner = claim.forOrganisation() == null
                ? null
                : organisations.find(claim.forOrganisation()).filter(Organisation::isPartner).orElse(null);
        if (partner == null) {
            letters.send(initiative, holders.add(initiative.id(), claim.email(), claim.language(), by), "letter.page.claim.yes");
            return;
        }
        changeKeeper.change(initiative, partner.id());
        post.send(new Letter(
                claim.email(), claim.language(), "letter.page.claim.partner",
                List.of(initiative.name(), partner.name()), "/keep", initiative.id().value()));
    }

    @Transactional
    void refuse(Claim claim, Initiative initiative, @Nullable PersonId by) {
        if (!claims.decide(claim, false, clock.instant(), by)) return;
        links.revoke(claim.id());
        var keeper = organisations.find(initiative.upkeep().organisation()).map(Organisation::name).orElse("");
        post.send(new Letter(
                claim.email(), claim.language(), "letter.page.claim.no",
                List.of(initiative.name(), keeper), null, initiative.id().value()));
    }
}
