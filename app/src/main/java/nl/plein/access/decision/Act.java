package nl.plein.access.decision;

public enum Act {
    READ,
    WRITE
}
