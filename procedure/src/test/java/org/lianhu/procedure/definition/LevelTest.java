package org.lianhu.procedure.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two ladders: of places and of organisations. */
class LevelTest {

    @Test
    void ranksWithinOneLadder() {
        assertThat(Level.COUNTY.isAbove(Level.VILLAGE)).isTrue();
        assertThat(Level.VILLAGE.isAbove(Level.VILLAGE)).isFalse();
        assertThat(Level.PARENT_UNIT.isAbove(Level.UNIT)).isTrue();
        assertThat(Level.BASIC_UNIT.isAbove(Level.UNIT)).isFalse();
    }

    @Test
    void putsNoPlaceAboveAnOrganisationAndNoneAboveAPlace() {
        assertThat(Level.PROVINCE.isAbove(Level.BASIC_UNIT)).isFalse();
        assertThat(Level.PARENT_UNIT.isAbove(Level.VILLAGE)).isFalse();
    }
}
