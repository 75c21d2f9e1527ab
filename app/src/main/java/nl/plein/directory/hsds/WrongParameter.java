package nl.plein.directory.hsds;

/** Somebody asks for what cannot be: the answer says which parameter, and what it may be. */
class WrongParameter extends RuntimeException {

    private final String parameter;
    private final String reason;

    /** @param reason key of a message, with the parameter's name in it */
    WrongParameter(String parameter, String reason) {
        super(reason, null, false, false);
        this.parameter = parameter;
        this.reason = reason;
    }

    String parameter() {
        return parameter;
    }

    String reason() {
        return reason;
    }
}
