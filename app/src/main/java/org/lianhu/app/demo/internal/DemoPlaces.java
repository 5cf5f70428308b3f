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
     * @param villages in order of their codes
     */
    record Township(String code, String name, String sign, List<Settlement> villages) {}

    /** A village's name and how many households of it are in the register. */
    record Settlement(String name, int households) {}

    record Village(String code, Settlement settlement, Township township, int number) {

        String name() {
            return settlement.name();
        }

        int households() {
            return settlement.households();
        }

        String group(int group) {
            return code + "%03d".formatted(group);
        }
    }

    private static final List<Township> TOWNSHIPS = List.of(
            township("539961100000", "枫桥镇", "fengqiao", "临江社区 108 枫林村 72 石板村 54 新塘村 61 柳湾村 43 上坪村 49"),
            township("539961101000", "白鹭镇", "bailu", "鹭洲社区 84 清水村 57 双井村 38 大田村 66 竹园村 51 望云村 42"),
            township("539961200000", "石鼓乡", "shigu", "石鼓村 73 红岩村 46 鹰嘴村 27 老寨村 55 新塘村 31 云脚村 24"),
            township("539961201000", "松岭乡", "songling", "松岭村 65 高坡村 44 暖水村 33 梨花村 29 茶山村 30 月亮村 18"));

    private DemoPlaces() {}

    private static Township township(String code, String name, String sign, String villages) {
        var words = villages.split(" ");
        var settlements = new ArrayList<Settlement>();
        for (int i = 0; i < words.length; i += 2) {
            settlements.add(new Settlement(words[i], Integer.parseInt(words[i + 1])));
        }
        return new Township(code, name, sign, List.copyOf(settlements));
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
