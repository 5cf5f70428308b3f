package org.lianhu.tabular.value;

import java.util.List;

/** A cell's value with everything found on the way. */
public record ReadCell(Value value, List<Note> notes) {

    public static final ReadCell EMPTY = new ReadCell(Value.NONE, List.of());

    public ReadCell {
        notes = List.copyOf(notes);
    }

    static ReadCell of(Value value) {
        return new ReadCell(value, List.of());
    }

    static ReadCell of(Value value, Note note) {
        return new ReadCell(value, List.of(note));
    }

    static ReadCell rejected(String code, String message) {
        return new ReadCell(Value.NONE, List.of(Note.of(code, Action.REJECT_CELL, message)));
    }

    ReadCell with(Note note) {
        List<Note> more = new java.util.ArrayList<>(notes);
        more.add(note);
        return new ReadCell(value, more);
    }

    public boolean has(String code) {
        return notes.stream().anyMatch(n -> n.code().equals(code));
    }
}
