package nl.plein.people;

/** What sort of organisation a partner is. It says who they are, not what they may. */
public enum OrganisationKind {
    SCHOOL,
    MUNICIPALITY,
    WELFARE,
    LIBRARY,
    INITIATIVE,
    COMPANY,
    FUND,
    SCHOOL_HEALTH
}
