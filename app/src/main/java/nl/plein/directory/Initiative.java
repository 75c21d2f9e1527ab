package nl.plein.directory;

/** Who offers something: a citizens' initiative, a library, a school, a company; a partner of the alliance or not. */
public record Initiative(InitiativeId id, InitiativeContent content, Upkeep upkeep) {

    public String name() {
        return content.name();
    }
}
