package nl.plein.directory.keep;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.plein.access.brake.Brake;
import nl.plein.access.brake.Brakes;
import nl.plein.directory.Initiative;
import nl.plein.directory.holder.KeeperLetters;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import nl.plein.shared.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites others who do the same, in words of one's own. Nothing of it is kept: the answer goes from mail to mail. Who has no
 * mail address on the page is reached through whoever keeps it.
 */
@Component
class JoinForces {

    private static final int LONGEST = 1000;

    private final KeeperLetters keeperLetters;
    private final Post post;
    private final Brakes brakes;

    JoinForces(KeeperLetters keeperLetters, Post post, Brakes brakes) {
        this.keeperLetters = keeperLetters;
        this.post = post;
        this.brakes = brakes;
    }

    /** @param answerTo where the answer goes, and nowhere else */
    record Invitation(List<Initiative> to, String words, String answerTo) {}

    /** Nothing when nobody was chosen, which is fine unless one only wanted to invite; what is wrong stands in the form. */
    Optional<Invitation> read(Form form, List<Initiative> others) {
        var to = others.stream()
                .filter(other -> form.has("invite", other.id().value().toString()))
                .distinct()
                .toList();
        if (to.isEmpty()) {
            if (form.has("only", "invite")) form.reject("invite", "keep.invite.choose");
            return Optional.empty();
        }
        var words = form.text("invitation", LONGEST, "keep.invitation.empty");
        if (form.value("answer-to").isEmpty()) form.reject("answer-to", "keep.answer-to.empty");
        var answerTo = form.optionalEmail("answer-to");
        if (!form.isWrong() && to.stream().anyMatch(this::isTooOften)) form.reject("invitation", "keep.invitation.often");
        return Optional.of(new Invitation(to, words, answerTo));
    }

    private boolean isTooOften(Initiative other) {
        return !brakes.pressFor(Brake.INVITATIONS, other.id().value().toString()).isZero();
    }

    /** @param from name of the initiative that invites */
    @Transactional
    void invite(String from, Invitation invitation) {
        for (var other : invitation.to()) {
            var about = other.id().value();
            var email = other.content().email();
            if (email == null)
                keeperLetters.send(
                        other.upkeep().organisation(), "letter.page.join.keeper", about, "/initiative/" + about,
                        other.name(), from, invitation.words(), invitation.answerTo());
            else
                post.send(new Letter(
                        email, Locale.of("nl"), "letter.page.join",
                        List.of(other.name(), from, invitation.words(), invitation.answerTo()), "/initiative/" + about, about));
        }
    }
}
