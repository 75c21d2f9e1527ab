package nl.plein.directory;

import tools.jackson.databind.json.JsonMapper;

public class SomeContentJson {

    public static ContentJson create() {
        return new ContentJson(JsonMapper.builder().build());
    }

    private SomeContentJson() {}
}
