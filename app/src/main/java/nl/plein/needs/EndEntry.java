package nl.plein.needs;

import java.util.Objects;
import java.util.stream.Stream;
import nl.plein.access.kept.MyData;
import nl.plein.post.Post;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws an entry and erases what was kept for it alone: answers, letters, and people nobody else needs. */
@Component
public class EndEntry {

    private final Entries entries;
    private final Guardians guardians;
    private final Post post;
    private final MyData myData;

    /** What is kept about somebody comes late: entries are themselves a part of it. */
    EndEntry(Entries entries, Guardians guardians, Post post, @Lazy MyData myData) {
        this.entries = entries;
        this.guardians = guardians;
        this.post = post;
        this.myData = myData;
    }

    @Transactional
    public void end(EntryId id) {
        var entry = entries.find(id).orElseThrow();
        var guardian = guardians.of(id).orElse(null);
        entries.withdraw(id);
        post.discardAbout(id.value());
        myData.forgetUnneeded(
                Stream.of(entry.person(), entry.arranger(), guardian).filter(Objects::nonNull).toList());
    }
}
