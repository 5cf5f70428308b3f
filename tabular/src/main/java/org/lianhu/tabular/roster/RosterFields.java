package org.lianhu.tabular.roster;

import java.util.List;
import java.util.Set;

/** Codes of the vocabulary that the checks of a roster look at; every other column is read but not judged. */
public final class RosterFields {

    public static final String HOUSEHOLD_NUMBER = "household_number";
    public static final String NATIONAL_HOUSEHOLD_NUMBER = "national_household_number";
    public static final String HEAD_NAME = "head_name";
    public static final String HEAD_ID_NUMBER = "head_id_number";
    public static final String MEMBER_COUNT = "member_count";
    public static final String TOWNSHIP = "township_name";
    public static final String VILLAGE = "village_name";
    public static final String GROUP = "group_name";
    public static final String VILLAGE_AND_GROUP = "village_and_group";
    public static final String ADDRESS = "address";
    public static final String CO_MEMBERS = "co_members_text";
    public static final String HOUSEHOLD_KIND = "household_kind";
    public static final String NAME = "name";
    public static final String ID_NUMBER = "id_number";
    public static final String RELATION = "relation";
    public static final String SEX = "sex";
    public static final String BIRTH_DATE = "birth_date";
    public static final String ENROLMENT = "enrolment";
    public static final String HEALTH = "health_status";
    public static final String DISABILITY_CERTIFICATE = "disability_certificate";
    public static final String IDENTIFIED_ON = "identified_on";
    public static final String RISK_REMOVED = "risk_removed";
    public static final String RISK_REMOVED_ON = "risk_removed_on";
    public static final String TRANSFER_INCOME = "transfer_income";
    public static final String BUSINESS_EXPENSE = "business_expense";
    public static final String PER_HEAD = "net_income_per_head";

    /** Columns by which rows are put together to households, the first one present wins. */
    public static final List<String> HOUSEHOLD_KEYS =
            List.of(HOUSEHOLD_NUMBER, "dibao_number", "worker_file_number", NATIONAL_HOUSEHOLD_NUMBER);

    /** Parts of a household's income that are added. */
    public static final List<String> INCOME_PARTS =
            List.of("wage_income", "business_income", "property_income", TRANSFER_INCOME);

    /** Parts contained in transfer income. */
    public static final List<String> TRANSFER_PARTS = List.of("dibao_income", "pension_income", "subsidy_income");

    /** Kinds of household under monitoring. */
    public static final Set<String> MONITORED_KINDS = Set.of("unstable", "marginal", "sudden");

    /** Code of the head in the list of relations. */
    public static final String HEAD = "head";

    private RosterFields() {}
}
