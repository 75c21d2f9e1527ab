package nl.plein.directory.way;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import nl.plein.post.Texting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is written to somebody who kept steps. It says little: a phone is shared by more people than one thinks. */
@Component
class WayLetters {

    private final WayLinks links;
    private final Post post;
    private final Texting texting;

    WayLetters(WayLinks links, Post post, Texting texting) {
        this.links = links;
        this.post = post;
        this.texting = texting;
    }

    /** The address of the page, to whoever asked for it there. */
    void sendLink(Way way, String email) {
        post.send(new Letter(email, Locale.of(way.language()), "letter.way.link", List.of(), links.to(way), way.id()));
    }

    /** @param tooLateAt a letter that could not go by then is of no use */
    void tellNext(Way way, Instant tooLateAt) {
        var page = links.to(way);
        if (way.email() != null) post.send(letter(way, way.email(), page, page + "/stop", tooLateAt));
        else Texting.mobile(way.phone()).ifPresent(number -> texting.send(letter(way, number, page, null, tooLateAt)));
    }

    private static Letter letter(Way way, String to, String page, @Nullable String stop, Instant tooLateAt) {
        return new Letter(to, Locale.of(way.language()), "letter.way.next", List.of(), page, way.id(), stop, tooLateAt);
    }

    /** Whether something can be sent to it: everything to a mail address, and to a mobile phone when text messages work. */
    boolean reaches(@Nullable String email, @Nullable String phone) {
        return email != null || texting.works() && Texting.mobile(phone).isPresent();
    }

    boolean sendsTexts() {
        return texting.works();
    }

    /** What waits is not sent any more. */
    void stop(Way way) {
        post.discardAbout(way.id());
    }
}
