package nl.plein.directory;

import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How what a thing says is written down. What a source leaves out is not there, or is not so: no field has to be given. */
@Component
public class ContentJson {

    private final JsonMapper json;

    ContentJson(JsonMapper json) {
        this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    }

    public String write(Object content) {
        return json.writeValueAsString(content);
    }

    public <C> C read(String written, Class<C> content) {
        return json.readValue(written, content);
    }

    public <C> C read(JsonNode tree, Class<C> content) {
        return json.treeToValue(tree, content);
    }

    public ObjectNode tree(Object content) {
        return json.valueToTree(content);
    }

    public ObjectNode tree(String written) {
        return (ObjectNode) json.readTree(written);
    }
}
