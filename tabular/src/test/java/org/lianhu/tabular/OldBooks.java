package org.lianhu.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Makes a workbook of the old kind with everything an old workbook can hold. */
final class OldBooks {

    private OldBooks() {}

    static byte[] bytes() {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(workbook, workbook.createSheet("花名册"));
            workbook.createSheet("旧表").createRow(0).createCell(0).setCellValue("旧");
            workbook.setSheetHidden(1, true);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(HSSFWorkbook workbook, HSSFSheet sheet) {
        String[] titles = {"户编号", "姓名", "与户主关系", "身份证号码", "出生日期", "工资性收入"};
        HSSFCellStyle date = workbook.createCellStyle();
        date.setDataFormat((short) 14);
        for (int i = 0; i < titles.length; i++) {
            cell(sheet, 0, i).setCellValue(titles[i]);
        }
        for (int row = 1; row <= 2; row++) {
            cell(sheet, row, 1).setCellValue(row == 1 ? "欧阳娜" : "欧阳小宝");
            cell(sheet, row, 2).setCellValue(row == 1 ? "户主" : "之子");
            cell(sheet, row, 3).setCellValue(Books.id(1, row == 1 ? "19900102" : "20150203", row));
            HSSFCell birth = cell(sheet, row, 4);
            birth.setCellValue(java.time.LocalDate.of(row == 1 ? 1990 : 2015, row, row + 1));
            birth.setCellStyle(date);
        }
        cell(sheet, 1, 0).setCellValue("H001");
        cell(sheet, 1, 5).setCellFormula("1000*3");
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 5, 5));
        sheet.getRow(2).setZeroHeight(true);
        sheet.setColumnHidden(4, true);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    private static HSSFCell cell(HSSFSheet sheet, int row, int column) {
        if (sheet.getRow(row) == null) {
            sheet.createRow(row);
        }
        return sheet.getRow(row).createCell(column);
    }
}
