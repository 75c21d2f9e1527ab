package nl.plein.directory.holder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.plein.access.PersonalLinks;
import nl.plein.directory.Initiative;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import org.springframework.stereotype.Component;

/** Letters to who holds the link of a page. Each has a new link in it, since an old one cannot be read back; all stay good. */
@Component
public class HolderLetters {

    /** Longer than the half year after which we write again. */
    private static final Duration VALID = Duration.ofDays(400);

    private final PersonalLinks links;
    private final Post post;

    HolderLetters(PersonalLinks links, Post post) {
        this.links = links;
        this.post = post;
    }

    /** @param key of the words; {0} is the name of the initiative, {1} and on what is added */
    public void send(Initiative initiative, Holder holder, String key, Object... more) {
        var words = new ArrayList<Object>(List.of(initiative.name()));
        words.addAll(List.of(more));
        post.send(new Letter(
                holder.email(), holder.language(), key, words, to(initiative, holder), initiative.id().value()));
    }

    /** A new address of the page for this holder. */
    public String to(Initiative initiative, Holder holder) {
        var keys = Set.of(initiative.upkeep().organisation());
        return "/our-page/" + links.create(Holders.PURPOSE, holder.id(), keys, null, VALID);
    }
}
