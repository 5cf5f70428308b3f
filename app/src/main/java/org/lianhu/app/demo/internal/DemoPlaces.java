package org.lianhu.app.demo.internal;

import java.util.ArrayList;
import java.util.List;
import org.lianhu.app.area.Places.NewPlace;

/** 澜溪县, its 4 townships, 24 villages and their groups. All names are invented; 539961 is assigned to nobody. */
final class DemoPlaces {

    static final String COUNTY = "539961000000";
    static final int GROUPS = 3;

    /**
     * @param sign short word for account names
     * @param villages names in order of their codes
     */
    record Township(String code, String name, String sign, List<String> villages) {}

    record Village(String code, String name, Township township, int number) {

        String group(int group) {
            return code + "%03d".formatted(group);
        }
    }

    private static final List<Township> TOWNSHIPS = List.of(
            township("539961100000", "枫桥镇", "fengqiao", "临江社区", "枫林村", "石板村", "新塘村", "柳湾村", "上坪村"),
            township("539961101000", "白鹭镇", "bailu", "鹭洲社区", "清水村", "双井村", "大田村", "竹园村", "望云村"),
            township("539961200000", "石鼓乡", "shigu", "石鼓村", "红岩村", "鹰嘴村", "老寨村", "新塘村", "云脚村"),
            township("539961201000", "松岭乡", "songling", "松岭村", "高坡村", "暖水村", "梨花村", "茶山村", "月亮村"));

    private DemoPlaces() {}

    private static Township township(String code, String name, String sign, String... villages) {
        return new Township(code, name, sign, List.of(villages));
    }

    static List<Township> townships() {
        return TOWNSHIPS;
    }

    static List<Village> villages() {
        var all = new ArrayList<Village>();
        for (var township : TOWNSHIPS) {
            for (int i = 0; i < township.villages().size(); i++) {
                var code = township.code().substring(0, 9) + "%03d".formatted(201 + i);
                all.add(new Village(code, township.villages().get(i), township, i + 1));
            }
        }
        return all;
    }

    /** All places, parents first. */
    static List<NewPlace> all() {
        var places = new ArrayList<NewPlace>();
        places.add(new NewPlace(COUNTY, "澜溪县"));
        TOWNSHIPS.forEach(t -> places.add(new NewPlace(t.code(), t.name())));
        for (var village : villages()) {
            places.add(new NewPlace(village.code(), village.name()));
            for (int group = 1; group <= GROUPS; group++) {
                places.add(new NewPlace(village.group(group), "第" + "一二三".charAt(group - 1) + "组"));
            }
        }
        return places;
    }
}
