package nl.plein.journeys.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ListFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.JourneyLinks.Whose;
import nl.plein.people.Person;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import nl.plein.post.Texting;
import nl.plein.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The words of reminders. They say when, and nothing else: a phone lies on the table, and is shared. No name of the other,
 * no kind of help, no organisation.
 */
@Component
class ReminderLetters {

    private final Post post;
    private final Texting texting;
    private final JourneyLinks links;
    private final When when;

    ReminderLetters(Post post, Texting texting, JourneyLinks links, When when) {
        this.post = post;
        this.texting = texting;
        this.links = links;
        this.when = when;
    }

    /**
     * A fingerprint of the address or number to which it would go, the same for whoever shares it. Nothing for whom
     * neither mail nor text message reaches: a coordinator calls.
     */
    Optional<String> reaches(@Nullable Person reader) {
        if (reader == null) return Optional.empty();
        return (isMailed(reader) ? Optional.of(reader.email().toLowerCase(Locale.ROOT)) : number(reader))
                .map(ReminderLetters::fingerprint);
    }

    /** Whoever chose to be phoned only, gets a text message. @param letters what goes together in one */
    void send(List<List<Ready>> letters) {
        var pages = links.to(letters.stream().map(List::getFirst).map(one -> new Whose(one.journey(), one.participant())).toList());
        var mailed = new ArrayList<Letter>();
        for (var at = 0; at < letters.size(); at++) {
            var together = letters.get(at);
            if (isMailed(together.getFirst().reader())) mailed.add(mail(together, pages.get(at)));
            else texting.send(text(together, pages.get(at)));
        }
        post.send(mailed);
    }

    private Letter mail(List<Ready> together, String page) {
        return letter(together, together.getFirst().reader().email(), page, stop(page));
    }

    private Letter text(List<Ready> together, String page) {
        var one = together.getFirst();
        var number = number(one.reader()).orElseThrow();
        return letter(together, number, one.reminder().kind() == Kind.EVENING_AFTER ? page : stop(page), null);
    }

    /** The same key opens the page and the one where reminders are stopped. */
    private static String stop(String page) {
        return "/reminders" + page.substring(page.lastIndexOf('/'));
    }

    private Letter letter(List<Ready> together, String to, String link, @Nullable String aside) {
        var one = together.getFirst();
        var reader = one.reader();
        var language = Locale.of(reader.language());
        var times = together.stream().map(each -> each.reminder().startsAt()).sorted().map(starts -> when.time(starts, language)).distinct().toList();
        var words = List.<Object>of(
                reader.givenName(),
                ListFormat.getInstance(language, ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(times),
                when.of(one.reminder().startsAt(), language));
        var key = one.reminder().kind().words() + (times.size() > 1 ? ".many" : "");
        var uselessAt = together.stream().map(Ready::uselessAt).min(Instant::compareTo).orElseThrow();
        return new Letter(to, language, key, words, link, one.journey().id().value(), aside, uselessAt);
    }

    private static boolean isMailed(Person reader) {
        return reader.email() != null;
    }

    private Optional<String> number(Person reader) {
        return Texting.mobile(reader.phone()).filter(_ -> texting.works());
    }

    private static String fingerprint(String address) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(address.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
