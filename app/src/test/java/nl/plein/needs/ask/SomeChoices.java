package nl.plein.needs.ask;

import org.springframework.context.MessageSource;

/** The choices, for tests without an application around them. */
public class SomeChoices {

    private SomeChoices() {}

    public static Choices with(MessageSource messages) {
        return new Choices(messages);
    }
}
