package plein.matching.profile;

/** A skill asked for. @param level 0 when the level does not matter */
public record SkillWish(String skill, int level, boolean mandatory) {

    public SkillWish {
        if (skill == null || skill.isBlank()) throw new IllegalArgumentException("a skill needs a name");
        if (level < 0) throw new IllegalArgumentException(skill + ": level below 0: " + level);
    }
}
