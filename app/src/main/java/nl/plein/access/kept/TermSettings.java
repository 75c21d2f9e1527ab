package nl.plein.access.kept;

import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The terms in application.properties. */
@ConfigurationProperties("plein")
record TermSettings(@DefaultValue Map<String, Period> kept) {}
