package nl.plein.post;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.plein.post.WrittenLetter.Way;
import nl.plein.shared.Phone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Text messages, for whoever has a phone and no mail. Written down as letters are, in the transaction of whoever sends them. */
@Component
public class Texting {

    static final TaskDescriptor<Void> SEND_TEXT = TaskDescriptor.of("post-send-text");

    private final MessageSource messages;
    private final Letters letters;
    private final Post post;
    private final ObjectProvider<TextGateway> gateway;
    private final SchedulerClient jobs;
    private final Clock clock;
    private final String site;

    /** The jobs come late, as they do for {@link Mailing}. */
    Texting(
            MessageSource messages,
            Letters letters,
            Post post,
            ObjectProvider<TextGateway> gateway,
            @Lazy SchedulerClient jobs,
            Clock clock,
            @Value("${plein.address}") String site) {
        this.messages = messages;
        this.letters = letters;
        this.post = post;
        this.gateway = gateway;
        this.jobs = jobs;
        this.clock = clock;
        this.site = site.replaceAll("/+$", "");
    }

    /** Whether there is a gateway, or the outbox to try it. */
    public boolean works() {
        return hasGateway() || post.isShownInOutbox();
    }

    /** The number of a mobile phone as the whole world dials it; nothing for any other number. */
    public static Optional<String> mobile(@Nullable String typed) {
        return Phone.mobile(typed);
    }

    /** @param letter to a number of {@link #mobile} */
    @Transactional
    public void send(Letter letter) {
        var id = UUID.randomUUID();
        letters.add(
                new WrittenLetter(
                        id, Way.TEXT, letter.to(), letter.language(),
                        messages.getMessage("post.text", null, letter.language()), words(letter),
                        null, null, null, null, clock.instant(), letter.tooLateAt()),
                letter.about());
        if (hasGateway()) jobs.schedule(SEND_TEXT.instance(id.toString()).build(), clock.instant());
    }

    private String words(Letter letter) {
        var words = messages.getMessage(letter.key() + ".text", letter.arguments().toArray(), letter.language());
        return letter.link() == null ? words : words + " " + site + letter.link();
    }

    private boolean hasGateway() {
        return gateway.getIfAvailable() != null;
    }
}
