package nl.plein.journeys.reminder;

import org.springframework.stereotype.Component;

/** What happens every minute: plan what came up, and send what is due, some at a time, each some in a transaction of its own. */
@Component
class Remind {

    private final PlanReminders planReminders;
    private final SendReminders sendReminders;

    Remind(PlanReminders planReminders, SendReminders sendReminders) {
        this.planReminders = planReminders;
        this.sendReminders = sendReminders;
    }

    void remind() {
        planReminders.plan();
        var some = sendReminders.batch();
        while (some > 0) some = sendReminders.batch();
    }
}
