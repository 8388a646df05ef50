#!/usr/bin/env bash
# Submits one job: submit.sh NAME [options of the job]
#
# With a Spark installation (SPARK_HOME, or spark-submit on the PATH) through it, otherwise through the Spark that Maven
# resolved for the build: the same class either way. SPARK_SUBMIT_OPTS_EXTRA adds options of spark-submit, such as
# "--master spark://host:7077". CIVIC_DIGEST_MEMORY is the driver's heap, 4g by default.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
job=$1
shift
jar=$root/target/civic-digest.jar
main=org.civicdigest.jobs.Main
memory=${CIVIC_DIGEST_MEMORY:-4g}
export LC_ALL=${LC_ALL:-C.UTF-8}
read -r -a extra <<<"${SPARK_SUBMIT_OPTS_EXTRA:-}"

if [ ! -f "$jar" ] || [ ! -f "$root/target/spark.classpath" ]; then
  echo "Building $(basename "$jar") first (once; the first build fetches what it needs)." >&2
  (cd "$root" && ./mvnw -q -B -ntp -DskipTests package) >&2
fi

# Up to 16 MB of submissions a job is mostly start-up: one garbage collector thread, the quick compiler and an archive
# of loaded classes make it several times shorter. Never for more: the quick compiler is slow in the long run.
workspace=data/sample-city
submissions=
arguments=("$@")
for ((index = 0; index < ${#arguments[@]}; index++)); do
  case ${arguments[index]} in
    --workspace) workspace=${arguments[index + 1]:-} ;;
    --workspace=*) workspace=${arguments[index]#*=} ;;
    --submissions) submissions=${arguments[index + 1]:-} ;;
    --submissions=*) submissions=${arguments[index]#*=} ;;
  esac
done
kilobytes=$(du -sk "${submissions:-$workspace/submissions}" 2>/dev/null | cut -f1 || true)
quick=no
[ "${kilobytes:-0}" -le 16384 ] && quick=yes
# A check reads a few files and starts no session: always short, and never sent to a cluster.
[ "$job" = check ] && quick=yes

opens=()
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
  java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
  opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
settings=(
  --conf spark.ui.enabled=false
  --conf spark.master.rest.enabled=false
)
case " ${extra[*]-} " in
  *" --master "* | *spark.master=*) ;;
  *)
    # Within one machine nothing listens to others; a cluster's workers must reach the driver.
    export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1}
    settings+=(
      --master 'local[*]'
      --conf "spark.driver.host=$SPARK_LOCAL_IP"
      --conf "spark.driver.bindAddress=$SPARK_LOCAL_IP"
    )
    ;;
esac

submit=
if [ "$job" = check ]; then
  :
elif [ -n "${SPARK_HOME:-}" ] && [ -x "$SPARK_HOME/bin/spark-submit" ]; then
  submit=$SPARK_HOME/bin/spark-submit
elif command -v spark-submit >/dev/null 2>&1; then
  submit=$(command -v spark-submit)
fi
if [ -n "$submit" ]; then
  options="-Dlog4j2.configurationFile=file:$root/jobs/conf/log4j2.properties -Djava.awt.headless=true"
  [ "$quick" = yes ] && options="$options -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
  exec "$submit" --driver-memory "$memory" --driver-java-options "$options" "${settings[@]}" ${extra[@]+"${extra[@]}"} \
    --class "$main" "$jar" "$job" "$@"
fi

java=java
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java
virtual_machine=(
  "-Xmx$memory" -Djava.awt.headless=true -Dfile.encoding=UTF-8
  "-Dlog4j2.configurationFile=file:$root/jobs/conf/log4j2.properties"
  -XX:+IgnoreUnrecognizedVMOptions -Xlog:disable -Xlog:all=error:stderr
)
major=$("$java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p')
if [ "${major:-17}" -ge 24 ]; then
  # Spark's libraries use old interfaces that these versions announce the end of, at every start.
  virtual_machine+=(--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED)
fi
archive=
if [ "$quick" = yes ]; then
  virtual_machine+=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
  # One archive a Java and a build; made by the first job that ends well.
  stamp=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.vm\.version = //p' | tr -c 'A-Za-z0-9.\n' '-')
  # A check loads other classes than the jobs of Spark do.
  [ "$job" = check ] && stamp=check-$stamp
  archive=$root/target/classes-$stamp-$(stat -c %Y "$jar" 2>/dev/null || stat -f %m "$jar").jsa
  if [ -f "$archive" ]; then
    virtual_machine+=("-XX:SharedArchiveFile=$archive")
    archive=
  else
    virtual_machine+=("-XX:ArchiveClassesAtExit=$archive.$$")
  fi
fi
if [ "$job" = check ]; then
  program=("$main")
else
  program=(org.apache.spark.deploy.SparkSubmit "${settings[@]}" ${extra[@]+"${extra[@]}"} --class "$main" "$jar")
fi
status=0
"$java" "${virtual_machine[@]}" "${opens[@]}" -cp "$jar:$(cat "$root/target/spark.classpath")" "${program[@]}" "$job" "$@" || status=$?
if [ -n "$archive" ]; then
  # A check that finds something to mend ends well, too.
  if { [ "$status" -eq 0 ] || { [ "$job" = check ] && [ "$status" -eq 2 ]; }; } && [ -f "$archive.$$" ]; then
    # Archives of earlier builds are of no more use.
    rm -f "$root/target/classes-$stamp-"*.jsa
    mv -f "$archive.$$" "$archive"
  else
    rm -f "$archive.$$"
  fi
fi
exit "$status"
