package nl.plein.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.plein.Plein;
import nl.plein.access.WriteToRole;
import nl.plein.people.Memberships;
import nl.plein.post.Post;
import org.junit.jupiter.api.Test;

/** A loop over those who have a role writes to nobody where there is nobody. Only one class may, and it says who was found. */
class WriteToRoleTest {

    /** Says goodbye to those who worked for a partner that left: there is nobody else who should hear that. */
    private static final String GOODBYE = "nl.plein.access.partner.TellColleagues";

    @Test
    void nobodyElseWritesToAllWithARole() {
        var own = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackagesOf(Plein.class);
        var looping = own.stream().filter(asksForARole()).map(JavaClass::getName).collect(Collectors.toSet());
        var writing = own.stream().filter(writes()).map(JavaClass::getName).collect(Collectors.toSet());

        assertThat(looping).as("the rule sees who asks for a role").contains(WriteToRole.class.getName(), GOODBYE);
        looping.retainAll(writing);
        assertThat(looping).isEqualTo(Set.of(WriteToRole.class.getName(), GOODBYE));
    }

    private static Predicate<JavaClass> asksForARole() {
        return one -> one.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Memberships.class) && call.getName().equals("withRole"))
                || one.getMethodReferencesFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Memberships.class) && call.getName().equals("withRole"));
    }

    private static Predicate<JavaClass> writes() {
        return one -> one.getDirectDependenciesFromSelf().stream()
                .anyMatch(known -> known.getTargetClass().getPackageName().startsWith(Post.class.getPackageName()));
    }
}
