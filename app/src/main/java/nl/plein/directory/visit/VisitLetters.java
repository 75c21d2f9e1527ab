package nl.plein.directory.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.plein.directory.Place;
import nl.plein.directory.visit.talk.FreeMoment;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import nl.plein.post.Texting;
import nl.plein.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What whoever comes by is written, by mail or as a text message; nothing, when they gave neither. It says when and where,
 * and not what for, which nobody asked.
 */
@Component
public class VisitLetters {

    private final VisitLinks links;
    private final Post post;
    private final Texting texting;
    private final When when;

    VisitLetters(VisitLinks links, Post post, Texting texting, When when) {
        this.links = links;
        this.post = post;
        this.texting = texting;
        this.when = when;
    }

    void booked(Visit visit, Place place) {
        write(visit, place, "visit.letter.booked", null);
    }

    void moved(Visit visit, Place place) {
        write(visit, place, "visit.letter.moved", null);
    }

    /** A text message rather than a mail: that is what is seen on the way. */
    void remind(Visit visit, Place place) {
        mobile(visit).ifPresentOrElse(
                number -> texting.send(letter(visit, place, number, "visit.letter.reminder", visit.from(), "")),
                () -> write(visit, place, "visit.letter.reminder", visit.from()));
    }

    /** @param others other moments, to choose from behind the link */
    void cancelled(Visit visit, Place place, List<FreeMoment> others) {
        var times = others.stream()
                .map(moment -> when.of(moment.from(), visit.language()))
                .collect(Collectors.joining("\n"));
        var key = others.isEmpty() ? "visit.letter.cancelled.none" : "visit.letter.cancelled";
        if (visit.email() != null) post.send(letter(visit, place, visit.email(), key, null, times));
        else mobile(visit).ifPresent(number -> texting.send(letter(visit, place, number, key, null, times)));
    }

    /** Whether a mail or a text message can be sent. */
    public boolean reaches(Visit visit) {
        return visit.email() != null || mobile(visit).isPresent();
    }

    private void write(Visit visit, Place place, String key, @Nullable Instant tooLate) {
        if (visit.email() != null) post.send(letter(visit, place, visit.email(), key, tooLate, ""));
        else mobile(visit).ifPresent(number -> texting.send(letter(visit, place, number, key, tooLate, "")));
    }

    private Letter letter(Visit visit, Place place, String to, String key, @Nullable Instant tooLate, String times) {
        var words = List.<Object>of(
                visit.called(),
                when.of(visit.from(), visit.language()),
                place.name(),
                visit.shownAs(),
                when.time(visit.from(), visit.language()),
                times);
        return new Letter(to, visit.language(), key, words, links.to(visit), visit.id(), null, tooLate);
    }

    private Optional<String> mobile(Visit visit) {
        return Texting.mobile(visit.phone()).filter(_ -> texting.works());
    }
}
