package nl.plein.directory.claim;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.access.PersonalLinks;
import nl.plein.access.brake.Brake;
import nl.plein.access.brake.Brakes;
import nl.plein.directory.Initiative;
import nl.plein.directory.claim.Claim.Proof;
import nl.plein.directory.holder.KeeperLetters;
import nl.plein.people.OrganisationId;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import nl.plein.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for proof: of whoever reads the mail that stands on the page, or else of whoever keeps it. Nobody gets anything before
 * somebody said yes.
 */
@Component
class MakeClaim {

    static final String PURPOSE = "page-claim";
    private static final Duration VALID = Duration.ofDays(14);

    private final Claims claims;
    private final PersonalLinks links;
    private final KeeperLetters keeperLetters;
    private final Post post;
    private final Keys keys;
    private final Brakes brakes;
    private final Clock clock;

    MakeClaim(
            Claims claims,
            PersonalLinks links,
            KeeperLetters keeperLetters,
            Post post,
            Keys keys,
            Brakes brakes,
            Clock clock) {
        this.claims = claims;
        this.links = links;
        this.keeperLetters = keeperLetters;
        this.post = post;
        this.keys = keys;
        this.brakes = brakes;
        this.clock = clock;
    }

    /** Sent twice it is one claim. After many it waits for the keeper without a letter: nobody is shut out by what others claim. */
    @Transactional
    Outcome<Proof> claim(
            Initiative initiative, String belongs, String email, Locale language, @Nullable OrganisationId worksFor) {
        if (initiative.upkeep().isClosed()) return Outcome.refused("claim.closed");
        var keeper = initiative.upkeep().organisation();
        keys.add(List.of(keeper));
        var often = !brakes.pressFor(Brake.CLAIMS, initiative.id().value().toString()).isZero();
        var proof = often || initiative.content().email() == null ? Proof.KEEPER : Proof.LETTER;
        var claim = new Claim(
                UUID.randomUUID(), initiative.id(), belongs, email, language, worksFor, proof, clock.instant());
        if (claims.add(claim) && !often) askForProof(claim, initiative);
        return Outcome.done(proof);
    }

    private void askForProof(Claim claim, Initiative initiative) {
        var keeper = initiative.upkeep().organisation();
        var email = initiative.content().email();
        if (email == null) {
            keeperLetters.send(
                    keeper, "letter.page.claim.keeper", claim.id(), "/keep",
                    initiative.name(), claim.email(), claim.belongs());
            return;
        }
        var token = links.create(PURPOSE, claim.id(), Set.of(keeper), null, VALID);
        post.send(new Letter(
                email, Locale.of("nl"), "letter.page.claim",
                List.of(initiative.name(), claim.email(), claim.belongs()), "/claim/" + token, claim.id()));
    }
}
