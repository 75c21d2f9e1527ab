package nl.plein.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Hands one letter to the mail server, as plain text and as HTML, and empties it. */
@Component
class MailLetter {

    private final Letters letters;
    private final ObjectProvider<JavaMailSender> mailServer;
    private final ITemplateEngine templates;
    private final String site;
    private final String from;
    private final Clock clock;

    MailLetter(
            Letters letters,
            ObjectProvider<JavaMailSender> mailServer,
            ITemplateEngine templates,
            @Value("${plein.address}") String site,
            @Value("${plein.mail-from}") String from,
            Clock clock) {
        this.letters = letters;
        this.mailServer = mailServer;
        this.templates = templates;
        this.site = site.replaceAll("/+$", "");
        this.from = from;
        this.clock = clock;
    }

    /** A letter that was discarded or mailed before is no longer waiting, so this may be repeated. */
    @Transactional
    void mail(UUID id) {
        letters.waiting(id).ifPresent(letter -> {
            if (letter.isTooLate(clock.instant())) {
                letters.discard(id);
                return;
            }
            try {
                var server = mailServer.getObject();
                server.send(message(server.createMimeMessage(), letter));
            } catch (MailException | MessagingException e) {
                // without its cause: what a mail server says holds the address, and this ends up in the log
                throw new NotMailed(id, e.getClass().getSimpleName());
            }
            letters.empty(id);
        });
    }

    private MimeMessage message(MimeMessage message, WrittenLetter letter) throws MessagingException {
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(letter.to());
        parts.setSubject(letter.subject());
        parts.setText(plain(letter), html(letter));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        return message;
    }

    private String plain(WrittenLetter letter) {
        var text = String.join("\n\n", letter.paragraphs());
        if (letter.link() != null) text += "\n\n" + letter.button() + ":\n" + site + letter.link() + "\n";
        return letter.asideLink() == null ? text : text + "\n\n" + letter.aside() + ":\n" + site + letter.asideLink() + "\n";
    }

    private String html(WrittenLetter letter) {
        var context = new Context(letter.language());
        context.setVariable("letter", letter);
        context.setVariable("site", site);
        return templates.process("post/letter", context);
    }

    static class NotMailed extends RuntimeException {

        NotMailed(UUID letter, String kind) {
            super("letter " + letter + " was not accepted by the mail server: " + kind);
        }
    }
}
