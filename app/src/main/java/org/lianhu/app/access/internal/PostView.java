package org.lianhu.app.access.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Role;

/**
 * A post in words.
 *
 * @param from first day
 * @param to last day; absent = open
 */
record PostView(
        UUID postId,
        Role role,
        String roleLabel,
        Node.Kind nodeKind,
        String nodeCode,
        String nodeName,
        LocalDate from,
        @Nullable LocalDate to) {}
