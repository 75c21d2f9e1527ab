package nl.plein;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Plein. */
@SpringBootApplication
@Modulithic(systemName = "Plein", sharedModules = "shared")
public class Plein {

    public static void main(String[] args) {
        SpringApplication.run(Plein.class, args);
    }
}
