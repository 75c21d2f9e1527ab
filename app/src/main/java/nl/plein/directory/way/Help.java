package nl.plein.directory.way;

/** What would help somebody, as they see it. */
enum Help {
    TALK("cup"),
    LEARN("book"),
    MEET("buddy"),
    ARRANGE("edit"),
    SOMEBODY("ask");

    private final String icon;

    Help(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }
}
