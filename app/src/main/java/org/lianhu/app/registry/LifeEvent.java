package org.lianhu.app.registry;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in the life of a household and took effect in the registry: who belongs where, who is alive,
 * where they live. Ids and codes only.
 *
 * @param id the change request it was entered by
 * @param on legal date from which it counts
 * @param householdId the household in whose file it was entered
 * @param otherHouseholdId SPLIT: the new household; MERGE: the one it goes into; JOIN, MARRIAGE: the one the person
 *     left; SAME_PERSON: the household of the file that was given up
 * @param persons whom it concerns; empty for the whole household
 * @param passage from where to where, for MOVE
 * @param reason why, in the officer's words
 */
public record LifeEvent(
        UUID id,
        Kind kind,
        LocalDate on,
        UUID householdId,
        @Nullable UUID otherHouseholdId,
        Set<UUID> persons,
        @Nullable Passage passage,
        String reason) {

    public LifeEvent {
        persons = Set.copyOf(persons);
    }

    /** What happened. */
    public enum Kind {
        /** 分户: some members form a household of their own. */
        SPLIT("分户"),
        /** 并户: the whole household goes into another and is closed. */
        MERGE("并户"),
        /** 迁移: the whole household lives under another place from the day on. */
        MOVE("整户迁移"),
        /** 新增成员: a person joins, from nowhere or from another household. */
        JOIN("新增成员"),
        /** 婚入: a spouse joins, also from elsewhere. */
        MARRIAGE("结婚(配偶入户)"),
        /** 出生, also without an ID number. */
        BIRTH("出生"),
        /** 离户: a member leaves and belongs to no household. */
        LEAVE("成员离户"),
        /** 死亡 */
        DEATH("死亡"),
        /** 变更户主 */
        HEAD_CHANGE("变更户主"),
        /** 入住机构、服刑、服役: away for a time, still a member. */
        ENTRY("入住机构、服刑、服役"),
        /** 返回: back from where ENTRY led. */
        RETURN("返回"),
        /** 补登身份证号码: somebody without a number gets one, or a wrong one is mended. */
        ID_NUMBER("补登、更正身份证号码"),
        /** 更正姓名、性别、出生日期、电话 */
        CORRECTION("更正成员信息"),
        /** 重复档案认定: two files are one person; one stays. */
        SAME_PERSON("重复档案认定");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param from place of the household before, {@code to} place of it from the day on */
    public record Passage(String from, String to) {}
}
