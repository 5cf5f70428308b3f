package org.lianhu.app.area;

import org.jspecify.annotations.Nullable;

/**
 * @param code division code, 12 or 15 digits
 * @param level {@code province … group}
 * @param parentCode the place above; absent at the root
 * @param hasChildren whether the tree can be opened here
 */
public record Place(
        String code, String name, String level, @Nullable String parentCode, boolean hasChildren) {}
