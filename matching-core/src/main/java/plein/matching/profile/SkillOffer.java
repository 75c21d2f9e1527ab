package plein.matching.profile;

/** A skill offered, for these levels, both included. */
public record SkillOffer(String skill, int minLevel, int maxLevel) {

    public SkillOffer {
        if (skill == null || skill.isBlank()) throw new IllegalArgumentException("a skill needs a name");
        if (minLevel < 0 || maxLevel < minLevel) {
            throw new IllegalArgumentException(skill + ": impossible levels " + minLevel + ".." + maxLevel);
        }
    }

    /** Any level. */
    public static SkillOffer of(String skill) {
        return new SkillOffer(skill, 0, Integer.MAX_VALUE);
    }

    boolean meets(SkillWish wish) {
        return skill.equals(wish.skill()) && (wish.level() == 0 || minLevel <= wish.level() && wish.level() <= maxLevel);
    }
}
