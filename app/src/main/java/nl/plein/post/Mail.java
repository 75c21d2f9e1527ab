package nl.plein.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import nl.plein.shared.MailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A letter as mail: as plain text and as HTML. */
@Component
class Mail {

    private final MailServer mailServer;
    private final ITemplateEngine templates;
    private final String site;
    private final String from;
    private final String bounces;

    Mail(
            MailServer mailServer,
            ITemplateEngine templates,
            @Value("${plein.address}") String site,
            @Value("${plein.mail-from}") String from,
            @Value("${plein.bounces.address:}") String bounces) {
        this.mailServer = mailServer;
        this.templates = templates;
        this.site = site.replaceAll("/+$", "");
        this.from = from;
        this.bounces = MailAddress.toSend(bounces.strip());
    }

    OurMessage of(WrittenLetter letter) throws MessagingException {
        var sender = new InternetAddress(from);
        sender.setAddress(MailAddress.toSend(sender.getAddress()));
        var message = mailServer.emptyMessage(MessageIds.of(letter.id(), sender.getAddress()));
        if (!bounces.isEmpty()) message.setEnvelopeFrom(MessageIds.returnTo(letter.id(), bounces));
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(sender);
        parts.setTo(MailAddress.toSend(letter.to()));
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
}
