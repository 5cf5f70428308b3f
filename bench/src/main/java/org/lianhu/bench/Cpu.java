package org.lianhu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Wall time and processor time of a piece of work; the latter of this process and the database under the data folder,
 * so that other work on the machine does not lengthen it.
 *
 * @param wall nanoseconds
 * @param server nanoseconds of processor time in this process
 * @param database nanoseconds of processor time in the database's processes
 */
record Cpu(long wall, long server, long database) {

    static Cpu now(Path data) {
        return new Cpu(
                System.nanoTime(),
                of(ProcessHandle.current()),
                postmaster(data).mapToLong(Cpu::of).sum());
    }

    Cpu since(Cpu start) {
        return new Cpu(wall - start.wall, server - start.server, database - start.database);
    }

    long busy() {
        return server + database;
    }

    private static Stream<ProcessHandle> postmaster(Path data) {
        try {
            long pid = Long.parseLong(Files.readAllLines(data.resolve("pg/postmaster.pid"))
                    .getFirst()
                    .strip());
            return ProcessHandle.of(pid).stream().flatMap(p -> Stream.concat(Stream.of(p), p.descendants()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}
