package org.civicdigest.jobs;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, from the jar that it runs from. */
final class CodeVersion implements IVersionProvider {
    /** The version, or {@code development} where classes run outside a jar. */
    static String current() {
        @Nullable String version = CodeVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"civic-digest " + current()};
    }
}
