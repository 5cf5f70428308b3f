package org.lianhu.app.registry.imports;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.IMPORT_OUTCOME;
import static org.lianhu.jooq.registry.Tables.PERSON;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.tabular.roster.Finding;
import org.lianhu.tabular.roster.HouseholdDraft;
import org.lianhu.tabular.roster.MemberDraft;
import org.lianhu.tabular.value.Action;
import org.lianhu.tabular.value.Note;

/**
 * Decides what a draft is to the registry: a new household, one that is there already, the same as last time, or none.
 */
final class HouseholdMatcher {

    /**
     * A draft with its place in the order of the file.
     *
     * @param people keyed indexes of its members' ID numbers
     */
    record Item(int position, HouseholdDraft draft, List<String> people) {

        static Item of(int position, HouseholdDraft draft, Vault vault) {
            return new Item(
                    position,
                    draft,
                    draft.members().stream()
                            .flatMap(m -> m.idNumber().stream())
                            .map(n -> HexFormat.of().formatHex(vault.index("id", n.value())))
                            .toList());
        }

        /** Its own number, where the file gives one. */
        Optional<String> number() {
            return draft.keyField().equals("household_number")
                            && !draft.number().isEmpty()
                    ? Optional.of(draft.number())
                    : Optional.empty();
        }

        /** What it could be recognised by: two drafts that share a key may be one household. */
        Set<String> keys() {
            Set<String> keys = new HashSet<>(people);
            number().ifPresent(n -> keys.add("number " + n));
            return keys;
        }
    }

    /** What becomes of a draft. */
    sealed interface Fate {
        Item item();

        /** @param place where the household is registered */
        record Create(Item item, String place, byte[] content) implements Fate {}

        record Update(Item item, UUID householdId, byte[] content) implements Fate {}

        record Unchanged(Item item, UUID householdId, byte[] content) implements Fate {}

        record Refuse(Item item, Note note) implements Fate {}
    }

    private record Home(UUID id, String place) {}

    private final DSLContext db;
    private final DraftContent content;
    private final DivisionCode reach;
    private final Set<String> accepted;

    /**
     * @param reach the uploader's place
     * @param accepted codes of questions that the officer answered with "take it as it stands"
     */
    HouseholdMatcher(DSLContext db, DraftContent content, DivisionCode reach, Set<String> accepted) {
        this.db = db;
        this.content = content;
        this.reach = reach;
        this.accepted = Set.copyOf(accepted);
    }

    List<Fate> decide(List<Item> items) {
        Map<String, Home> byPerson = personHomes(items);
        Map<String, List<Home>> byNumber = numberHomes(items);
        List<Fate> fates = new ArrayList<>();
        for (Item item : items) {
            Optional<Note> open = ImportQuestions.open(item.draft(), accepted);
            fates.add(open.<Fate>map(note -> new Fate.Refuse(item, note))
                    .orElseGet(() -> decide(item, byPerson, byNumber)));
        }
        return passOverUnchanged(fates);
    }

    private Fate decide(Item item, Map<String, Home> byPerson, Map<String, List<Home>> byNumber) {
        HouseholdDraft draft = item.draft();
        Set<Home> homes = new LinkedHashSet<>();
        for (String person : item.people()) {
            Optional.ofNullable(byPerson.get(person)).ifPresent(homes::add);
        }
        List<Home> numbered = byNumber.getOrDefault(draft.number(), List.of());
        if (numbered.size() > 1) {
            return refuse(item, "HOUSEHOLD_NUMBER_AMBIGUOUS", "系统中有多户使用户编号" + draft.number() + ":请先更正已登记的户编号");
        }
        Set<Home> all = new LinkedHashSet<>(numbered);
        all.addAll(homes);
        if (all.size() > 1) {
            return refuse(item, "PERSON_IN_OTHER_HOUSEHOLD", "本户有成员已登记在另一户:请先办理户籍变更,或更正名册");
        }
        byte[] digest = content.digest(draft);
        if (all.size() == 1) {
            return new Fate.Update(item, all.iterator().next().id(), digest);
        }
        return place(item, digest);
    }

