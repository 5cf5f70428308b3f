package org.lianhu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DivisionCodeTest {

    @Test
    void knows_its_level() {
        assertThat(DivisionCode.of("539901000000").level()).isEqualTo(DivisionCode.Level.COUNTY);
        assertThat(DivisionCode.of("539901001000").level()).isEqualTo(DivisionCode.Level.TOWNSHIP);
        assertThat(DivisionCode.of("539901001001").level()).isEqualTo(DivisionCode.Level.VILLAGE);
        assertThat(DivisionCode.of("539901001001001").level()).isEqualTo(DivisionCode.Level.GROUP);
    }

    @Test
    void subtree_is_a_range_that_holds_children_and_no_neighbour() {
        var township = DivisionCode.of("539901009000");
        assertThat("539901009001").isBetween(township.subtreeFrom(), township.subtreeTo());
        assertThat("539901010000".compareTo(township.subtreeTo())).isGreaterThanOrEqualTo(0);
        assertThat(township.contains(DivisionCode.of("539901009001001"))).isTrue();
        assertThat(township.contains(DivisionCode.of("539901010001"))).isFalse();
    }

    @Test
    void parent_of_a_group_is_its_village_and_so_on_up() {
        var group = DivisionCode.of("539901001001007");
        assertThat(group.parent()).contains(DivisionCode.of("539901001001"));
        assertThat(group.at(DivisionCode.Level.COUNTY)).contains(DivisionCode.of("539901000000"));
        assertThat(DivisionCode.of("530000000000").parent()).isEmpty();
    }

    @Test
    void refuses_what_is_no_code() {
        assertThatThrownBy(() -> DivisionCode.of("5399")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> DivisionCode.of("53990100000x")).isInstanceOf(InvalidInputException.class);
    }
}
