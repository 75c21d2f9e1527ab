package nl.plein.post;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to letters by itself. */
@Configuration(proxyBeanMethods = false)
class PostJobs {

    /** Tries for about a week, at first after a minute, then ever less often. */
    @Bean
    Task<Void> mailLetters(MailLetter mailLetter) {
        return Tasks.oneTime(Mailing.MAIL_LETTER)
                .onFailure(new MaxRetriesFailureHandler<>(
                        20, new ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1), 1.5)))
                .execute((letter, _) -> mailLetter.mail(UUID.fromString(letter.getId())));
    }

    /** Tries again, as long, while the mail server is not there at all; a letter that it refuses goes on by itself. */
    @Bean
    Task<Void> mailBundles(MailBundle mailBundle) {
        return Tasks.oneTime(Mailing.MAIL_BUNDLE)
                .onFailure(new MaxRetriesFailureHandler<>(
                        20, new ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1), 1.5)))
                .execute((bundle, _) -> mailBundle.mail(UUID.fromString(bundle.getId())));
    }

    /** A text message that did not go within the hour is of no use any more. */
    @Bean
    Task<Void> sendTexts(SendText sendText) {
        return Tasks.oneTime(Texting.SEND_TEXT)
                .onFailure(new MaxRetriesFailureHandler<>(
                        8, new ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1), 1.5)))
                .execute((letter, _) -> sendText.send(UUID.fromString(letter.getId())));
    }
}