    private Fate place(Item item, byte[] digest) {
        Optional<String> named = item.draft().village().map(v -> v.code());
        boolean inVillage = reach.level().digits() >= DivisionCode.Level.VILLAGE.digits();
        String place = named.orElse(inVillage ? reach.code() : "");
        if (place.isEmpty()) {
            return refuse(item, "PLACE_UNKNOWN", "不能确定本户属于哪个村:请补填乡镇和行政村");
        }
        if (!reach.contains(DivisionCode.of(place))) {
            return refuse(item, "PLACE_OUT_OF_REACH", "本户所在的村不在您的辖区内:请交由所在乡镇导入");
        }
        return new Fate.Create(item, place, digest);
    }

    private static Fate refuse(Item item, String code, String message) {
        return new Fate.Refuse(item, Note.of(code, Action.REJECT_HOUSEHOLD, message));
    }

    private Map<String, Home> personHomes(List<Item> items) {
        Set<String> wanted = new HashSet<>();
        items.forEach(item -> wanted.addAll(item.people()));
        Map<String, Home> homes = new HashMap<>();
        if (wanted.isEmpty()) {
            return homes;
        }
        String[] hex = wanted.toArray(String[]::new);
        db.select(PERSON.ID_INDEX, PERSON.HOUSEHOLD_ID, PERSON.PLACE_CODE)
                .from(PERSON)
                .where(PERSON.HOUSEHOLD_ID.isNotNull())
                .and(PERSON.ID_INDEX.in(DSL.select(DSL.field("decode(h, 'hex')", byte[].class))
                        .from("unnest({0}::text[]) AS t(h)", DSL.val(hex))))
                .forEach(r -> homes.put(HexFormat.of().formatHex(r.value1()), new Home(r.value2(), r.value3())));
        return homes;
    }

    private Map<String, List<Home>> numberHomes(List<Item> items) {
        Set<String> wanted = new HashSet<>();
        items.forEach(item -> item.number().ifPresent(wanted::add));
        Map<String, List<Home>> homes = new HashMap<>();
        if (!wanted.isEmpty()) {
            db.select(HOUSEHOLD.NUMBER, HOUSEHOLD.ID, HOUSEHOLD.PLACE_CODE)
                    .from(HOUSEHOLD)
                    .where(HOUSEHOLD.NUMBER.eq(DSL.any(wanted.toArray(String[]::new))))
                    .and(HOUSEHOLD.STATE.eq("active"))
                    .forEach(r -> homes.computeIfAbsent(r.value1(), _ -> new ArrayList<>(1))
                            .add(new Home(r.value2(), r.value3())));
        }
        return homes;
    }

    private List<Fate> passOverUnchanged(List<Fate> fates) {
        List<UUID> known = new ArrayList<>();
        fates.forEach(f -> {
            if (f instanceof Fate.Update update) {
                known.add(update.householdId());
            }
        });
        Map<UUID, byte[]> last = lastContents(known);
        return fates.stream()
                .map(f -> f instanceof Fate.Update u && java.util.Arrays.equals(last.get(u.householdId()), u.content())
                        ? new Fate.Unchanged(u.item(), u.householdId(), u.content())
                        : f)
                .toList();
    }

    private Map<UUID, byte[]> lastContents(List<UUID> households) {
        Map<UUID, byte[]> last = new HashMap<>();
        if (!households.isEmpty()) {
            db.select(IMPORT_OUTCOME.HOUSEHOLD_ID, IMPORT_OUTCOME.CONTENT)
                    .distinctOn(IMPORT_OUTCOME.HOUSEHOLD_ID)
                    .from(IMPORT_OUTCOME)
                    .where(IMPORT_OUTCOME.HOUSEHOLD_ID.eq(DSL.any(households.toArray(UUID[]::new))))
                    .and(IMPORT_OUTCOME.OUTCOME.in("created", "updated"))
                    .orderBy(IMPORT_OUTCOME.HOUSEHOLD_ID, IMPORT_OUTCOME.SEQUENCE.desc())
                    .forEach(r -> last.put(r.value1(), r.value2()));
        }
        return last;
    }

    /** Where a refusal is reported: at the first row of the household. */
    static Finding finding(Fate.Refuse refusal) {
        HouseholdDraft draft = refusal.item().draft();
        @Nullable
        MemberDraft first = draft.members().isEmpty() ? null : draft.members().getFirst();
        return new Finding(
                first == null ? "" : first.sheet(), draft.firstRow(), -1, "", draft.number(), refusal.note());
    }
}
