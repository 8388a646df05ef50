package org.civicdigest.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.civicdigest.model.Language;

/** A workspace that cannot be used, with all of its problems at once; the message is the whole report in English. */
public final class WorkspaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public WorkspaceException(List<Problem> problems) {
        super(report(problems, Language.EN), null, false, true);
        this.problems = List.copyOf(problems);
    }

    /** In the order in which the files are read, within a file by line. */
    public List<Problem> problems() {
        return problems;
    }

    /** A heading, then one line a problem. */
    public String report(Language language) {
        return report(problems, language);
    }

    /** Whether the file is one of those that codes in submissions are looked up in. */
    private static boolean isReference(String file) {
        return file.equals("areas.csv")
                || file.equals("area_changes.csv")
                || file.equals("catalogue/programmes.yaml")
                || file.equals("catalogue/measures.yaml");
    }

    private static String report(List<Problem> problems, Language language) {
        long files = problems.stream().map(Problem::file).distinct().count();
        String code = problems.stream().anyMatch(problem -> isReference(problem.file())) ? "J_REFERENCE: " : "";
        String heading = code
                + switch (language) {
                    case ZH -> "工作区无法使用：" + files + " 个文件中有 " + problems.size() + " 处问题。请改正后再运行。";
                    case EN ->
                        "The workspace cannot be used: " + problems.size()
                                + (problems.size() == 1 ? " problem" : " problems") + " in " + files
                                + (files == 1 ? " file" : " files") + ". Mend them and run again.";
                };
        return problems.stream()
                .map(problem -> problem.in(language))
                .collect(Collectors.joining("\n", heading + "\n", ""));
    }
}
