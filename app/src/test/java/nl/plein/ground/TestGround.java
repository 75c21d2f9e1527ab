package nl.plein.ground;

import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.plein.access.agreement.Agreements;
import nl.plein.access.Keys;
import nl.plein.access.agreement.Agreements;
import nl.plein.access.KeysOfTest;
import nl.plein.people.Memberships;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** What tests put in place of the world: a clock that stands still, and jobs that run when told. */
@TestConfiguration(proxyBeanMethods = false)
public class TestGround {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    ManualScheduler scheduler(
            DataSource database, List<Task<?>> tasks, List<ExecutionInterceptor> interceptors, MovableClock clock) {
        var waitingToBeAsked = tasks.stream().filter(task -> !(task instanceof OnStartup)).toList();
        var scheduler = TestHelper.createManualScheduler(new TransactionAwareDataSourceProxy(database), waitingToBeAsked);
        interceptors.forEach(scheduler::addExecutionInterceptor);
        return scheduler
                .clock(new SettableClock() {
                    @Override
                    public Instant now() {
                        return clock.instant();
                    }
                })
                .startTasks(startsByItself(tasks))
                .tableName("system.scheduled_tasks")
                .start();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Task<?> & OnStartup> List<T> startsByItself(List<Task<?>> tasks) {
        var found = new ArrayList<T>();
        tasks.stream().filter(OnStartup.class::isInstance).forEach(task -> found.add((T) task));
        return found;
    }

    @Bean
    Jobs jobs(ManualScheduler scheduler, List<Task<?>> tasks) {
        return new Jobs(scheduler, tasks);
    }

    @Bean
    Owner owner(@Value("${spring.flyway.url}") String address) {
        return new Owner(address, TestDatabase.ADMINISTRATOR);
    }

    @Bean
    EmptyTables emptyTables(Owner owner) {
        return new EmptyTables(owner.jdbc());
    }

    @Bean
    Mailbox mailbox(Owner owner) {
        return new Mailbox(owner.jdbc());
    }

    @Bean
    Browsers browsers() {
        return new Browsers();
    }

    @Bean
    KeysOfTest keysOfTest(Keys keys) {
        return new KeysOfTest(keys);
    }

    @Bean
    Somebody somebody(
            People people,
            Organisations organisations,
            Memberships memberships,
            Agreements agreements,
            KeysOfTest keys) {
        return new Somebody(people, organisations, memberships, agreements, keys);
    }
}
