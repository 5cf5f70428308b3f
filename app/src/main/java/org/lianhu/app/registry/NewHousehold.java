package org.lianhu.app.registry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Violations;

/**
 * A household as a source names it.
 *
 * @param place village or village group it belongs to
 * @param organisation path code when an organisation, not the village, has custody
 * @param number the office's household number
 * @param nationalNumber the national system's number, a match key
 * @param address home address
 * @param members at least one, exactly one head
 * @param facts facts about the household by vocabulary code
 */
public record NewHousehold(
        DivisionCode place,
        @Nullable String organisation,
        @Nullable String number,
        @Nullable String nationalNumber,
        @Nullable String address,
        List<NewPerson> members,
        Map<String, Object> facts) {

    public NewHousehold {
        members = List.copyOf(members);
        facts = Map.copyOf(facts);
        var heads = members.stream().filter(m -> m.relation().equals("head")).count();
        new Violations()
                .require(!members.isEmpty(), "/members", "HOUSEHOLD_EMPTY", "一户至少要有一名成员。请补充成员。")
                .require(members.isEmpty() || heads > 0, "/members", "HOUSEHOLD_NO_HEAD", "这一户没有户主。请指定一名成员为户主。")
                .require(heads < 2, "/members", "HOUSEHOLD_TWO_HEADS", "这一户有 " + heads + " 名户主,只能有一名。请核对“与户主关系”。")
                .throwIfAny();
    }

    public NewPerson head() {
        return members.stream()
                .filter(m -> m.relation().equals("head"))
                .findFirst()
                .orElseThrow();
    }
}
