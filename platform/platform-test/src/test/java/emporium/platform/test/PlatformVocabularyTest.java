package emporium.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import emporium.platform.test.contract.ContractFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform is technology: no name in its main code speaks of the shop. */
class PlatformVocabularyTest {

    private static final Set<String> WORDS_OF_THE_SHOP =
            Set.of(
                    "order",
                    "orders",
                    "catalog",
                    "catalogs",
                    "stock",
                    "stocks",
                    "user",
                    "users",
                    "product",
                    "products");

    @Test
    void noPlatformModuleSpeaksOfTheShop() throws IOException {
        var platform = ContractFiles.folder().resolveSibling("platform");
        try (var files = Files.walk(platform)) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> file.toString().contains("/src/main/java/"))
                            .toList();

            assertThat(sources).hasSizeGreaterThan(30);
            assertThat(shopNames(sources)).isEmpty();
        }
    }

    @Test
    void namesAreReadAsWordsAndInheritedOnesAreForgiven(@TempDir Path folder) throws IOException {
        var source =
                Files.writeString(
                        folder.resolve("Sample.java"),
                        """
                        record OrderNumber(String productId) {
                            void border() {}
                            @Override public int getOrder() { return inStock; }
                            static int inStock;
                        }
                        """);

        assertThat(shopNames(List.of(source)))
                .containsExactlyInAnyOrder(
                        "Sample.java: OrderNumber",
                        "Sample.java: productId",
                        "Sample.java: inStock");
    }

    private static List<String> shopNames(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources);
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
            List<String> found = new ArrayList<>();
            for (var unit : task.parse()) {
                var file = Path.of(unit.getSourceFile().getName()).getFileName();
                new DeclaredNames()
                        .names(unit).stream()
                                .filter(PlatformVocabularyTest::speaksOfTheShop)
                                .map(name -> file + ": " + name)
                                .forEach(found::add);
            }
            return found;
        }
    }

    private static boolean speaksOfTheShop(String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|_"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(WORDS_OF_THE_SHOP::contains);
    }

    /** Types, methods, fields, parameters and variables; not what a foreign supertype named. */
    private static final class DeclaredNames extends TreeScanner<Void, List<String>> {

        List<String> names(com.sun.source.tree.Tree tree) {
            List<String> names = new ArrayList<>();
            scan(tree, names);
            return names;
        }

        @Override
        public Void visitClass(ClassTree type, List<String> names) {
            names.add(type.getSimpleName().toString());
            return super.visitClass(type, names);
        }

        @Override
        public Void visitMethod(MethodTree method, List<String> names) {
            if (!overrides(method.getModifiers())) {
                names.add(method.getName().toString());
            }
            return super.visitMethod(method, names);
        }

        @Override
        public Void visitVariable(VariableTree variable, List<String> names) {
            names.add(variable.getName().toString());
            return super.visitVariable(variable, names);
        }

        private static boolean overrides(ModifiersTree modifiers) {
            return modifiers.getAnnotations().stream()
                    .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
        }
    }
}
