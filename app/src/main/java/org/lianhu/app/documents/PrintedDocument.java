package org.lianhu.app.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be printed. Texts are plain; nothing in them is taken for markup. */
public sealed interface PrintedDocument {

    /** Title at the head of the page. */
    String title();

    /**
     * 公示 or 公告, from masked renderings only.
     *
     * @param kindLabel 公示 or 公告
     * @param period from when to when, in words, with the rule by which days are counted
     * @param columns headers of the table; the first column (序号) is added
     * @param rows cells in the order of the columns
     * @param link address of the public page, printed as QR code; absent when there is none
     */
    record Notice(
            String title,
            String kindLabel,
            String basis,
            String period,
            List<String> columns,
            List<List<String>> rows,
            Signature office,
            @Nullable String link)
            implements PrintedDocument {
        public Notice {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Who issues it.
     *
     * @param contact phone of the office; empty when there is none to show
     * @param on the legal date
     */
    record Signature(String office, String contact, LocalDate on) {}

    /** 会议记录. */
    record Minutes(
            String title,
            String place,
            LocalDate on,
            Attendance attendance,
            List<Ballot> ballots,
            String discussion,
            String chair,
            String recorder)
            implements PrintedDocument {
        public Minutes {
            ballots = List.copyOf(ballots);
        }
    }

    /**
     * @param electorate who is entitled, in words
     * @param total how many are entitled
     * @param quorum how many must be there
     * @param present how many are there
     * @param clause the clause that orders it
     */
    record Attendance(String electorate, int total, int quorum, int present, String clause) {}

    /**
     * The vote on one household.
     *
     * @param unit the household, as the meeting knows it
     * @param recused who left the room, with the ground; empty when nobody
     * @param votes such as 赞成 21 票,反对 3 票,弃权 1 票
     * @param outcome 通过 or 不通过
     */
    record Ballot(String unit, String recused, String votes, String outcome, String opinion) {}

    /**
     * 认定通知书: what was granted, from when, and what it brings.
     *
     * @param number document number
     * @param receiver the applicant, in full: it is for their eyes
     * @param decision the decision in a sentence, with its clause
     * @param benefits one line each; empty when the scheme brings help without a fixed amount
     */
    record Grant(String title, String number, String receiver, String decision, List<String> benefits, Signature office)
            implements PrintedDocument {
        public Grant {
            benefits = List.copyOf(benefits);
        }
    }

    /**
     * 不予认定告知书: what was decided, why, and what one may do against it.
     *
     * @param number document number
     * @param receiver the applicant, in full: it is for their eyes
     * @param decision the decision in a sentence
     * @param reasons every reason with its clause; never empty
     * @param remedies where to turn and until when; never empty
     */
    record Refusal(
            String title,
            String number,
            String receiver,
            String decision,
            List<Reason> reasons,
            List<Remedy> remedies,
            Signature office)
            implements PrintedDocument {
        public Refusal {
            reasons = List.copyOf(reasons);
            remedies = List.copyOf(remedies);
            if (reasons.isEmpty() || remedies.isEmpty()) {
                throw new IllegalArgumentException("A refusal needs reasons and remedies");
            }
        }
    }

    /**
     * @param text in words the applicant understands
     * @param clause the clause it rests on
     */
    record Reason(String text, String clause) {}

    /**
     * @param text where to turn, and until when
     * @param law the law that grants it
     */
    record Remedy(String text, String law) {

        /** What the law grants against an administrative decision. */
        public static List<Remedy> administrative(String reviewingBody, String court) {
            return List.of(
                    new Remedy("可以自收到本告知书之日起六十日内,向" + reviewingBody + "申请行政复议", "《中华人民共和国行政复议法》第二十条"),
                    new Remedy("也可以自收到本告知书之日起六个月内,依法向" + court + "提起行政诉讼", "《中华人民共和国行政诉讼法》第四十六条"));
        }
    }

    /**
     * 送达回证.
     *
     * @param rows label and content of each line; an empty content is left open to be written by hand
     */
    record ServiceProof(String title, String number, List<Line> rows, Signature office) implements PrintedDocument {
        public ServiceProof {
            rows = List.copyOf(rows);
        }
    }

    record Line(String label, String content) {}

    /**
     * A form: labelled lines, tables under headings, places to sign.
     *
     * @param signatures label and who signed; an empty content is left open to be signed by hand
     */
    record Form(String title, List<Line> heads, List<Table> tables, List<Line> signatures) implements PrintedDocument {
        public Form {
            heads = List.copyOf(heads);
            tables = List.copyOf(tables);
            signatures = List.copyOf(signatures);
        }
    }

    /** @param rows cells in the order of the columns */
    record Table(String heading, List<String> columns, List<List<String>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
