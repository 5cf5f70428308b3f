package org.lianhu.tabular.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proposes what each column means. Words of the dictionary come first, then words without their units, then parts, then
 * likeness; each field is given to one column only, the surest first.
 */
public final class MappingProposer {

    private static final double LEAST = 0.6;
    private static final Set<String> NEVER = Set.of("序号", "序", "no", "编号", "行号");

    private record Spelling(String field, String group, String plain, String bare) {}

    private record Candidate(Header.Column column, String field, double confidence) {}

    private final List<Spelling> spellings = new ArrayList<>();

    public MappingProposer(ColumnDictionary dictionary) {
        for (ColumnWord word : dictionary.words()) {
            add(word.field(), word.label());
            word.aliases().forEach(alias -> add(word.field(), alias));
        }
    }

    private void add(String field, String text) {
        spellings.add(new Spelling(field, "", HeaderText.plain(text), HeaderText.bare(text)));
        int slash = text.lastIndexOf('/');
        if (slash > 0) {
            String leaf = text.substring(slash + 1);
            spellings.add(new Spelling(
                    field, HeaderText.plain(text.substring(0, slash)), HeaderText.plain(leaf), HeaderText.bare(leaf)));
        }
    }

    /** One proposal for each column, in the order of the columns. */
    public List<ColumnMapping.Proposal> propose(Header header) {
        List<Candidate> candidates = new ArrayList<>();
        for (Header.Column column : header.columns()) {
            candidates.addAll(candidates(column));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::confidence)
                .reversed()
                .thenComparing(c -> c.column().index()));
        Map<Integer, Candidate> chosen = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            int index = candidate.column().index();
            if (!chosen.containsKey(index) && !taken.contains(candidate.field())) {
                chosen.put(index, candidate);
                taken.add(candidate.field());
            }
        }
        List<ColumnMapping.Proposal> proposals = new ArrayList<>();
        for (Header.Column column : header.columns()) {
            Candidate candidate = chosen.get(column.index());
            proposals.add(
                    candidate == null
                            ? new ColumnMapping.Proposal(column, Optional.empty(), 0)
                            : new ColumnMapping.Proposal(
                                    column, Optional.of(candidate.field()), candidate.confidence()));
        }
        return proposals;
    }

    private List<Candidate> candidates(Header.Column column) {
        String plain = HeaderText.plain(column.leaf());
        String bare = HeaderText.bare(column.leaf());
        if (NEVER.contains(plain)) {
            return List.of();
        }
        String groups = HeaderText.plain(
                String.join("", column.path().subList(0, column.path().size() - 1)));
        Map<String, Double> best = new HashMap<>();
        for (Spelling spelling : spellings) {
            double confidence = confidence(spelling, plain, bare, groups);
            if (confidence >= LEAST) {
                best.merge(spelling.field(), confidence, Math::max);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        best.forEach((field, confidence) -> candidates.add(new Candidate(column, field, confidence)));
        return candidates;
    }

    private static double confidence(Spelling spelling, String plain, String bare, String groups) {
        if (!spelling.group().isEmpty()) {
            boolean inGroup = groups.contains(spelling.group());
            return inGroup && (spelling.plain().equals(plain) || spelling.bare().equals(bare)) ? 1.0 : 0;
        }
        if (spelling.plain().equals(plain)) {
            return 0.98;
        }
        if (spelling.bare().equals(bare)) {
            return 0.95;
        }
        if (spelling.bare().length() >= 3 && (bare.endsWith(spelling.bare()) || bare.startsWith(spelling.bare()))) {
            return 0.7 + 0.2 * spelling.bare().length() / bare.length();
        }
        return 0.85 * HeaderText.similarity(spelling.bare(), bare);
    }
}
