package nl.plein.directory.edudex;

import nl.plein.directory.Initiative;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An initiative as an EDU-DEX institute. */
final class WriteInstitute {

    private WriteInstitute() {}

    static ObjectNode of(Initiative initiative) {
        var content = initiative.content();
        var institute = JsonNodeFactory.instance.objectNode()
                .put("editor", content.name())
                .put("format", "application/vnd.edudex.institute+json")
                .put("generator", WriteProgramme.GENERATOR)
                .put("lastEdited", initiative.upkeep().changedAt().toString())
                .put("orgUnitId", initiative.id().value().toString());
        institute.set("instituteName", Dutch.text(content.name(), Dutch.NAME));
        if (content.about() != null) institute.set("instituteDescriptionText", Dutch.text(content.about(), Dutch.DESCRIPTION));
        if (content.website() != null) institute.putObject("webLink").put("nl", content.website());
        // here, unlike with a programme, nobody is reached without a mail address
        if (content.email() != null)
            Reachable.add(institute.putArray("contactData"), content.name(), content.email(), content.phone());
        if (content.since() != null) institute.put("instituteFoundingDate", content.since().atDay(1).toString());
        return institute;
    }
}
