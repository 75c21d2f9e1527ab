package nl.plein.post;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to letters by itself. */
@Configuration(proxyBeanMethods = false)
class PostJobs {

    private static final FailureHandler<Void> EVER_LESS_OFTEN = new ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1), 1.5);

    /** Tries for about a week, at first after a minute, then ever less often. */
    @Bean
    Task<Void> mailLetters(MailLetter mailLetter, Failing failing) {
        return Tasks.oneTime(Mailing.MAIL_LETTER)
                .onFailure(again(20, failing))
                .execute((letter, _) -> mailLetter.mail(UUID.fromString(letter.getId())));
    }

    /** Tries again, as long, while the mail server is not there at all; a letter that it refuses goes on by itself. */
    @Bean
    Task<Void> mailBundles(MailBundle mailBundle) {
        return Tasks.oneTime(Mailing.MAIL_BUNDLE)
                .onFailure(new MaxRetriesFailureHandler<>(20, EVER_LESS_OFTEN, (done, _) -> mailBundle.giveUp(id(done))))
                .execute((bundle, _) -> mailBundle.mail(UUID.fromString(bundle.getId())));
    }

    /** A text message that did not go within the hour is of no use any more. */
    @Bean
    Task<Void> sendTexts(SendText sendText, Failing failing) {
        return Tasks.oneTime(Texting.SEND_TEXT)
                .onFailure(again(8, failing))
                .execute((letter, _) -> sendText.send(UUID.fromString(letter.getId())));
    }

    @Bean
    Task<Void> readBouncesOften(ReadBounces readBounces) {
        return Tasks.recurring("post-read-bounces", FixedDelay.of(Duration.ofMinutes(5))).execute((_, _) -> readBounces.read());
    }

    /** What may have gone waits until its answer can not come any more. What was tried often enough is given up, and told. */
    private static FailureHandler<Void> again(int times, Failing failing) {
        var often = new MaxRetriesFailureHandler<>(
                times, EVER_LESS_OFTEN, (done, _) -> failing.fail(id(done), NotDelivered.Why.GIVEN_UP));
        return (done, jobs) -> {
            var notBefore = done.getCause().map(why -> why instanceof NotMailed not ? not.notBefore() : null).orElse(null);
            if (notBefore == null) often.onFailure(done, jobs);
            else jobs.reschedule(done, notBefore);
        };
    }

    private static UUID id(ExecutionComplete done) {
        return UUID.fromString(done.getExecution().taskInstance.getId());
    }
}
