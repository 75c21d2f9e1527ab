package nl.plein.needs.lost;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executor;
import nl.plein.access.PersonalLink;
import nl.plein.access.PersonalLinks;
import nl.plein.needs.Contact;
import nl.plein.needs.Contacts;
import nl.plein.needs.Entry;
import nl.plein.needs.Kinds;
import nl.plein.needs.MyLink;
import nl.plein.people.PersonId;
import nl.plein.post.Post;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** For whoever lost the letter with the link. The answer says nothing of who is known here, and neither does its time. */
@Controller
@RequestMapping("/my")
class LostLinkPages {

    private static final int LONGEST_ADDRESS = 254;

    private final SendLinks sendLinks;
    private final Followed followed;
    private final PersonalLinks links;
    private final MyLink myLink;
    private final Contacts contacts;
    private final Kinds kinds;
    private final Post post;
    private final Executor later;

    LostLinkPages(
            SendLinks sendLinks,
            Followed followed,
            PersonalLinks links,
            MyLink myLink,
            Contacts contacts,
            Kinds kinds,
            Post post,
            @Qualifier("applicationTaskExecutor") Executor later) {
        this.sendLinks = sendLinks;
        this.followed = followed;
        this.links = links;
        this.myLink = myLink;
        this.contacts = contacts;
        this.kinds = kinds;
        this.post = post;
        this.later = later;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", Form.empty());
        return "needs/lost/ask";
    }

    /** The letter is written after the answer went out. */
    @PostMapping
    String send(@RequestParam MultiValueMap<String, String> posted, Model model) {
        var form = Form.of(posted);
        form.text("email", LONGEST_ADDRESS, "lost.no-address");
        var address = form.optionalEmail("email");
        model.addAttribute("form", form);
        if (form.isWrong()) return "needs/lost/ask";
        later.execute(() -> sendLinks.to(address));
        return "redirect:/my/sent";
    }

    @GetMapping("/sent")
    String sent(Model model) {
        model.addAttribute("outbox", post.isShownInOutbox());
        return "needs/lost/sent";
    }

    /** @param name for whom it is, when that is somebody else */
    record Line(UUID id, String side, String kind, String icon, @Nullable String name) {}

    /** Everything this person may follow. */
    @GetMapping("/all/{token}")
    String all(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        var link = open(token);
        if (link.expired()) return expired(response);
        model.addAttribute("token", token);
        model.addAttribute("lines", lines(link.holder(), locale));
        return "needs/lost/all";
    }

    /** A new link to one of these, good for as long as any. */
    @GetMapping("/all/{token}/{entry}")
    String one(@PathVariable String token, @PathVariable UUID entry, HttpServletResponse response) {
        var link = open(token);
        if (link.expired()) return expired(response);
        return "redirect:" + followed.by(link.holder()).stream()
                .filter(each -> each.id().value().equals(entry))
                .map(each -> myLink.to(each, link.holder()))
                .findFirst()
                .orElseThrow(LostLinkPages::notFound);
    }

    private List<Line> lines(PersonId holder, Locale locale) {
        var all = followed.by(holder);
        var reached = contacts.of(all);
        var byKey = kinds.byKey();
        return all.stream()
                .map(entry -> new Line(
                        entry.id().value(),
                        entry.side().name().toLowerCase(Locale.ROOT),
                        byKey.get(entry.kind()).name().in(locale),
                        byKey.get(entry.kind()).icon(),
                        forSomebodyElse(entry, holder, reached.get(entry.id()))))
                .toList();
    }

    private static @Nullable String forSomebodyElse(Entry entry, PersonId holder, @Nullable Contact contact) {
        return contact == null || entry.person().equals(holder) ? null : contact.concerned().givenName();
    }

    private PersonalLink open(String token) {
        return links.open(SendLinks.PURPOSE, token).orElseThrow(LostLinkPages::notFound);
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "needs/link-expired";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
