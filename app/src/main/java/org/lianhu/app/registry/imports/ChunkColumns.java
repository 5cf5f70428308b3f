package org.lianhu.app.registry.imports;

import java.util.List;

/** Columns of the tables that are written in bulk, each with its type. */
final class ChunkColumns {

    static final List<String> HOUSEHOLD = List.of(
            "id::uuid",
            "place_code::text",
            "org_code::text",
            "number::text",
            "national_number::text",
            "head_name::text",
            "member_count::int",
            "address::text",
            "created_at::timestamptz",
            "updated_at::timestamptz",
            "import_id::uuid");

    static final List<String> PERSON = List.of(
            "id::uuid",
            "household_id::uuid",
            "place_code::text",
            "org_code::text",
            "name::text",
            "initials::text",
            "sex::text",
            "birth_date::date",
            "id_sealed::bytea",
            "id_index::bytea",
            "id_masked::text",
            "no_id_reason::text",
            "temporary_key::text",
            "national_number::text",
            "phone_sealed::bytea",
            "phone_masked::text",
            "created_at::timestamptz",
            "updated_at::timestamptz",
            "import_id::uuid");

    static final List<String> MEMBERSHIP = List.of(
            "id::uuid",
            "household_id::uuid",
            "person_id::uuid",
            "place_code::text",
            "org_code::text",
            "relation::text",
            "valid_from::date",
            "import_id::uuid");

    static final List<String> TOKEN =
            List.of("token::text", "place_code::text", "org_code::text", "household_id::uuid", "person_id::uuid");

    static final List<String> STATEMENT = List.of(
            "id::uuid",
            "household_id::uuid",
            "place_code::text",
            "org_code::text",
            "entity_kind::text",
            "entity_id::uuid",
            "source_kind::text",
            "source_ref::text",
            "valid_on::date",
            "recorded_at::timestamptz",
            "facts::jsonb",
            "hash::bytea");

    static final List<String> RECOGNITION = List.of(
            "id::uuid",
            "household_id::uuid",
            "place_code::text",
            "org_code::text",
            "kind::text",
            "category::text",
            "basis::text",
            "recognised_on::date",
            "source_ref::text",
            "recorded_at::timestamptz",
            "import_id::uuid");

    static final List<String> OUTCOME = List.of(
            "import_id::uuid",
            "position::int",
            "household_id::uuid",
            "place_code::text",
            "org_code::text",
            "outcome::text",
            "content::bytea",
            "recorded_at::timestamptz");

    static final List<String> FACT = List.of(
            "entity_id::uuid",
            "household_id::uuid",
            "place_code::text",
            "org_code::text",
            "valid_from::date",
            "adopted_at::timestamptz",
            "adopted_by::text",
            "statement_ids::uuid[]",
            "version_id::uuid");

    private ChunkColumns() {}
}
