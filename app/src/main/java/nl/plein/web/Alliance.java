package nl.plein.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The alliance whose square this is, as its administrator wrote it down. */
@ConfigurationProperties("plein.alliance")
record Alliance(@DefaultValue("") String name, @Nullable String email, @Nullable String phone) {

    public boolean isReachable() {
        return email != null || phone != null;
    }

    /** The number without the spaces and brackets that people like and telephones do not. */
    public String dial() {
        return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
    }
}
