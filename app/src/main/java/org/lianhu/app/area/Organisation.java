package org.lianhu.app.area;

import org.jspecify.annotations.Nullable;

/**
 * @param code path code, three digits a step, such as {@code O001004}
 * @param kind government, department, union, school, company, institution or charity
 * @param parentCode the organisation above; absent at the top
 * @param placeCode the place where it sits
 */
public record Organisation(
        String code, String name, Kind kind, @Nullable String parentCode, String placeCode) {

    /** What sort of organisation it is. */
    public enum Kind {
        GOVERNMENT,
        DEPARTMENT,
        UNION,
        SCHOOL,
        COMPANY,
        INSTITUTION,
        CHARITY
    }
}
