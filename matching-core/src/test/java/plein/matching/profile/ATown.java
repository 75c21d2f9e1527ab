package plein.matching.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Seeded towns of generated people, with every sort of condition. */
final class ATown {

    private static final String[] SKILLS = {"maths", "dutch", "english", "physics", "latin", "phone"};
    private static final String[] LANGUAGES = {"nl", "en", "ar", "tr"};

    private ATown() {}

    static Town of(int needs, int helpers, long seed) {
        var random = new SplittableRandom(seed);
        var asking = new ArrayList<NeedProfile>();
        var offering = new ArrayList<HelperProfile>();
        for (int n = 0; n < needs; n++) {
            var skills = some(random, SKILLS, 2).stream().map(skill -> new SkillWish(skill, random.nextInt(9), random.nextInt(4) == 0)).toList();
            asking.add(new NeedProfile("n" + n, "p" + n, kind(random), skills, some(random, LANGUAGES, 2), week(random),
                    random.nextInt(4), place(random), random.nextBoolean() ? null : "teen", random.nextInt(3) == 0, some(random, SKILLS, 2),
                    random.nextInt(5) == 0 ? Set.of("woman") : Set.of(), Set.of("patient"), random.nextInt(300), 1 + random.nextInt(8)));
        }
        for (int h = 0; h < helpers; h++) {
            var skills = some(random, SKILLS, 3).stream().map(skill -> new SkillOffer(skill, 0, 3 + random.nextInt(6))).toList();
            offering.add(new HelperProfile("h" + h, random.nextInt(10) == 0 ? "p" + h : "q" + h, kind(random), skills, some(random, LANGUAGES, 3),
                    week(random), place(random), random.nextInt(3) == 0 ? Set.of("child") : Set.of(), random.nextInt(4) > 0,
                    some(random, SKILLS, 2), random.nextBoolean() ? Set.of("woman", "patient") : Set.of(), 1 + random.nextInt(2)));
        }
        var excluded = new LinkedHashSet<Link>();
        for (int i = 0; i < needs / 4; i++) excluded.add(new Link("n" + random.nextInt(needs), "h" + random.nextInt(helpers)));
        return new Town(asking, offering, excluded, Set.of(), Weights.DEFAULT);
    }

    private static String kind(SplittableRandom random) {
        return random.nextInt(4) == 0 ? "buddy" : "homework";
    }

    private static Set<String> some(SplittableRandom random, String[] of, int most) {
        var some = new LinkedHashSet<String>();
        for (int i = random.nextInt(most + 1); i > 0; i--) some.add(of[random.nextInt(of.length)]);
        return some;
    }

    private static Availability week(SplittableRandom random) {
        var week = Availability.builder();
        for (var day : List.of(java.time.DayOfWeek.values())) {
            if (random.nextInt(3) == 0) {
                int from = 16 + random.nextInt(20);
                week.on(day, from, from + 4);
            }
        }
        return week.build();
    }

    private static Place place(SplittableRandom random) {
        if (random.nextInt(5) == 0) return Place.ANYWHERE;
        boolean known = random.nextInt(10) > 0;
        return new Place(random.nextBoolean(), random.nextBoolean(), random.nextInt(4) == 0, known ? 51.9 + random.nextDouble() / 3 : Double.NaN,
                known ? 4.9 + random.nextDouble() / 2 : Double.NaN, random.nextInt(30));
    }
}
