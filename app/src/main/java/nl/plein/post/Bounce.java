package nl.plein.post;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came back: a report of delivery (RFC 3464), or what older servers write. Which letter it was says the address it
 * came back to, or the head of the letter that it brings along. Nobody outside can guess either.
 *
 * @param failed whether the letter will not arrive; not so for a delay, a vacation or a word of thanks
 */
record Bounce(UUID letter, boolean failed) {

    /** Nobody writes more in a report; whoever does, is not read further. */
    private static final int MOST = 100_000;

    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\b");

    static Optional<Bounce> read(Message message) throws MessagingException, IOException {
        var report = Report.of(message);
        var failed = isFailed(message, report);
        return letter(message, report).map(letter -> new Bounce(letter, failed));
    }

    private static Optional<UUID> letter(Message message, Report report) throws MessagingException {
        for (var header : new String[] {"To", "Delivered-To", "X-Original-To", "Envelope-To"}) {
            var addresses = message.getHeader(header);
            var found = addresses == null
                    ? Optional.<UUID>empty()
                    : Arrays.stream(addresses).map(MessageIds::inAddress).flatMap(Optional::stream).findFirst();
            if (found.isPresent()) return found;
        }
        return MessageIds.inHeaders(report.returned());
    }

    private static boolean isFailed(Message message, Report report) throws MessagingException {
        if (report.status() != null) return FAILED.matcher(report.status()).find();
        return isFromServer(message) && !isAnAnswer(message);
    }

    private static boolean isFromServer(Message message) throws MessagingException {
        var from = message.getFrom();
        return from != null
                && from.length > 0
                && from[0].toString().toLowerCase(Locale.ROOT).matches("(?s).*(mailer-daemon|postmaster)@.*");
    }

    private static boolean isAnAnswer(Message message) throws MessagingException {
        var header = message.getHeader("Auto-Submitted");
        var subject = message.getSubject() == null ? "" : message.getSubject().toLowerCase(Locale.ROOT);
        return header != null && header[0].contains("auto-replied") && !subject.contains("undeliver") || subject.contains("delay");
    }

    /** @param status the part for machines; null when there is none */
    private record Report(@Nullable String status, String returned) {

        static Report of(Message message) throws MessagingException, IOException {
            if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
                return new Report(null, "");
            }
            @Nullable String status = null;
            var returned = "";
            for (var at = 0; at < parts.getCount(); at++) {
                var part = parts.getBodyPart(at);
                if (part.isMimeType("message/delivery-status")) status = text(part);
                if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers") || part.isMimeType("message/global-headers"))
                    returned = text(part);
            }
            return new Report(status, returned);
        }

        private static String text(BodyPart part) throws MessagingException, IOException {
            try (InputStream in = part.getInputStream()) {
                return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
            }
        }
    }
}
