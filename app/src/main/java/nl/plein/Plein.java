package nl.plein;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Plein. */
@SpringBootApplication
@Modulithic(systemName = "Plein", sharedModules = "shared")
public class Plein {

    /**
     * A virtual thread that waits for a class that another one loads keeps its carrier. With as many carriers as cores, two
     * on a small machine, such waiting can take them all, for good; these cost nothing as long as nobody needs them.
     */
    static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private static final int ENOUGH_CARRIERS = 64;

    public static void main(String[] args) {
        if (System.getProperty(CARRIERS) == null) System.setProperty(CARRIERS, String.valueOf(ENOUGH_CARRIERS));
        SpringApplication.run(Plein.class, args);
    }
}
