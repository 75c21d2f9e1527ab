package nl.plein.people;

/** What somebody does for an organisation. */
public enum Role {
    COORDINATOR,
    ADMINISTRATOR
}
