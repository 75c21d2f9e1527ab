package nl.plein.access;

import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/** What is done after a page was answered, like hearing a fact of another module, is work of the alliance: on duty. */
@Component
class LaterOnDuty implements TaskDecorator {

    private final Keys keys;

    LaterOnDuty(Keys keys) {
        this.keys = keys;
    }

    @Override
    public Runnable decorate(Runnable task) {
        return () -> keys.onDuty(task);
    }
}
