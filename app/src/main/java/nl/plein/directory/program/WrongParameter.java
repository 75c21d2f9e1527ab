package nl.plein.directory.program;

import org.jspecify.annotations.Nullable;

/** Somebody asks for what cannot be: the answer says which parameter, and what it may be. */
public class WrongParameter extends RuntimeException {

    private final String parameter;
    private final String reason;
    private final @Nullable String allowed;

    /** @param reason key of a message, with the parameter's name in it */
    public WrongParameter(String parameter, String reason) {
        this(parameter, reason, null);
    }

    /** @param allowed what it may be, for in the message */
    public WrongParameter(String parameter, String reason, @Nullable String allowed) {
        super(reason, null, false, false);
        this.parameter = parameter;
        this.reason = reason;
        this.allowed = allowed;
    }

    String parameter() {
        return parameter;
    }

    String reason() {
        return reason;
    }

    @Nullable String allowed() {
        return allowed;
    }
}
