package nl.plein.people;

/** What somebody does for an organisation. What each may see and do is decided elsewhere; this only names them. */
public enum Role {
    /** Links people. */
    COORDINATOR,
    /** Says who works for the organisation, and as what. */
    ADMINISTRATOR,
    /** Works with people, like a neighbourhood team does, and sees what is shared with the organisation. */
    PROFESSIONAL,
    /** Watches over privacy: reads who looked at whom, and changes nothing. */
    CONTROLLER,
    /** Reports under the reporting code for abuse (aandachtsfunctionaris); nobody else ever sees what is in such a report. */
    CONFIDANT
}
